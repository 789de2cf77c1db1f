/** The pseudo-locale: all of a text is accented, and nothing of its pattern. */
import { expect, test } from 'vitest';
import type { TextKey } from '../../src/languages/catalogue.ts';
import { LANGUAGES } from '../../src/languages/catalogue.ts';
import { en } from '../../src/languages/en.ts';
import { formatMoment, formatSize, translate } from '../../src/languages/format.ts';
import { PSEUDO_LOCALE, pseudo, pseudoMessage } from '../../src/languages/pseudo.ts';

test.each([
  ['Send a copy', '[Šéñð å çöþý]'],
  ['File: {name} ({size})', '[Ƒîļé: {name} ({size})]'],
  [
    '{count, plural, one {One message} other {# messages}} in all',
    '[{count, plural, one {Öñé ɱéššåĝé} other {# ɱéššåĝéš}} îñ åļļ]',
  ],
  [
    '{count, plural, =0 {none} one {{agent} wrote} other {{agent} wrote #}}.',
    '[{count, plural, =0 {ñöñé} one {{agent} ŵŕöţé} other {{agent} ŵŕöţé #}}.]',
  ],
  [
    '{kind, select, a {x {n, plural, other {y}} z} other {}}',
    '[{kind, select, a {ẋ {n, plural, other {ý}} ž} other {}}]',
  ],
])('%s', (pattern, expected) => {
  expect(pseudoMessage(pattern)).toBe(expected);
});

const fill = translate as (language: typeof PSEUDO_LOCALE, key: TextKey, values: object) => string;

test('every text of the catalogue is there, accented all over when it is filled in', () => {
  const values = {
    number: '7',
    channel: '1',
    count: 2,
    agent: '2',
    name: '3',
    size: '4',
    address: '5',
    reason: '6',
    email: '8',
    phone: '9',
    from: '10',
    to: '11',
    file: '12',
  };
  for (const key of Object.keys(en) as TextKey[]) {
    const text = fill(PSEUDO_LOCALE, key, values);
    expect(text, key).toMatch(/^\[[^A-Za-z{}]+\]$/);
    expect(pseudo[key], key).not.toBe(en[key]);
  }
});

test('times and sizes are accented too', () => {
  expect(formatMoment(PSEUDO_LOCALE, 0, 'UTC')).not.toMatch(/[A-Za-z]/);
  expect(formatSize(PSEUDO_LOCALE, 1_250_000)).toBe('1.3 ṀƁ');
});

test('it is none of the languages offered to customers', () => {
  expect(LANGUAGES).not.toContain(PSEUDO_LOCALE);
});
