/** Whether a day and time is written with the words of a language: months and parts of the day. */
import type { Language } from '../../languages/catalogue.ts';
import { LANGUAGES } from '../../languages/catalogue.ts';
import { formatMoment } from '../../languages/format.ts';

const vocabularies = new Map<Language, ReadonlySet<string>>();

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}]+/gu) ?? [];

/** Every word that a language writes days and times with: each month, the first of it, each hour. */
function vocabularyOf(language: Language): ReadonlySet<string> {
  let vocabulary = vocabularies.get(language);
  if (vocabulary === undefined) {
    const moments = Array.from({ length: 24 }, (_, index) => Date.UTC(2026, index % 12, 1 + 14 * (index % 2), index));
    vocabulary = new Set(moments.flatMap((at) => wordsOf(formatMoment(language, at, 'UTC'))));
    vocabularies.set(language, vocabulary);
  }
  return vocabulary;
}

/** The words of a line that is a day or a time and nothing else may be few; more are a sentence. */
const MOST_WORDS = 7;

/**
 * Whose words a day and time is written with: `claimed` if it can be, else the languages it can be; undefined when the
 * line is no day and time, or has digits alone.
 */
export function momentLanguages(line: string, claimed: Language): readonly Language[] | undefined {
  if (!/\d/.test(line)) return undefined;
  const words = wordsOf(line);
  if (words.length === 0 || words.length > MOST_WORDS) return undefined;
  const fits = (language: Language): boolean => words.every((word) => vocabularyOf(language).has(word));
  if (fits(claimed)) return [claimed];
  const others = LANGUAGES.filter((language) => language !== claimed && fits(language));
  return others.length === 0 ? undefined : others;
}
