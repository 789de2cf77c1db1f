/** A batch is one line, and a torn line is none. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLine, writeLine } from '../../src/adapters/journal-line.ts';
import type { EventBatch } from '../../src/domain/vocabulary/event.ts';

const note = (text: string): EventBatch => ({
  at: 1,
  events: [{ type: 'MessagePosted', conversation: 1, message: { kind: 'note', agent: 'alice', text } }],
});

test('any batch is one line and comes back', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', '"', '\\', '\n', '\r', '\u2028', '\u0000', '\ud83d', '\ude00', '}') }),
      (text) => {
        const line = writeLine(note(text));
        expect(line).not.toMatch(/[\n\r]/);
        expect(readLine(line)).toEqual(note(text));
      },
    ),
    { seed: 4 },
  );
});

test('no beginning of a line is a batch', () => {
  const line = writeLine(note('a "quoted" text }'));
  for (let length = 0; length < line.length; length += 1) expect(readLine(line.slice(0, length))).toBeUndefined();
});

test.each(['', 'null', '1', '"a"', '{}', '{"at":1}', '{"events":[]}', '[]'])('%j is no batch', (line) => {
  expect(readLine(line)).toBeUndefined();
});
