/**
 * Turns the catalogues into finished sentences, times and sizes. Knows languages and nothing of chats or e-mails.
 */
import { IntlMessageFormat } from 'intl-messageformat';
import type { ArgumentsOf, Catalogue, Language, TextKey, TextLanguage } from './catalogue.ts';
import { catalogues } from './index.ts';
import { accented, PSEUDO_LOCALE, pseudo } from './pseudo.ts';

/** What follows the key in {@link translate}: the arguments of the text, or nothing. */
export type ArgumentList<Key extends TextKey> =
  ArgumentsOf<Key> extends undefined ? [] : [values: Exclude<ArgumentsOf<Key>, undefined>];

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur']);
const messages = new Map<string, IntlMessageFormat>();
const momentFormats = new Map<string, Intl.DateTimeFormat>();
const sizeFormats = new Map<string, Intl.NumberFormat>();

/** Plain digits in every language (NUM-2) and the Gregorian year everywhere: `th` and `ar` would have their own. */
function pinned(language: TextLanguage): string {
  return `${language}-u-ca-gregory-nu-latn`;
}

function textsOf(language: TextLanguage): Catalogue {
  return language === PSEUDO_LOCALE ? pseudo : catalogues[language];
}

/**
 * A text of the catalogue in `language`, its arguments filled in as they are: cleaning and escaping users' words is for
 * whoever shows them.
 * @throws Error if a catalogue holds a broken pattern or an argument is missing: a bug.
 */
export function translate<Key extends TextKey>(language: TextLanguage, key: Key, ...values: ArgumentList<Key>): string {
  const name = `${language} ${key}`;
  let message = messages.get(name);
  if (message === undefined) {
    message = new IntlMessageFormat(textsOf(language)[key], pinned(language), undefined, { ignoreTag: true });
    messages.set(name, message);
  }
  return String(message.format(values[0] as Record<string, string | number> | undefined));
}

/** The direction `language` is written in. */
export function direction(language: TextLanguage): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr';
}

/** Languages for which Intl has no words of their own for a.m. and p.m.: they get 24 hours (LANG-1). */
const LATIN_DAY_PERIODS: ReadonlySet<Language> = new Set(['hi', 'ms']);

/**
 * Day and time of `at` (milliseconds since 1970) in an IANA time zone, as `language` writes them: long date, 12 or 24 hours.
 * @throws RangeError for an unknown time zone.
 */
export function formatMoment(language: TextLanguage, at: number, timeZone: string): string {
  if (language === PSEUDO_LOCALE) return accented(formatMoment('en', at, timeZone));
  const name = `${language} ${timeZone}`;
  let format = momentFormats.get(name);
  if (format === undefined) {
    const hours = LATIN_DAY_PERIODS.has(language) ? ({ hourCycle: 'h23' } as const) : {};
    format = new Intl.DateTimeFormat(pinned(language), { dateStyle: 'long', timeStyle: 'short', timeZone, ...hours });
    momentFormats.set(name, format);
  }
  // The narrow no-break space is missing in fonts of many mail programs; the plain one says the same.
  return format.format(at).replaceAll('\u202F', '\u00A0');
}

const SIZE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A size in octets, in decimal units as `language` writes them: `12 kB`, `1,2 Mo`. */
export function formatSize(language: TextLanguage, octets: number): string {
  if (language === PSEUDO_LOCALE) return accented(formatSize('en', octets));
  let amount = Math.max(0, octets);
  let unit = 0;
  // 999.95 kB would be rounded to 1,000 kB: it is 1 MB already.
  while (unit < SIZE_UNITS.length - 1 && amount >= (unit === 0 ? 1_000 : 999.95)) {
    amount /= 1_000;
    unit += 1;
  }
  const name = `${language} ${unit}`;
  let format = sizeFormats.get(name);
  if (format === undefined) {
    format = new Intl.NumberFormat(pinned(language), {
      style: 'unit',
      unit: SIZE_UNITS[unit] ?? 'byte',
      // The short form of "byte" has no plural.
      unitDisplay: unit === 0 ? 'long' : 'short',
      maximumFractionDigits: 1,
    });
    sizeFormats.set(name, format);
  }
  return format.format(amount).replaceAll('\u202F', '\u00A0');
}
