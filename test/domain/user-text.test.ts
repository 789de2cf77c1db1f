/** What is kept of the words people type. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanLine, cleanMessage } from '../../src/domain/user-text.ts';

test.each([
  ['  Hello \n', 'Hello'],
  ['a\r\nb\rc', 'a\nb\nc'],
  ['a\tb\n\nc', 'a\tb\n\nc'],
  ['a\u0000b\u001bc\u007f\u0085d', 'abcd'],
  ['\ud800a', '\ufffda'],
  ['👩‍👩‍👧 مرحبا', '👩‍👩‍👧 مرحبا'],
  ['<b>&amp;</b>', '<b>&amp;</b>'],
])('CONV-6: the message %j is kept as %j', (typed, kept) => {
  expect(cleanMessage(typed)).toBe(kept);
});

test.each([
  [' Anna \n Maria ', 'Anna Maria'],
  ['a\tb', 'a b'],
  ['a\u2028b\u2029c', 'a b c'],
  ['a\r\nBcc: b', 'a Bcc: b'],
  ['a    b', 'a b'],
])('the name %j is kept as %j', (typed, kept) => {
  expect(cleanLine(typed)).toBe(kept);
});

const anyText = fc.string({
  unit: fc.constantFrom('a', ' ', '\n', '\r', '\t', '\u0000', '\u2028', '\ud83d', '\ude00', '\u001f'),
});

test('cleaning what is clean changes nothing, and a name is one line', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const message = cleanMessage(text);
      const line = cleanLine(text);
      expect(cleanMessage(message)).toBe(message);
      expect(cleanLine(line)).toBe(line);
      expect(line).not.toMatch(/[\r\n\t\u2028\u2029]/);
      expect(message.isWellFormed()).toBe(true);
    }),
    { seed: 3, numRuns: 500 },
  );
});
