/** Which scripts and letters each language is written with. Knows no words. */
import type { Language } from '../../languages/catalogue.ts';
import { LANGUAGES } from '../../languages/catalogue.ts';

/** The scripts the check tells apart; everything else is `other`. */
export type Script = 'latin' | 'cyrillic' | 'arabic' | 'devanagari' | 'thai' | 'han' | 'kana' | 'other';

const OF_LANGUAGE: Readonly<Partial<Record<Language, readonly Script[]>>> = {
  ru: ['cyrillic'],
  uk: ['cyrillic'],
  kk: ['cyrillic'],
  ar: ['arabic'],
  hi: ['devanagari'],
  th: ['thai'],
  ja: ['kana', 'han'],
  'zh-Hans': ['han'],
  'zh-Hant': ['han'],
};

const LATIN: readonly Script[] = ['latin'];

/** The scripts a language is written in; a borrowed word may stand in another. */
export function scriptsOf(language: Language): readonly Script[] {
  return OF_LANGUAGE[language] ?? LATIN;
}

/** The languages that share the script, in the order of LANGUAGES. */
export function languagesIn(script: Script): readonly Language[] {
  return LANGUAGES.filter((language) => scriptsOf(language).includes(script));
}

const PATTERNS: readonly (readonly [Script, RegExp])[] = [
  ['latin', /\p{Script=Latin}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['han', /[\p{Script=Han}々〆ヶ]/u],
  ['kana', /[\p{Script=Hiragana}\p{Script=Katakana}ー]/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['devanagari', /\p{Script=Devanagari}/u],
  ['thai', /\p{Script=Thai}/u],
];

/** The script of a letter. */
export function scriptOf(letter: string): Script {
  return PATTERNS.find(([, pattern]) => pattern.test(letter))?.[0] ?? 'other';
}

/** Letters beside a to z, or beside the Russian ones that all three share, that a language writes in words of its own. */
const LETTERS: Readonly<Partial<Record<Language, string>>> = {
  en: '',
  de: 'äöüß',
  fr: 'àâæçéèêëîïôœùûüÿ',
  es: 'áéíñóúü',
  it: 'àèéìíîòóù',
  'pt-BR': 'áàâãçéêíóôõúü',
  pl: 'ąćęłńóśźż',
  tr: 'çğıi̇öşüâîû',
  vi: 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ',
  id: '',
  ms: '',
};
/** Letters of its alphabet a language has no use for but in borrowed words and names. */
const UNUSED: Readonly<Partial<Record<Language, string>>> = {
  it: 'jkwxy',
  'pt-BR': 'kwy',
  es: 'kw',
  fr: 'kw',
  pl: 'qvx',
  tr: 'qwx',
  vi: 'fjwz',
  kk: 'вфцчщьъёэ',
};

const CYRILLIC = 'абвгдежзийклмнопрстуфхцчшщьюя';
const CYRILLIC_LETTERS: Readonly<Partial<Record<Language, string>>> = {
  ru: `${CYRILLIC}ёъыэ`,
  uk: `${CYRILLIC}ґєії`,
  kk: `${CYRILLIC}ёъыэәғқңөұүһі`,
};

const letterSets = new Map<Language, ReadonlySet<string>>();
function lettersOf(language: Language): ReadonlySet<string> {
  let letters = letterSets.get(language);
  if (letters === undefined) {
    letters = new Set(CYRILLIC_LETTERS[language] ?? `abcdefghijklmnopqrstuvwxyz${LETTERS[language] ?? ''}`);
    letterSets.set(language, letters);
  }
  return letters;
}

/** The first letter of a lower-case word that the language's alphabet lacks. */
export function letterOutside(language: Language, word: string): string | undefined {
  const letters = lettersOf(language);
  for (const letter of word) if (!letters.has(letter)) return letter;
  return undefined;
}

/** Whether a lower-case word has a letter that only borrowed words have in the language. */
export function looksBorrowed(language: Language, word: string): boolean {
  const unused = UNUSED[language];
  return unused !== undefined && [...word].some((letter) => unused.includes(letter));
}
