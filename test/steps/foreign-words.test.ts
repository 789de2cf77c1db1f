/** Whether sentences of one language pass for another, with no help from the catalogues. */
import { expect, test } from 'vitest';
import { LANGUAGES, type Language, type TextKey } from '../../src/languages/catalogue.ts';
import { translate } from '../../src/languages/format.ts';
import { catalogues } from '../../src/languages/index.ts';
import { foreignIn } from '../../src/steps/foreign-words.ts';

const fill = translate as (language: Language, key: TextKey, values: object) => string;

/** A text with its arguments gone, in the form for five. */
function bare(language: Language, key: TextKey): string {
  const values = {
    number: '',
    channel: '',
    agent: '',
    address: '',
    name: '',
    size: '',
    count: 5,
    amount: 5,
    reason: '',
    email: '',
    phone: '',
    from: '',
    to: '',
    file: '',
  };
  return fill(language, key, values);
}
const keys = Object.keys(catalogues.en) as TextKey[];

test.each(LANGUAGES)('nothing in the catalogue of %s is foreign to it', (language) => {
  expect(
    keys.flatMap((key) => [foreignIn(bare(language, key), language) ?? []].flat().map((why) => `${key}: ${why}`)),
  ).toEqual([]);
});

const MAIL_KEYS = keys.filter((key) => /^(unread|transcript|continue|automaticMail|unsubscribe)/.test(key));
/** Neighbours that only longer texts tell apart. */
const NEIGHBOURS = [
  ['id', 'ms'],
  ['zh-Hans', 'zh-Hant', 'ja'],
];

/** Sentences of five words or more of other languages that pass for one of `language`, and how many there are in all. */
function passing(language: Language, others: readonly Language[]): { missed: string[]; all: number } {
  const isNear = (other: Language): boolean =>
    NEIGHBOURS.some((group) => group.includes(other) && group.includes(language));
  const sentences = others
    .filter((other) => other !== language && !isNear(other))
    .flatMap((other) => MAIL_KEYS.map((key) => bare(other, key)))
    .filter((text) => text.split(' ').length >= 5);
  return { missed: sentences.filter((text) => foreignIn(text, language) === undefined), all: sentences.length };
}

test.each(LANGUAGES)('English and German sentences are foreign to %s', (language) => {
  // Two short subjects share all their small words with Italian.
  expect(passing(language, ['en', 'de']).missed.filter((text) => !text.startsWith('New replies in'))).toEqual([]);
});

test('hardly a sentence of any language passes for another', () => {
  const results = LANGUAGES.map((language) => passing(language, LANGUAGES));
  const missed = results.reduce((sum, result) => sum + result.missed.length, 0);
  const all = results.reduce((sum, result) => sum + result.all, 0);
  expect(all).toBeGreaterThan(2_000);
  expect(missed / all).toBeLessThan(0.025);
});

test('a short text may say too little, a telling letter says enough', () => {
  expect(foreignIn('Message', 'fr')).toBeUndefined();
  expect(foreignIn('Größe', 'fr')).toBe('"ö" is not written there');
  expect(foreignIn('Your question', 'fr')).toBe('"your" is en');
  expect(foreignIn('Copy of the conversation n° 1 –', 'fr')).toBe('"of", "the" is en');
  expect(foreignIn('Your question', 'th')).toBe('it is in another script');
});
