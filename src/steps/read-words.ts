/** Reads single words of scenario files: languages, zones, countries, addresses, numbers, switches and the like. */
import { getCountries } from 'libphonenumber-js/max';
import { LANGUAGES, type Language } from '../languages/catalogue.ts';
import { findLanguage, languageNames } from '../languages/index.ts';
import { fold, nearest, remediesFor } from './nearest.ts';
import { type Place, Refusal } from './refusal.ts';
import type { WordsFor } from './spoken-words.ts';

/**
 * The meaning of a word.
 * @param what The kind of word, for the message: `form`, `setting`.
 * @throws Refusal with the nearest words when it is not one of them.
 */
export function readWord<Meaning extends string>(
  text: string,
  words: WordsFor<Meaning>,
  what: string,
  place: Place,
): Meaning {
  const wanted = fold(text);
  const entries = Object.entries(words) as [Meaning, readonly string[]][];
  for (const [meaning, names] of entries) if (names.some((name) => fold(name) === wanted)) return meaning;
  const allowed = entries.map(([, names]) => names[0]!);
  throw new Refusal(place, `"${text}" is not a ${what}`, remediesFor(text, allowed));
}

/** The name of a language as sentences of a spoken language write it: `French`, `français`. */
export function languageName(language: Language, spokenLanguage = 'en'): string {
  const names = languageNames[language];
  return spokenLanguage === 'fr' ? names.french : names.english;
}

/**
 * The language of a name or a code.
 * @throws Refusal with the nearest and all allowed ones.
 */
export function readLanguage(text: string, place: Place, spokenLanguage: string): Language {
  const language = findLanguage(text);
  if (language !== undefined) return language;
  const allowed = LANGUAGES.map((code) => languageName(code, spokenLanguage));
  const [primary = ''] = text.toLowerCase().split(/[-_]/);
  const kin = LANGUAGES.filter((code) => code.toLowerCase().split('-')[0] === primary);
  // Of codes, two letters apart is as far as can be.
  const near = kin.length > 0 ? kin : text.length < 4 ? [] : nearest(text, allowed, 2);
  throw new Refusal(place, `"${text}" is not a language Causerie writes`, [
    ...(near.length > 0 ? [`did you mean ${near.join(' or ')}?`] : []),
    `languages: ${LANGUAGES.map((code, index) => `${allowed[index]} (${code})`).join(', ')}`,
  ]);
}

/** An e-mail address in a sentence. @throws Refusal when it cannot be one. */
export function readAddress(text: string, place: Place): string {
  if (/^[^\s@<>",;:]+@[^\s@<>",;:]+\.[^\s@<>",;:.]+$/u.test(text)) return text;
  throw new Refusal(place, `"${text}" is not an e-mail address`, [
    'an address reads anna@example.com, without quotes or brackets',
  ]);
}

/** A whole number that is not negative. @throws Refusal otherwise. */
export function readCount(text: string, place: Place): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new Refusal(place, `"${text}" is not a whole number`, ['write it in digits: 0, 1, 2…']);
}

/** An IANA time zone. @throws Refusal with the nearest zones. */
export function readTimeZone(text: string, place: Place): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return text;
  } catch {
    const zones = Intl.supportedValuesOf('timeZone');
    const cities = zones.filter((zone) => fold(zone.split('/').at(-1)!) === fold(text.replaceAll(' ', '_')));
    const near = cities.length > 0 ? cities : nearest(text, zones, 3);
    throw new Refusal(place, `"${text}" is not a time zone`, [
      ...(near.length > 0 ? [`did you mean ${near.join(' or ')}?`] : []),
      'zones are named as in Europe/Paris, America/New_York, UTC',
    ]);
  }
}

/** A country by its ISO 3166 code or its English or French name. @throws Refusal when phone numbers know no such country. */
export function readCountry(text: string, place: Place): string {
  const countries: readonly string[] = getCountries();
  const code = text.toUpperCase();
  if (countries.includes(code)) return code;
  const namings = ['en', 'fr'].map((language) => new Intl.DisplayNames(language, { type: 'region' }));
  const named = countries.find((country) => namings.some((names) => fold(names.of(country) ?? '') === fold(text)));
  if (named !== undefined) return named;
  throw new Refusal(place, `"${text}" is not a country`, [
    'write its two letters, as FR, US or DE, or its English name',
  ]);
}
