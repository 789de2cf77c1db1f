/** The pseudo-locale: all of a text is accented, and nothing of its pattern. */
import { expect, test } from 'vitest';
import type { TextKey } from '../../src/languages/catalogue.ts';
import { LANGUAGES } from '../../src/languages/catalogue.ts';
import { en } from '../../src/languages/en.ts';
import { formatMoment, formatSize, translate } from '../../src/languages/format.ts';
import { conventions } from '../../src/languages/index.ts';
import { formatMessage } from '../../src/languages/message-format.ts';
import { PSEUDO_LOCALE, pseudoMessage } from '../../src/languages/pseudo.ts';

/** As the pseudo-locale says a text to someone with one message, and with two. */
const said = (text: string): string[] =>
  [1, 2].map((count) =>
    formatMessage(
      pseudoMessage(text),
      { count, name: 'a.pdf', agent: 'Alice' },
      { categoryOf: conventions.en.plural.categoryOf, write: String },
    ),
  );

test.each([
  ['Send a copy', '[Šéñð å çöþý]', '[Šéñð å çöþý]'],
  ['File: {name}', '[Ƒîļé: a.pdf]', '[Ƒîļé: a.pdf]'],
  ['{count, plural, one {One message} other {# messages}} in all', '[Öñé ɱéššåĝé îñ åļļ]', '[2 ɱéššåĝéš îñ åļļ]'],
  ['{count, plural, =1 {{agent} wrote} other {{agent} wrote #}}.', '[Alice ŵŕöţé.]', '[Alice ŵŕöţé 2.]'],
])('%s', (text, one, two) => {
  expect(said(text)).toEqual([one, two]);
});

const fill = translate as (language: typeof PSEUDO_LOCALE, key: TextKey, values: object) => string;

test('every text of the catalogue is there, accented all over when it is filled in', () => {
  const values = {
    number: '7',
    channel: '1',
    count: 2,
    amount: 1.5,
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
  }
});

test('times and sizes are accented too', () => {
  expect(formatMoment(PSEUDO_LOCALE, 0, 'UTC')).not.toMatch(/[A-Za-z]/);
  expect(formatSize(PSEUDO_LOCALE, 1_250_000)).toBe('1.3\u00A0ṀƁ');
});

test('it is none of the languages offered to customers', () => {
  expect(LANGUAGES).not.toContain(PSEUDO_LOCALE);
});
