/** E-mails made to wear the lint out: it takes its time with none, fails on none, and has a word on each. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { octetString } from '../../../src/mail/lint/octets.ts';
import { processorTime } from '../../processor-time.ts';
import { cleanMail, exampleTruth, lint } from './clean-mail.ts';
import { foreign } from './rule-cases.ts';

const SIZE = 1 << 17;
const long = (piece: string): string => piece.repeat(Math.ceil(SIZE / piece.length));
const deep = (tag: string): string => `<${tag}>`.repeat(390) + long('x ');

test.each([
  ['dots after an address', `https://x.example/${long('.')}x`],
  ['brackets after an address', `https://x.example/${long(')')}`],
  ['addresses', long('https://x.example/a ')],
  ['braces', long('{')],
  ['names of texts', long('aB ')],
  ['a word without end', `${long('a')}`],
  ['spaces', `x${long(' ')}x`],
  ['spaces in a style', `<b style="background:url(${long(' ')}">x</b>`],
  ['spaces in another style', `<b style="max-height:${long(' ')}x">x</b>`],
  ['spaces in a scheme', `<a href="${long(' ')}x">x</a>`],
  ['percent signs', `<a data-part="action" href="https://x.example/${long('%7B')}">x</a>`],
  ['lines', long('x\n')],
  ['dashes', `${long('-')}x`],
  ['quotation marks', long('“')],
  ['backticks', long('```x')],
  ['openings of placeholders', long('{{a')],
  ['tables', long('<table><tr><td>')],
  ['rows', `<table>${long('<tr><td>x')}`],
  ['images', long('<img>')],
  ['links', long('<a href="javascript:x">x</a>')],
  ['turned elements within one another', deep('div dir="rtl"')],
  ['isolates within one another', `<p data-part="message">${deep('p dir="auto"')}`],
  ['messages within one another', deep('p data-part="message"')],
  ['messages', long('<p data-part="message"><b data-author>x</b><i data-text>y</i></p>')],
  ['attributes', `<b ${long('a="b" ')}>`],
])(
  '128 KiB of %s is linted in time',
  (_what, page) => {
    const { foreign: octets } = foreign(page, page);
    const spent = processorTime(() => {
      lint(octets);
      lint(octets, exampleTruth('transcript', 'ar'));
    });
    // Linear takes a tenth of a second; quadratic would take minutes.
    expect(spent).toBeLessThan(8_000);
  },
  120_000,
);

test('whatever happens to an e-mail on its way, the lint has its say', async () => {
  const { octets, truth } = await cleanMail({ kind: 'transcript', language: 'ja' });
  const place = fc.nat(octets.length);
  const cut = fc.record({ from: place, length: fc.nat(400), to: place });
  fc.assert(
    fc.property(fc.array(cut, { minLength: 1, maxLength: 6 }), fc.string({ maxLength: 8 }), (cuts, junk) => {
      let rest = octets;
      for (const { from, length, to } of cuts) {
        const piece = rest.slice(from, from + length);
        const left = rest.slice(0, from) + junk + rest.slice(from + length);
        rest = left.slice(0, to) + piece + left.slice(to);
      }
      const latin = octetString(new TextEncoder().encode(rest));
      expect(lint(latin, truth).skipped).toEqual([]);
      expect(lint(latin).findings.every(({ message }) => message !== '')).toBe(true);
    }),
    { numRuns: 60, seed: 11 },
  );
});
