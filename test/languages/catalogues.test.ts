/** What must hold of every catalogue: each text can be filled in, agrees with the English one, and is the language's own. */
import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import type { CatalogueArguments, Language, TextKey } from '../../src/languages/catalogue.ts';
import { LANGUAGES } from '../../src/languages/catalogue.ts';
import { catalogues } from '../../src/languages/index.ts';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];
type Plural = Extract<Element, { pluralType: unknown }>;

const keys = Object.keys(catalogues.en) as TextKey[];
const longestChannel = 'Maison Durand & Sons';
const sampleNumber = '1234567';
const counts = [1, 2, 3, 5, 11, 21, 22, 25, 100, 101, 102, 1_000_000];

/** Arguments for every text that takes any; `count` is added where it is counted. */
const samples: { readonly [Key in keyof CatalogueArguments]: Omit<CatalogueArguments[Key], 'count'> } = {
  conversation: { number: sampleNumber },
  file: { name: 'a.pdf', size: '12 kB' },
  awayKnownNotice: { address: 'anna@example.com' },
  copySent: { address: 'anna@example.com' },
  copyFailed: { address: 'anna@example.com' },
  deskMailUndelivered: { address: 'anna@example.com', reason: '550 5.1.1' },
  deskContactConflict: { email: 'anna@example.com', phone: '+33123456789' },
  deskTransferred: { from: 'Alice', to: 'Boris' },
  wholeAttached: { file: 'a.txt' },
  unreadSubject: { number: sampleNumber, channel: longestChannel },
  unreadPreheader: { agent: 'Alice' },
  unreadHeading: {},
  unreadIntroduction: { channel: longestChannel },
  unreadReason: { channel: longestChannel },
  transcriptSubject: { number: sampleNumber, channel: longestChannel },
  transcriptPreheader: {},
  transcriptIntroduction: { channel: longestChannel },
  transcriptReason: { channel: longestChannel },
};

function parse(language: Language, key: TextKey): Element[] {
  return new IntlMessageFormat(catalogues[language][key], language, undefined, { ignoreTag: true }).getAst();
}

/** All elements of a text, those inside plural forms too. */
function elementsOf(elements: readonly Element[]): Element[] {
  return elements.flatMap((element) =>
    'options' in element
      ? [element, ...Object.values(element.options).flatMap((option) => elementsOf(option.value))]
      : [element],
  );
}

const isPlural = (element: Element): element is Plural => 'pluralType' in element;

/** Names of the arguments in a text; a literal's words and the `#` of a plural form are none. */
function argumentNames(elements: readonly Element[]): string[] {
  const pieces = elementsOf(elements).filter((element) => 'value' in element && element.type !== 0);
  return [...new Set(pieces.map((element) => ('value' in element ? String(element.value) : '')))].sort();
}

/** The words people read in a text: literals only, those of all plural forms one after the other. */
function words(language: Language, key: TextKey): string[] {
  const literals = elementsOf(parse(language, key)).flatMap((element) => (element.type === 0 ? [element.value] : []));
  return [...new Intl.Segmenter(language, { granularity: 'word' }).segment(literals.join(' '))]
    .filter((piece) => piece.isWordLike)
    .map((piece) => piece.segment.toLowerCase());
}

function fill(language: Language, key: TextKey, count: number): string {
  // Plain digits, as everywhere in Causerie (NUM-2).
  const locale = `${language}-u-nu-latn`;
  const format = new IntlMessageFormat(catalogues[language][key], locale, undefined, { ignoreTag: true });
  const values = key in samples ? samples[key as keyof CatalogueArguments] : {};
  return String(format.format({ ...values, count }));
}

