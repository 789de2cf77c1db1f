/** Reads settings named in plain words into changes of a channel's and its portal's settings. It changes nothing. */
import { Temporal } from 'temporal-polyfill';
import type { ChannelSettings, Distribution, PortalSettings, WorkingSpan } from '../domain/vocabulary/settings.ts';
import type { DurationMs } from '../domain/vocabulary/time.ts';
import type { PersonName } from '../target/target.ts';
import { fold } from './nearest.ts';
import { readDuration } from './read-duration.ts';
import { readCount, readCountry, readLanguage, readTimeZone, readWord } from './read-words.ts';
import { readWorkingSpans } from './read-working-hours.ts';
import { type Place, Refusal, within } from './refusal.ts';
import type { SettingName, SpokenWords } from './spoken-words.ts';

/** What a scenario changes of a channel and its portal. */
export interface SettingsChange {
  /** A setting that is `undefined` is taken away. */
  readonly channel: Partial<ChannelSettings>;
  readonly portal: Partial<PortalSettings>;
  /** Working hours in the channel's own time zone. */
  readonly spans?: readonly WorkingSpan[];
  readonly agents?: readonly PersonName[];
}

type Reader = (text: string, place: Place, words: SpokenWords) => Partial<SettingsChange>;

const channel = (change: Partial<ChannelSettings>): Partial<SettingsChange> => ({ channel: change });
const isOff = (text: string, words: SpokenWords): boolean =>
  words.switches.off.some((word) => fold(word) === fold(text));

/** A list in one cell, each part with its place. */
function parts(text: string, place: Place): readonly { readonly text: string; readonly place: Place }[] {
  let start = 0;
  return text.split(',').map((piece) => {
    const trimmed = piece.trim();
    const at = within(place, start + piece.length - piece.trimStart().length, trimmed.length);
    start += piece.length + 1;
    return { text: trimmed, place: at };
  });
}

function readPauses(text: string, place: Place, words: SpokenWords): readonly DurationMs[] {
  return parts(text, place).map((part) => readDuration(part.text, part.place, words));
}

/**
 * A spoken distribution. @throws Refusal with the allowed words.
 */
export function readDistribution(text: string, place: Place, words: SpokenWords): Distribution {
  return readWord(text, words.distributions, 'distribution', place);
}

const delay =
  (key: 'formDelayMs' | 'contactsFormDelayMs' | 'transcriptFormDelayMs' | 'unreadDelayMs' | 'linkLifetimeMs'): Reader =>
  (text, place, words) =>
    channel({ [key]: text === '0' ? 0 : readDuration(text, place, words) });

const delayOrOff =
  (key: 'idleTimeMs' | 'forwardingTimeMs'): Reader =>
  (text, place, words) =>
    isOff(text, words) ? channel({ [key]: undefined }) : channel({ [key]: readDuration(text, place, words) });

function readHours(text: string, place: Place, words: SpokenWords): Partial<SettingsChange> {
  if (isOff(text, words)) return channel({ workingHours: undefined });
  const zone = new RegExp(`\\s${words.inZone}\\s+(\\S+)\\s*$`, 'u').exec(text);
  if (zone === null) return { spans: readWorkingSpans(text, place, words) };
  const zoneAt = text.length - zone[0].length + zone[0].indexOf(zone[1]!);
  const timeZone = readTimeZone(zone[1]!, within(place, zoneAt, zone[1]!.length));
  return channel({ workingHours: { timeZone, spans: readWorkingSpans(text.slice(0, -zone[0].length), place, words) } });
}

function readHoliday({ text, place }: { readonly text: string; readonly place: Place }): string {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString();
  } catch {
    // Not in the calendar: refused below like anything else that is no day.
  }
  throw new Refusal(place, `"${text}" is not a day`, ['days are written 2026-12-25, several separated by commas']);
}

function readSite(text: string, place: Place): string {
  if (/^https:\/\/[^\s/?#@]+([/?#]\S*)?$/.test(text) && URL.canParse(text)) return text;
  throw new Refusal(place, `"${text}" is not the address of a site`, [
    'sites begin with https://, e.g. https://shop.example/',
  ]);
}

const READERS: Readonly<Record<SettingName, Reader>> = {
  name: (text, place) => {
    if (text === '') throw new Refusal(place, 'a channel cannot be without a name');
    return channel({ name: text });
  },
  site: (text, place) => channel({ site: readSite(text, place) }),
  // Whatever stands here is tried: a portal without a valid address is refused at its start, not by us (MAIL-1).
  administratorEmail: (text) => ({ portal: { administratorEmail: text } }),
  language: (text, place, words) => channel({ language: readLanguage(text, place, words.spokenLanguage) }),
  mailLanguage: (text, place, words) =>
    isOff(text, words)
      ? channel({ mailLanguage: undefined })
      : channel({ mailLanguage: readLanguage(text, place, words.spokenLanguage) }),
  greeting: (text, place, words) => channel({ greeting: readWord(text, words.switches, 'switch', place) === 'on' }),
  greetingText: (text) => (text === '' ? channel({ greetingText: undefined }) : channel({ greetingText: text })),
  timeZone: (text, place) => channel({ timeZone: readTimeZone(text, place) }),
  defaultCountry: (text, place) => channel({ defaultCountry: readCountry(text, place) }),
  workingHours: readHours,
  holidays: (text, place, words) =>
    channel({ holidays: text === '' || isOff(text, words) ? [] : parts(text, place).map(readHoliday) }),
  distribution: (text, place, words) => channel({ distribution: readDistribution(text, place, words) }),
  agents: (text) => ({
    agents: text
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  }),
  formDelay: delay('formDelayMs'),
  contactsFormDelay: delay('contactsFormDelayMs'),
  transcriptFormDelay: delay('transcriptFormDelayMs'),
  unreadDelay: delay('unreadDelayMs'),
  idleTime: delayOrOff('idleTimeMs'),
  forwardingTime: delayOrOff('forwardingTimeMs'),
  copiesPerHour: (text, place) => channel({ copiesPerHour: readCount(text, place) }),
  linkLifetime: delay('linkLifetimeMs'),
  retryPauses: (text, place, words) => ({ portal: { mailRetryPausesMs: readPauses(text, place, words) } }),
  crmAnswerTime: (text, place, words) => ({ portal: { crmAnswerTimeMs: readDuration(text, place, words) } }),
  mailAnswerTime: (text, place, words) => ({ portal: { mailAnswerTimeMs: readDuration(text, place, words) } }),
  crmRetryPauses: (text, place, words) => ({ portal: { crmRetryPausesMs: readPauses(text, place, words) } }),
};

/**
 * Reads settings into one change.
 * @throws Refusal at the first value that does not suit its setting.
 */
export function readSettings(
  pairs: readonly { readonly key: SettingName; readonly value: string; readonly valuePlace: Place }[],
  words: SpokenWords,
): SettingsChange {
  let change: SettingsChange = { channel: {}, portal: {} };
  for (const { key, value, valuePlace } of pairs) {
    const read = READERS[key](value, valuePlace, words);
    change = {
      ...change,
      ...read,
      channel: { ...change.channel, ...read.channel },
      portal: { ...change.portal, ...read.portal },
    };
  }
  return change;
}
