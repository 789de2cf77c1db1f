/** The marks each language is written with: quotes, spaces, sentence ends, and what keeps names from turning a line around. */
import { expect, test } from 'vitest';
import type { Language, TextKey } from '../../src/languages/catalogue.ts';
import { LANGUAGES } from '../../src/languages/catalogue.ts';
import { translate } from '../../src/languages/format.ts';
import { catalogues } from '../../src/languages/index.ts';

const keys = Object.keys(catalogues.en) as TextKey[];
const fill = translate as (language: Language, key: TextKey, values: object) => string;

/** Every text of a language as it is read, for one and for several, without the sample address and with names that have no marks. */
function readings(language: Language): (readonly [key: TextKey, text: string])[] {
  const names = {
    number: '7',
    channel: 'Shop',
    agent: 'Ann',
    name: 'plan',
    size: '1',
    file: 'plan',
    address: 'me',
    reason: 'no',
  };
  const values = { ...names, email: 'me', phone: '12', from: 'Ann', to: 'Bob', amount: 2 };
  return keys.flatMap((key) =>
    [1, 2, 5].map((count) => [key, fill(language, key, { ...values, count }).replaceAll('@example.com', '')] as const),
  );
}

test.each(LANGUAGES)('%s: composed letters, single spaces, none at an end, no typewriter marks', (language) => {
  for (const key of keys) expect(catalogues[language][key].normalize('NFC'), key).toBe(catalogues[language][key]);
  for (const [key, text] of readings(language)) {
    expect(text, key).toBe(text.trim());
    expect(text, key).not.toMatch(/\s{2}/u);
    // A straight apostrophe or quote, three dots, a hyphen for a dash.
    expect(text, key).not.toMatch(/["'`]|\.\.\.|\s-\s/u);
    // No space before a mark that takes none, none missing after one.
    if (language !== 'fr') expect(text, key).not.toMatch(/\s[,;:!?.。，：！？؟،।]/u);
    expect(text, key).not.toMatch(/[,;:!?؟،।](?=\p{L})/u);
  }
});

/** The quotation marks of a language, opening and closing, and its apostrophe. */
const quotes: Readonly<Record<Language, string>> = {
  en: '“”’',
  de: '„“’',
  fr: '«»’',
  es: '«»',
  it: '«»’',
  'pt-BR': '“”',
  pl: '„”',
  ru: '«»',
  uk: '«»’',
  tr: '“”’',
  'zh-Hans': '“”',
  'zh-Hant': '「」',
  ja: '「」',
  vi: '“”',
  id: '“”',
  ms: '“”',
  th: '“”',
  ar: '«»',
  hi: '“”',
  kk: '«»',
};

test.each(LANGUAGES)('%s: quotation marks and apostrophes are its own', (language) => {
  for (const [key, text] of readings(language)) {
    const marks = [...text].filter((sign) => /[\p{Pi}\p{Pf}„‚「」『』]/u.test(sign));
    expect(
      marks.filter((sign) => !quotes[language].includes(sign)),
      key,
    ).toEqual([]);
  }
});

/** What ends a sentence and a question. Thai ends both with nothing. */
const ends = (language: Language): readonly [sentence: string, question: string] => {
  if (language === 'th') return ['', ''];
  if (language === 'zh-Hans' || language === 'zh-Hant' || language === 'ja') return ['。', '？'];
  if (language === 'hi') return ['।', '?'];
  return ['.', language === 'ar' ? '؟' : '?'];
};

test.each(LANGUAGES)('%s: what is a sentence in English ends as one, and what is a title does not', (language) => {
  const [sentence, question] = ends(language);
  const english = new Map(readings('en'));
  for (const [key, text] of readings(language)) {
    const last = english.get(key)?.at(-1) ?? '';
    const wanted = last === '.' ? sentence : last === '?' ? question : '';
    const actual = /[.?!。？！।؟]$/u.exec(text)?.[0] ?? '';
    expect(actual, `${key}: ${text}`).toBe(wanted);
  }
});

/** Marks that a script replaces by its own. */
const foreignMarks: Readonly<Partial<Record<Language, RegExp>>> = {
  'zh-Hans': /[,.;:!?()]/u,
  'zh-Hant': /[,.;:!?()]/u,
  ja: /[,.;:!?()，]/u,
  ar: /[,;?]/u,
  hi: /\./u,
  th: /[.!?。]/u,
};

test('scripts with marks of their own use them', () => {
  for (const [language, marks] of Object.entries(foreignMarks) as [Language, RegExp][]) {
    for (const [key, text] of readings(language)) {
      // An amount has its decimal sign, and what was filled in keeps its own marks.
      expect(text.replace(/\d[.,]\d/gu, ''), `${language} ${key}`).not.toMatch(marks);
    }
  }
});

test('French puts no-break spaces before double marks: narrow ones, but a whole one before the colon', () => {
  for (const key of keys) expect(catalogues.fr[key], key).not.toMatch(/[^\u00a0]:|[^\u202f][;!?]|n°[^\u00a0]/u);
});

test('Spanish opens every question and exclamation that it closes', () => {
  for (const [key, text] of readings('es')) {
    expect(text.split('¿').length, key).toBe(text.split('?').length);
    expect(text.split('¡').length, key).toBe(text.split('!').length);
  }
});

test('an abbreviation of “number” never stands alone at the end of a line', () => {
  for (const language of ['de', 'es', 'fr', 'it', 'kk', 'ms', 'pl', 'pt-BR', 'ru', 'uk'] as const) {
    for (const key of ['conversation', 'unreadSubject', 'transcriptSubject'] as const) {
      expect(catalogues[language][key], `${language} ${key}`).toMatch(/\u00a0\{number\}/u);
    }
  }
});

test('a number and its unit stay on one line', () => {
  for (const language of LANGUAGES) {
    for (const key of keys.filter((candidate) => candidate.startsWith('size'))) {
      expect(catalogues[language][key], `${language} ${key}`).not.toMatch(/(#|\{\w+\}) /u);
    }
  }
});

test('in Arabic people’s words and addresses cannot turn the line around: each is isolated', () => {
  const shownRaw = [
    'file',
    'wholeAttached',
    'awayKnownNotice',
    'copySent',
    'copyFailed',
    'deskMailUndelivered',
    'deskContactConflict',
    'deskTransferred',
  ] as const;
  for (const key of shownRaw) {
    const bare = catalogues.ar[key].replace(/\u2068\{\w+\}\u2069/gu, '').replace('{size}', '');
    expect(bare, key).not.toMatch(/[{}\u2066-\u2069]/u);
  }
});
