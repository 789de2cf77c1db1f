/**
 * Turns the catalogues into finished sentences, times and sizes. Knows languages and nothing of chats or e-mails. Of the
 * runtime it takes the time zone data alone; what languages do stands in their files.
 */
import { Temporal } from 'temporal-polyfill';
import type { ArgumentsOf, Language, TextKey, TextLanguage } from './catalogue.ts';
import { catalogues, conventions } from './index.ts';
import { type Counting, formatMessage, type Message, parseMessage } from './message-format.ts';
import { accented, PSEUDO_LOCALE, pseudoMessage } from './pseudo.ts';

/** What follows the key in {@link translate}: the arguments of the text, or nothing. */
export type ArgumentList<Key extends TextKey> =
  ArgumentsOf<Key> extends undefined ? [] : [values: Exclude<ArgumentsOf<Key>, undefined>];

const messages = new Map<TextLanguage, Map<TextKey, Message>>();

function messageOf(language: TextLanguage, key: TextKey): Message {
  const known = messages.get(language) ?? new Map<TextKey, Message>();
  let message = known.get(key);
  if (message === undefined) {
    message = language === PSEUDO_LOCALE ? pseudoMessage(catalogues.en[key]) : parseMessage(catalogues[language][key]);
    messages.set(language, known.set(key, message));
  }
  return message;
}

/** The language whose conventions are followed: the pseudo-locale has those of English. */
function withConventions(language: TextLanguage): Language {
  return language === PSEUDO_LOCALE ? 'en' : language;
}

/** A number from 0 as the language writes it, with at most one decimal. */
export function formatNumber(language: TextLanguage, value: number): string {
  const { numbers } = conventions[withConventions(language)];
  const [whole = '', fraction] = String(Math.round(value * 10) / 10).split('.');
  const grouped = whole.replace(numbers.grouping, numbers.group);
  return fraction === undefined ? grouped : `${grouped}${numbers.decimal}${fraction}`;
}

const countings = new Map<TextLanguage, Counting>();

function countingOf(language: TextLanguage): Counting {
  let counting = countings.get(language);
  if (counting === undefined) {
    const { categoryOf } = conventions[withConventions(language)].plural;
    counting = { categoryOf, write: (value) => formatNumber(language, value) };
    countings.set(language, counting);
  }
  return counting;
}

/**
 * A text of the catalogue in `language`, its arguments filled in as they are: cleaning and escaping users' words is for
 * whoever shows them.
 * @throws Error if a catalogue holds a broken pattern or an argument is missing: a bug.
 */
export function translate<Key extends TextKey>(language: TextLanguage, key: Key, ...values: ArgumentList<Key>): string {
  const filled = (values[0] ?? {}) as Readonly<Record<string, string | number>>;
  return formatMessage(messageOf(language, key), filled, countingOf(language));
}

/** The direction `language` is written in. */
export function direction(language: TextLanguage): 'ltr' | 'rtl' {
  return conventions[withConventions(language)].direction;
}

const MINUTE = 60_000;
/** The last zone with seconds in its distance from UTC gave them up in January 1972: since then a minute is one everywhere. */
const WHOLE_MINUTES_SINCE = Date.UTC(1973, 0, 1);
/** Then all is forgotten: memory stays bounded. */
const MOST_MOMENTS = 1_000;
/** Finding out what a time is in a zone costs as much as all the rest of a line; e-mails of one time tell the same minutes. */
const moments = new Map<string, string>();

/**
 * Day and time of `at` (milliseconds since 1970) in an IANA time zone, as `language` writes them (MAIL-6).
 * @throws RangeError for an unknown time zone.
 */
export function formatMoment(language: TextLanguage, at: number, timeZone: string): string {
  if (language === PSEUDO_LOCALE) return accented(formatMoment('en', at, timeZone));
  if (!(at >= WHOLE_MINUTES_SINCE)) return momentOf(language, at, timeZone);
  const key = `${language} ${Math.floor(at / MINUTE)} ${timeZone}`;
  const before = moments.get(key);
  if (before !== undefined) return before;
  const moment = momentOf(language, at, timeZone);
  if (moments.size >= MOST_MOMENTS) moments.clear();
  moments.set(key, moment);
  return moment;
}

function momentOf(language: Language, at: number, timeZone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(timeZone);
  const { months, moment } = conventions[language];
  return moment({
    day: local.day,
    month: months[local.month - 1] ?? '',
    year: local.year,
    hour: local.hour,
    hour24: String(local.hour).padStart(2, '0'),
    hour12: local.hour % 12 || 12,
    minute: String(local.minute).padStart(2, '0'),
  });
}

const LARGE_SIZES = ['sizeKilobytes', 'sizeMegabytes', 'sizeGigabytes'] as const;

/** A size in octets, in decimal units as `language` writes them: `12 kB`, `1,2 Mo`. */
export function formatSize(language: TextLanguage, octets: number): string {
  if (language === PSEUDO_LOCALE) return accented(formatSize('en', octets));
  let amount = Math.max(0, octets) / 1_000;
  if (amount < 1) return translate(language, 'sizeBytes', { count: Math.max(0, octets) });
  let unit = 0;
  // 999.95 kB would be rounded to 1,000 kB: it is 1 MB already.
  while (unit < LARGE_SIZES.length - 1 && amount >= 999.95) {
    amount /= 1_000;
    unit += 1;
  }
  return translate(language, LARGE_SIZES[unit] ?? 'sizeGigabytes', { amount });
}