test.each(LANGUAGES)('%s: every text is filled in for every count, and nothing of the pattern is left', (language) => {
  for (const key of keys) {
    for (const count of counts) {
      const text = fill(language, key, count);
      expect(text, key).not.toMatch(/[{}#]|plural|undefined/u);
      expect(text, key).toBe(text.trim());
      expect(text, key).not.toBe('');
      expect(text, key).not.toMatch(/ {2}/u);
    }
  }
});

test.each(LANGUAGES)('%s: every text takes the arguments of the English one', (language) => {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.length;
  for (const key of keys) {
    const names = argumentNames(parse(language, key));
    const wanted = argumentNames(parse('en', key));
    // Where one reply is not told from several, a text need not count them.
    const uncounted = forms === 1 && !names.includes('count');
    expect(names, key).toEqual(wanted.filter((name) => !(uncounted && name === 'count')));
  }
});

test('the English texts take the arguments the catalogue declares', () => {
  for (const key of keys) {
    const declared = key in samples ? Object.keys(samples[key as keyof CatalogueArguments]) : [];
    const used = argumentNames(parse('en', key)).filter((name) => name !== 'count');
    expect(used, key).toEqual(declared.sort());
  }
});

test.each(LANGUAGES)('%s: every form of every plural stands there, in each form every argument', (language) => {
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  for (const key of keys) {
    for (const plural of elementsOf(parse(language, key)).filter(isPlural)) {
      const forms = Object.keys(plural.options);
      expect(forms.filter((form) => !form.startsWith('=')).sort(), key).toEqual([...categories].sort());
      const names = forms.map((form) => argumentNames(plural.options[form]?.value ?? []));
      for (const [index, name] of names.entries()) expect(name, `${key} ${forms[index]}`).toEqual(names[0]);
    }
  }
});

test('a form that serves many counts does not speak of one', () => {
  // In these languages `one` is said of 21 too: without the number, 21 replies would be announced as a single one.
  for (const language of ['ru', 'uk'] as const) {
    for (const key of keys.filter((candidate) => catalogues[language][candidate].includes('plural'))) {
      expect(fill(language, key, 21), `${language} ${key}`).not.toBe(fill(language, key, 1));
    }
  }
});

test.each([
  ['en', 1, 'You have a new reply'],
  ['en', 2, 'You have 2 new replies'],
  ['fr', 1, 'Vous avez une nouvelle réponse'],
  ['fr', 5, 'Vous avez 5 nouvelles réponses'],
  ['pl', 1, 'Mają Państwo nową odpowiedź'],
  ['pl', 3, 'Mają Państwo 3 nowe odpowiedzi'],
  ['pl', 5, 'Mają Państwo 5 nowych odpowiedzi'],
  ['pl', 22, 'Mają Państwo 22 nowe odpowiedzi'],
  ['ru', 1, 'У вас новый ответ'],
  ['ru', 2, 'У вас 2 новых ответа'],
  ['ru', 11, 'У вас 11 новых ответов'],
  ['ru', 21, 'У вас 21 новый ответ'],
  ['uk', 5, 'У вас 5 нових відповідей'],
  ['uk', 22, 'У вас 22 нові відповіді'],
  ['ar', 1, 'لديكم رد جديد'],
  ['ar', 2, 'لديكم ردّان جديدان'],
  ['ar', 3, 'لديكم 3 ردود جديدة'],
  ['ar', 11, 'لديكم 11 ردًا جديدًا'],
  ['ar', 100, 'لديكم 100 رد جديد'],
  ['zh-Hans', 2, '您有 2 条新回复'],
] as const)('%s counts %d', (language, count, heading) => {
  expect(fill(language, 'unreadHeading', count)).toBe(heading);
});

test('no two languages share a text of three words or more', () => {
  const seen = new Map<string, Language>();
  for (const language of LANGUAGES) {
    const own = new Set(keys.map((key) => words(language, key)).filter((list) => list.length >= 3));
    for (const text of new Set([...own].map((list) => list.join(' ')))) {
      expect(seen.get(text), `${language}: ${text}`).toBeUndefined();
      seen.set(text, language);
    }
  }
});

test('within a language no two titles, buttons or subjects read the same', () => {
  for (const language of LANGUAGES) {
    const { contactsTitle, introduceTitle, copyTitle, sendForm, sendCopy, dismissForm, askForCopy } =
      catalogues[language];
    const { unreadSubject, transcriptSubject, unreadHeading, transcriptHeading } = catalogues[language];
    const texts = [contactsTitle, introduceTitle, copyTitle, sendForm, sendCopy, dismissForm, askForCopy];
    texts.push(unreadSubject, transcriptSubject, unreadHeading, transcriptHeading);
    expect(new Set(texts).size, language).toBe(texts.length);
  }
});

test.each(LANGUAGES)('%s: both subjects fit in 78 characters with a channel of 20 and a number of 7', (language) => {
  for (const key of ['unreadSubject', 'transcriptSubject'] as const) {
    for (const count of counts) expect([...fill(language, key, count)].length, key).toBeLessThanOrEqual(78);
  }
});

test.each(LANGUAGES)('%s: both subjects carry the number and the channel', (language) => {
  for (const key of ['unreadSubject', 'transcriptSubject'] as const) {
    expect(fill(language, key, 2)).toContain(sampleNumber);
    expect(fill(language, key, 2)).toContain(longestChannel);
  }
});

test('quotes and apostrophes are typographic: a straight apostrophe would also hide an argument from the formatter', () => {
  for (const language of LANGUAGES) {
    for (const key of keys) expect(catalogues[language][key], `${language} ${key}`).not.toMatch(/["']/u);
  }
});

test('French puts a no-break space before the marks that ask for one', () => {
  for (const key of keys) expect(catalogues.fr[key], key).not.toMatch(/[^\u00a0]:|[^\u202f][;!?]|n°[^\u00a0]/u);
});

/** The scripts a language is written in; whatever has another script is a leftover. */
const scripts: Readonly<Record<Language, RegExp>> = {
  en: /\p{Script=Latin}/u,
  de: /\p{Script=Latin}/u,
  fr: /\p{Script=Latin}/u,
  es: /\p{Script=Latin}/u,
  it: /\p{Script=Latin}/u,
  'pt-BR': /\p{Script=Latin}/u,
  pl: /\p{Script=Latin}/u,
  ru: /\p{Script=Cyrillic}/u,
  uk: /\p{Script=Cyrillic}/u,
  tr: /\p{Script=Latin}/u,
  'zh-Hans': /\p{Script=Han}/u,
  'zh-Hant': /\p{Script=Han}/u,
  ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u,
  vi: /\p{Script=Latin}/u,
  id: /\p{Script=Latin}/u,
  ms: /\p{Script=Latin}/u,
  th: /\p{Script=Thai}/u,
  ar: /\p{Script=Arabic}/u,
  hi: /\p{Script=Devanagari}/u,
  kk: /\p{Script=Cyrillic}/u,
};

test.each(LANGUAGES)('%s: every letter is of the language’s own script', (language) => {
  for (const key of keys) {
    const literals = elementsOf(parse(language, key)).flatMap((element) => (element.type === 0 ? [element.value] : []));
    // CRM is a word of the trade everywhere; the sample address shows how any address looks.
    const text = literals.join(' ').replace(/\S+@example\.com|CRM/gu, '');
    expect(
      [...text].filter((sign) => /\p{Letter}/u.test(sign) && !scripts[language].test(sign)),
      key,
    ).toEqual([]);
  }
});

test('the letters that tell neighbours apart: Russian, Ukrainian and Kazakh; simplified and traditional Chinese', () => {
  const all = (language: Language): string => Object.values(catalogues[language]).join('\n');
  expect(all('ru')).not.toMatch(/[іїєґәғқңөұүһ]/iu);
  expect(all('uk')).not.toMatch(/[ыэъёәғқңөұүһ]/iu);
  expect(all('kk')).not.toMatch(/[їєґ]/iu);
  expect(all('zh-Hans')).not.toMatch(/[這話無覆請輸電對郵傳們聯絡後號碼過長點為會]/u);
  expect(all('zh-Hant')).not.toMatch(/[这话无复请输电对邮传们联号码过长点为会]/u);
});
