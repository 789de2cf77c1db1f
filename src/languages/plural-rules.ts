/**
 * Which form of a word goes with a number: the cardinal rules of Unicode CLDR 48 for the languages of Causerie. They
 * stand here and not in Intl because those change with the Node.js version. Knows no texts.
 */

/** The forms CLDR names; every language has `other`. */
export type PluralCategory = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** The plural forms of a language. */
export interface PluralRule {
  /** The categories a text that counts must hold, no more and no fewer. */
  readonly categories: readonly PluralCategory[];
  /** The category of a number from 0. */
  readonly categoryOf: (count: number) => PluralCategory;
}

/** Chinese, Indonesian, Japanese, Malay, Thai, Vietnamese: the number changes nothing. */
export const ONE_FORM: PluralRule = { categories: ['other'], categoryOf: () => 'other' };

/** English, German, Kazakh, Turkish. */
export const ONE_AND_OTHER: PluralRule = {
  categories: ['one', 'other'],
  categoryOf: (count) => (count === 1 ? 'one' : 'other'),
};

/** Hindi: singular is all up to one. */
export const ZERO_AS_ONE: PluralRule = {
  categories: ['one', 'other'],
  categoryOf: (count) => (count <= 1 ? 'one' : 'other'),
};

/** Whether a Romance language puts its “of” between the number and the noun: 1 000 000 de messages. */
const isMillions = (count: number): boolean => count !== 0 && count % 1_000_000 === 0;

/** Italian, Spanish. */
export const ONE_AND_MILLIONS: PluralRule = {
  categories: ['one', 'many', 'other'],
  categoryOf: (count) => (count === 1 ? 'one' : isMillions(count) ? 'many' : 'other'),
};

/** Brazilian Portuguese, French: singular is all below two. */
export const ZERO_AS_ONE_AND_MILLIONS: PluralRule = {
  categories: ['one', 'many', 'other'],
  categoryOf: (count) => (count < 2 ? 'one' : isMillions(count) ? 'many' : 'other'),
};

/** Whether a Slavic language says two, three, four of a number by its last digits. */
function isFew(count: number): boolean {
  const last = count % 10;
  const lastTwo = count % 100;
  return last >= 2 && last <= 4 && !(lastTwo >= 12 && lastTwo <= 14);
}

/** Polish. `other` is for fractions alone. */
export const POLISH: PluralRule = {
  categories: ['one', 'few', 'many', 'other'],
  categoryOf: (count) => {
    if (!Number.isInteger(count)) return 'other';
    return count === 1 ? 'one' : isFew(count) ? 'few' : 'many';
  },
};

/** Russian, Ukrainian: 21 is singular again. `other` is for fractions alone. */
export const EAST_SLAVIC: PluralRule = {
  categories: ['one', 'few', 'many', 'other'],
  categoryOf: (count) => {
    if (!Number.isInteger(count)) return 'other';
    return count % 10 === 1 && count % 100 !== 11 ? 'one' : isFew(count) ? 'few' : 'many';
  },
};

/** Arabic. */
export const ARABIC: PluralRule = {
  categories: ['zero', 'one', 'two', 'few', 'many', 'other'],
  categoryOf: (count) => {
    if (!Number.isInteger(count)) return 'other';
    if (count === 0) return 'zero';
    if (count === 1) return 'one';
    if (count === 2) return 'two';
    const lastTwo = count % 100;
    return lastTwo >= 3 && lastTwo <= 10 ? 'few' : lastTwo >= 11 ? 'many' : 'other';
  },
};
