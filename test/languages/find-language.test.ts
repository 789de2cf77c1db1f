/** Finding a language by what people call it. */
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/languages/catalogue.ts';
import { findLanguage, languageNames } from '../../src/languages/index.ts';

test.each([
  ['French', 'fr'],
  ['français', 'fr'],
  ['FRANCAIS', 'fr'],
  ['fr', 'fr'],
  ['anglais', 'en'],
  ['pt-BR', 'pt-BR'],
  ['pt_br', 'pt-BR'],
  ['Brazilian Portuguese', 'pt-BR'],
  ['Portuguese (Brazil)', 'pt-BR'],
  ['portugais (Brésil)', 'pt-BR'],
  ['Simplified Chinese', 'zh-Hans'],
  ['Chinese (Simplified)', 'zh-Hans'],
  ['chinois simplifié', 'zh-Hans'],
  ['chinois simplifie', 'zh-Hans'],
  ['zh-CN', 'zh-Hans'],
  ['中文（简体）', 'zh-Hans'],
  ['Traditional Chinese', 'zh-Hant'],
  ['zh-tw', 'zh-Hant'],
  ['繁體中文', 'zh-Hant'],
  ['turkce', 'tr'],
  ['TÜRKÇE', 'tr'],
  ['tieng viet', 'vi'],
  ['thai', 'th'],
  ['русский', 'ru'],
  ['Українська', 'uk'],
  ['العربية', 'ar'],
  ['हिंदी', 'hi'],
  ['Қазақша', 'kk'],
  ['  Bahasa   Melayu ', 'ms'],
] as const)('%s is %s', (name, language) => {
  expect(findLanguage(name)).toBe(language);
});

test.each(['', ' ', 'Klingon', 'Chinese', 'zh', 'xx', 'constructor', 'en fr'])('%j is no language', (name) => {
  expect(findLanguage(name)).toBeUndefined();
});

test('every language is found by its code and each of its names, and no name means two', () => {
  for (const language of LANGUAGES) {
    const { english, french, own, aliases = [] } = languageNames[language];
    for (const name of [language, english, french, own, ...aliases]) {
      expect(findLanguage(name), name).toBe(language);
      expect(findLanguage(name.toUpperCase()), name).toBe(language);
    }
  }
});

test('every code is the canonical one that Intl knows', () => {
  for (const language of LANGUAGES) {
    expect(Intl.getCanonicalLocales(language)).toEqual([language]);
    expect(Intl.PluralRules.supportedLocalesOf(language)).toEqual([language]);
  }
});
