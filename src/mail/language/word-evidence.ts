/**
 * How much the words of a sentence say for each language that shares their script: common words and letters. Reads single
 * words; knows neither catalogues nor detectors.
 */
import type { Language } from '../../languages/catalogue.ts';
import { COMMON_WORDS, SHIBBOLETHS } from './common-words.ts';
import { letterOutside, looksBorrowed } from './scripts.ts';

/** A word as it stands in a sentence. */
export interface Word {
  /** Lower case. */
  readonly text: string;
  readonly isCapital: boolean;
  /** Whether a sentence begins with it, where a capital says nothing. */
  readonly isFirst: boolean;
  /** Has the capital of a name; German nouns have it too. */
  readonly isName: boolean;
}

/** The words of a text as they stand; the letter of "e-mail" is none. */
export function wordsIn(text: string): readonly string[] {
  return text.replace(/(?<!\p{L})\p{L}-(?=\p{L})/gu, '').match(/[\p{L}\p{M}]+/gu) ?? [];
}

/** The words of a text, ready to be weighed. */
export function wordsOf(text: string): readonly Word[] {
  const words = wordsIn(text);
  const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
  // A capital on each of a few words is a name's, also on the first.
  const mayBeName = words.length <= MOST_NAMES && words.every(isCapital);
  return words.map((word, index) => ({
    text: word.toLowerCase(),
    isCapital: isCapital(word),
    isFirst: index === 0,
    isName: isCapital(word) && (index > 0 || mayBeName),
  }));
}

/** The most words a name has. */
const MOST_NAMES = 3;

/** Words every language borrows: they say nothing. */
const BORROWED: ReadonlySet<string> = new Set(
  `chat email mail mails online offline ok okay crm team support service app login link web website internet blog spam
  newsletter bot live bonus premium pdf sms id no nr info admin express error byte bytes octet octets bajt bajty bajtów bayt байт байта байти байтів байтов`.split(
    /\s+/,
  ),
);

/** Whether a lower-case word is at home in every language. */
export function isInternational(word: string): boolean {
  return BORROWED.has(word);
}

/** How many of some lower-case words are common ones of a language. */
export function commonWordsIn(language: Language, words: readonly string[]): number {
  const common = COMMON_WORDS[language];
  return common === undefined ? 0 : words.filter((word) => common.has(word) && !isInternational(word)).length;
}

const COMMON_WORD = 1;
const SHIBBOLETH = 2;
const ONE_LETTER = 0.4;
const FOREIGN_LETTER = -2;
const FOREIGN_LETTER_OF_NAME = -0.5;
const UNUSUAL_LETTER = -0.5;

/** What the words say for each of the candidates; only differences between candidates mean anything. */
export function wordScores(words: readonly Word[], candidates: readonly Language[]): ReadonlyMap<Language, number> {
  const distinct = new Map(words.map((word) => [word.text, word]));
  const telling = [...distinct.values()].filter(({ text }) => !isInternational(text));
  return new Map(candidates.map((language) => [language, scoreIn(language, telling)]));
}

function scoreIn(language: Language, words: readonly Word[]): number {
  const common = COMMON_WORDS[language];
  let score = 0;
  for (const word of words) {
    const { text } = word;
    if (SHIBBOLETHS[language]?.has(text)) {
      score += SHIBBOLETH;
      continue;
    }
    if (common?.has(text) && !isForeignAnda(language, word)) {
      score += text.length === 1 ? ONE_LETTER : COMMON_WORD;
      continue;
    }
    if (letterOutside(language, text) !== undefined) score += word.isName ? FOREIGN_LETTER_OF_NAME : FOREIGN_LETTER;
    else if (!word.isName && looksBorrowed(language, text)) score += UNUSUAL_LETTER;
  }
  return score;
}

/** "You" has a capital in Indonesian wherever it stands, and none in Malay within a sentence. */
function isForeignAnda(language: Language, { text, isCapital, isFirst }: Word): boolean {
  return text === 'anda' && !isFirst && (language === 'id' ? !isCapital : language === 'ms' && isCapital);
}
