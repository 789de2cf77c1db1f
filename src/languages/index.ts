/**
 * The list of languages: the catalogue of each, its names, and finding one by what people call it. It knows nothing of
 * how texts are formatted or where they stand.
 */
import type { Catalogue, Language } from './catalogue.ts';
import { LANGUAGES } from './catalogue.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** The catalogue of every language (LANG-3). */
export const catalogues: Readonly<Record<Language, Catalogue>> = {
  en,
  fr,
} satisfies Record<Language, Catalogue>;

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
  fr: { english: 'French', french: 'français', own: 'Français' },
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
