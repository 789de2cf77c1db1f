/** What an administrator can set on a portal and on each of its channels, with the defaults of SPEC. */
import type { Language } from '../../languages/catalogue.ts';
import { DAY, type DurationMs, HOUR, MINUTE, SECOND } from './time.ts';

/** How waiting conversations find their agent (ROUTE-1). */
export type Distribution = 'evenly' | 'strictly' | 'all';

/** Minutes since local midnight, 0…1440. An end at or before its start lies on the next day: 22:00–02:00. */
export interface WorkingSpan {
  /** ISO weekday of the start: 1 Monday … 7 Sunday. */
  readonly weekday: number;
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** When a channel can answer (AWAY-1). */
export interface WorkingHours {
  /** IANA time zone in which the spans are read, e.g. `Europe/Paris`. */
  readonly timeZone: string;
  readonly spans: readonly WorkingSpan[];
}

/** Settings of one open channel. */
export interface ChannelSettings {
  /** Name shown to visitors, also the sender's name of its e-mails (MAIL-1). */
  readonly name: string;
  /** https address of the site that carries the widget. Links never lead to another origin. */
  readonly site: string;
  /** Language of the screens of visitors whose own language is not known (LANG-4). */
  readonly language: Language;
  /** Language of both e-mails (LANG-1); when absent, {@link language}. */
  readonly mailLanguage?: Language | undefined;
  /** Whether the automatic greeting is posted (CONV-2). */
  readonly greeting: boolean;
  /** The greeting in the channel's own words; when absent, the catalogue's. */
  readonly greetingText?: string | undefined;
  /** IANA time zone for times of visitors whose own zone is not known (MAIL-6). */
  readonly timeZone: string;
  /** ISO 3166 country of phone numbers typed without a country code (CRM-3). */
  readonly defaultCountry: string;
  /** When absent, the channel answers at any hour. */
  readonly workingHours?: WorkingHours | undefined;
  /** Local dates `YYYY-MM-DD` on which nobody answers. */
  readonly holidays: readonly string[];
  readonly distribution: Distribution;
  /** From the greeting to "Introduce yourself" (INTRO-1). */
  readonly formDelayMs: DurationMs;
  /** From the moment nobody can answer to "Leave your contacts" (AWAY-2). */
  readonly contactsFormDelayMs: DurationMs;
  /** From the end to "Send a copy" (TRANS-2). */
  readonly transcriptFormDelayMs: DurationMs;
  /** How long a reply may stay unseen before it is mailed (UNREAD-1). */
  readonly unreadDelayMs: DurationMs;
  /** A conversation without messages for this long ends by itself (CONV-3); when absent, never. */
  readonly idleTimeMs?: DurationMs | undefined;
  /** An assigned conversation unanswered for this long goes to the next agent (ROUTE-1); when absent, never. */
  readonly forwardingTimeMs?: DurationMs | undefined;
  /** Copies per hour, for one conversation and for one address (TRANS-7). */
  readonly copiesPerHour: number;
  /** How long a link in an e-mail works (UNREAD-9). */
  readonly linkLifetimeMs: DurationMs;
}

/** Settings of a portal: one company. */
export interface PortalSettings {
  /** Sender of every e-mail (MAIL-1). */
  readonly administratorEmail: string;
  /** Pauses between tries of an e-mail, in order; after the last one the e-mail is given up (MAIL-4). */
  readonly mailRetryPausesMs: readonly DurationMs[];
  /** How long a mail server may stay silent before the try counts as failed (MAIL-4). */
  readonly mailAnswerTimeMs: DurationMs;
  /** Pauses between tries of a CRM request, in order; the last one repeats without end (CRM-8). */
  readonly crmRetryPausesMs: readonly DurationMs[];
  /** How long the CRM may stay silent before the try counts as failed (CRM-8). */
  readonly crmAnswerTimeMs: DurationMs;
}

/** Defaults of a portal, all but the administrator's e-mail, which has none. */
export const PORTAL_DEFAULTS: Omit<PortalSettings, 'administratorEmail'> = {
  mailRetryPausesMs: [
    30 * SECOND,
    1 * MINUTE,
    2 * MINUTE,
    5 * MINUTE,
    10 * MINUTE,
    20 * MINUTE,
    40 * MINUTE,
    90 * MINUTE,
    3 * HOUR,
    6 * HOUR,
  ],
  mailAnswerTimeMs: 1 * MINUTE,
  crmAnswerTimeMs: 30 * SECOND,
  crmRetryPausesMs: [10 * SECOND, 30 * SECOND, 1 * MINUTE, 2 * MINUTE, 5 * MINUTE, 15 * MINUTE],
};

/** Defaults of a channel, all but its name and site. */
export const CHANNEL_DEFAULTS: Omit<ChannelSettings, 'name' | 'site'> = {
  language: 'en',
  greeting: true,
  timeZone: 'UTC',
  defaultCountry: 'US',
  holidays: [],
  distribution: 'evenly',
  formDelayMs: 5 * SECOND,
  contactsFormDelayMs: 0,
  transcriptFormDelayMs: 5 * SECOND,
  unreadDelayMs: 1 * MINUTE,
  copiesPerHour: 5,
  linkLifetimeMs: 30 * DAY,
};

/** The language a channel's e-mails are composed in from now on (LANG-1). */
export function mailLanguageOf(settings: ChannelSettings): Language {
  return settings.mailLanguage ?? settings.language;
}
