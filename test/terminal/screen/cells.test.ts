/** Texts in exact cells: whatever people type, lines keep their width and steer nothing. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { displayWidth } from '../../../src/steps/display-width.ts';
import { createPaint } from '../../../src/steps/paint.ts';
import { clip, steady, wrap } from '../../../src/terminal/screen/cells.ts';
import { framed, line, painted } from '../../../src/terminal/screen/lines.ts';

const TEXT = fc.string({ unit: 'grapheme', maxLength: 60 });
const WIDTH = fc.integer({ min: 2, max: 40 });
const plainPaint = createPaint(false);

test.each([
  ['👩‍👩‍👧 family', '👩 family'],
  ['❤️ 1️⃣ 👍🏽', '❤ 1 👍'],
  ['🇫🇷 🇧🇪', 'FR BE'],
  ['a\u202Eb\u2066c\u200E', 'abc'],
  ['\u001b[31mred\u0007', '␛[31mred␇'],
  ['e\u0301\u0301\u0301\u0301\u0301', 'e\u0301\u0301\u0301'],
  ['क्षत्रिय', 'क्षत्रिय'],
  ['مرحبًا', 'مرحبًا'],
])('%s is drawn as terminals agree on: %s', (text, drawn) => {
  expect(steady(text)).toBe(drawn);
});

test('lines never exceed their width, and no letter is lost', () => {
  fc.assert(
    fc.property(TEXT, WIDTH, fc.integer({ min: 0, max: 12 }), (text, width, indent) => {
      const safe = steady(text);
      const lines = wrap(safe, width, indent);
      for (const each of lines) expect(displayWidth(each)).toBeLessThanOrEqual(width);
      const letters = (all: string): string => all.replace(/\s/g, '');
      expect(letters(lines.join(''))).toBe(letters(safe));
      expect(displayWidth(clip(safe.replaceAll('\n', ' '), width))).toBeLessThanOrEqual(width);
    }),
    { seed: 7, numRuns: 500 },
  );
});

test('a frame is as wide and as high as it should be, whatever is in it', () => {
  fc.assert(
    fc.property(
      TEXT,
      TEXT,
      fc.integer({ min: 8, max: 60 }),
      fc.integer({ min: 2, max: 9 }),
      (title, text, width, height) => {
        const rows = framed({ title, state: text, lines: [line(text)], isFocused: true }, width, height, plainPaint);
        expect(rows).toHaveLength(height);
        for (const row of rows) expect(displayWidth(row)).toBe(width);
        expect(displayWidth(painted(line(text), width, plainPaint))).toBe(width);
      },
    ),
    { seed: 7, numRuns: 500 },
  );
});

test('lines break at spaces, at any letter of scripts without them, and in a word only when there is no other way', () => {
  expect(wrap('Do you ship to Belgium?', 12, 2)).toEqual(['Do you ship', '  to', '  Belgium?']);
  expect(wrap('配送は可能でしょうか', 9)).toEqual(['配送は可', '能でしょ', 'うか']);
  expect(wrap('https://shop.example/long', 10)).toEqual(['https://sh', 'op.example', '/long']);
  expect(wrap('a\n\nb', 10)).toEqual(['a', '', 'b']);
});
