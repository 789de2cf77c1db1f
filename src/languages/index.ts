/**
 * The list of languages: the catalogue of each, its conventions, its names, and finding one by what people call it. It
 * knows nothing of how texts are formatted or where they stand.
 */

import { ar, arConventions } from './ar.ts';
import type { Catalogue, Language } from './catalogue.ts';
import { LANGUAGES } from './catalogue.ts';
import type { Conventions } from './conventions.ts';
import { de, deConventions } from './de.ts';
import { en, enConventions } from './en.ts';
import { es, esConventions } from './es.ts';
import { fr, frConventions } from './fr.ts';
import { hi, hiConventions } from './hi.ts';
import { id, idConventions } from './id.ts';
import { it, itConventions } from './it.ts';
import { ja, jaConventions } from './ja.ts';
import { kk, kkConventions } from './kk.ts';
import { ms, msConventions } from './ms.ts';
import { pl, plConventions } from './pl.ts';
import { ptBR, ptBRConventions } from './pt-br.ts';
import { ru, ruConventions } from './ru.ts';
import { th, thConventions } from './th.ts';
import { tr, trConventions } from './tr.ts';
import { uk, ukConventions } from './uk.ts';
import { vi, viConventions } from './vi.ts';
import { zhHans, zhHansConventions } from './zh-hans.ts';
import { zhHant, zhHantConventions } from './zh-hant.ts';

/** The catalogue of every language (LANG-3). */
export const catalogues: Readonly<Record<Language, Catalogue>> = {
  en,
  de,
  fr,
  es,
  it,
  'pt-BR': ptBR,
  pl,
  ru,
  uk,
  tr,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
  ja,
  vi,
  id,
  ms,
  th,
  ar,
  hi,
  kk,
} satisfies Record<Language, Catalogue>;

/** What every language does with numbers, dates and direction. */
export const conventions: Readonly<Record<Language, Conventions>> = {
  en: enConventions,
  de: deConventions,
  fr: frConventions,
  es: esConventions,
  it: itConventions,
  'pt-BR': ptBRConventions,
  pl: plConventions,
  ru: ruConventions,
  uk: ukConventions,
  tr: trConventions,
  'zh-Hans': zhHansConventions,
  'zh-Hant': zhHantConventions,
  ja: jaConventions,
  vi: viConventions,
  id: idConventions,
  ms: msConventions,
  th: thConventions,
  ar: arConventions,
  hi: hiConventions,
  kk: kkConventions,
};

/** What a language is called. */
export interface LanguageName {
  /** Its name in English, as scenario files write it. */
  readonly english: string;
  /** Its name in French, as French scenario files write it. */
  readonly french: string;
  /** Its name in itself, as a list of choices shows it. */
  readonly own: string;
  /** Further names and codes in use, accepted but never shown. */
  readonly aliases?: readonly string[];
}

/** The names of every language. */
export const languageNames: Readonly<Record<Language, LanguageName>> = {
  en: { english: 'English', french: 'anglais', own: 'English' },
  de: { english: 'German', french: 'allemand', own: 'Deutsch' },
  fr: { english: 'French', french: 'français', own: 'Français' },
  es: { english: 'Spanish', french: 'espagnol', own: 'Español', aliases: ['Castilian', 'castillan', 'castellano'] },
  it: { english: 'Italian', french: 'italien', own: 'Italiano' },
  'pt-BR': {
    english: 'Brazilian Portuguese',
    french: 'portugais brésilien',
    own: 'Português (Brasil)',
    aliases: [
      'Portuguese (Brazil)',
      'portugais (Brésil)',
      'portugais du Brésil',
      'português brasileiro',
      'português do Brasil',
    ],
  },
  pl: { english: 'Polish', french: 'polonais', own: 'Polski', aliases: ['język polski'] },
  ru: { english: 'Russian', french: 'russe', own: 'Русский', aliases: ['русский язык'] },
  uk: { english: 'Ukrainian', french: 'ukrainien', own: 'Українська', aliases: ['українська мова'] },
  tr: { english: 'Turkish', french: 'turc', own: 'Türkçe' },
  'zh-Hans': {
    english: 'Simplified Chinese',
    french: 'chinois simplifié',
    own: '简体中文',
    aliases: ['Chinese (Simplified)', 'chinois (simplifié)', '中文（简体）', 'zh-CN', 'zh-SG'],
  },
  'zh-Hant': {
    english: 'Traditional Chinese',
    french: 'chinois traditionnel',
    own: '繁體中文',
    aliases: ['Chinese (Traditional)', 'chinois (traditionnel)', '中文（繁體）', '正體中文', 'zh-TW', 'zh-HK', 'zh-MO'],
  },
  ja: { english: 'Japanese', french: 'japonais', own: '日本語' },
  vi: { english: 'Vietnamese', french: 'vietnamien', own: 'Tiếng Việt' },
  id: { english: 'Indonesian', french: 'indonésien', own: 'Bahasa Indonesia' },
  ms: { english: 'Malay', french: 'malais', own: 'Bahasa Melayu', aliases: ['Bahasa Malaysia', 'Melayu'] },
  th: { english: 'Thai', french: 'thaï', own: 'ไทย', aliases: ['thaïlandais', 'ภาษาไทย'] },
  ar: { english: 'Arabic', french: 'arabe', own: 'العربية', aliases: ['اللغة العربية'] },
  hi: { english: 'Hindi', french: 'hindi', own: 'हिन्दी', aliases: ['हिंदी'] },
  kk: { english: 'Kazakh', french: 'kazakh', own: 'Қазақша', aliases: ['қазақ тілі', 'kazakhe'] },
} satisfies Record<Language, LanguageName>;

/** One spelling for all that differs by case, accents, brackets or separators alone. */
function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
    .toLowerCase()
    .replace(/[\s_()（）-]+/gu, ' ')
    .trim();
}

const languagesByName: ReadonlyMap<string, Language> = new Map(
  LANGUAGES.flatMap((language) => {
    const { english, french, own, aliases = [] } = languageNames[language];
    return [language, english, french, own, ...aliases].map((name) => [fold(name), language] as const);
  }),
);

/**
 * The language meant by a code (`pt-BR`) or a name in English, in French or in the language itself; case, accents,
 * brackets and hyphens make no difference. Undefined when there is no such language, or several (`Chinese`).
 */
export function findLanguage(nameOrCode: string): Language | undefined {
  return languagesByName.get(fold(nameOrCode));
}
