/** What a chat under test starts with, as developers write it; what is left out is as in scenario files. Opens nothing. */
import type { ContactDetails } from '../domain/vocabulary/contact.ts';
import type { Distribution } from '../domain/vocabulary/settings.ts';
import type { AgentPresence } from '../domain/vocabulary/state.ts';
import type { Instant } from '../domain/vocabulary/time.ts';
import type { Language } from '../languages/catalogue.ts';
import { englishWords } from '../steps/phrases/en.ts';
import { readSettings, type SettingsChange } from '../steps/read-settings.ts';
import { readLanguage, readTimeZone } from '../steps/read-words.ts';
import type { Place } from '../steps/refusal.ts';
import type { SettingName } from '../steps/spoken-words.ts';
import type { PlannedRecord, PlannedVisitor } from '../target/target.ts';
import { ChatError, orChatError, unknownName } from './chat-error.ts';
import { type TimeSpan, timeSpanMs } from './time-span.ts';

/** Settings of the channel and its portal, under the names scenario files have for them. */
export interface ChannelOptions {
  /** Shown to visitors, and the sender's name of e-mails; `Shop`. */
  readonly name?: string;
  /** Begins with `https://`; `https://shop.example/`. */
  readonly site?: string;
  /** The sender of every e-mail; `admin@shop.example`. */
  readonly administratorEmail?: string;
  /** Of screens; `en`. */
  readonly language?: Language;
  /** Of e-mails; `off`, the default, follows `language`. */
  readonly mailLanguage?: Language | 'off';
  /** On unless `false`. */
  readonly greeting?: boolean;
  /** In the channel's own words; empty for the language's. */
  readonly greetingText?: string;
  /** IANA name; `UTC`. */
  readonly timeZone?: string;
  /** Two letters; `US`. */
  readonly defaultCountry?: string;
  /** `Mon-Fri 09:00-18:00`, also `… in Europe/Paris`; `off`, the default, is at any hour. */
  readonly workingHours?: string;
  /** Local dates: `2026-12-25`. */
  readonly holidays?: readonly string[];
  /** `evenly`. */
  readonly distribution?: Distribution;
  /** From the greeting to "Introduce yourself"; 5 s. */
  readonly formDelay?: TimeSpan;
  /** From the moment nobody can answer to "Leave your contacts"; 0. */
  readonly contactsFormDelay?: TimeSpan;
  /** From the end to "Send a copy"; 5 s. */
  readonly transcriptFormDelay?: TimeSpan;
  /** How long a reply may stay unseen before it is mailed; 1 minute. */
  readonly unreadDelay?: TimeSpan;
  /** After which a conversation ends by itself; `off`. */
  readonly idleTime?: TimeSpan | 'off';
  /** After which a conversation goes to the next agent; `off`. */
  readonly forwardingTime?: TimeSpan | 'off';
  /** 5. */
  readonly copiesPerHour?: number;
  /** How long a link in an e-mail works; 30 days. */
  readonly linkLifetime?: TimeSpan;
  /** Between tries of an e-mail; after the last it is given up. */
  readonly retryPauses?: readonly TimeSpan[];
  /** How long a mail server may stay silent; 1 minute. */
  readonly mailAnswerTime?: TimeSpan;
  /** How long the CRM may stay silent; 30 s. */
  readonly crmAnswerTime?: TimeSpan;
  /** Between tries of a CRM request; the last repeats without end. */
  readonly crmRetryPauses?: readonly TimeSpan[];
}

/** An agent who answers on the channel. */
export interface AgentOptions {
  readonly name: string;
  /** What visitors read; the name when absent. */
  readonly publicName?: string;
  /** `online`. */
  readonly presence?: AgentPresence;
  /** Of conversations at once; without a limit when absent. */
  readonly maximum?: number;
}

/** A visitor of the site. */
export interface VisitorOptions {
  readonly name: string;
  readonly language?: Language;
  /** IANA name. */
  readonly timeZone?: string;
  /** What the site tells the chat of the visitor. */
  readonly knownAs?: ContactDetails;
  /** `true`. */
  readonly pageOpen?: boolean;
}

/** A record the CRM holds. */
export interface CrmRecordOptions {
  /** `lead`. */
  readonly kind?: 'lead' | 'client';
  readonly name?: string;
  readonly email?: string | readonly string[];
  readonly phone?: string | readonly string[];
}

/** What a chat starts with. */
export interface ChatOptions {
  readonly channel?: ChannelOptions;
  /** Who answers; one agent online, `the agent`, when absent. */
  readonly agents?: readonly (string | AgentOptions)[];
  /** Who visits; when absent, `the visitor` and whoever is asked for. */
  readonly visitors?: readonly (string | VisitorOptions)[];
  /** Empty when absent. */
  readonly crm?: readonly CrmRecordOptions[];
  /** A date, its ISO text, or milliseconds since 1970; 2026-01-05 09:00 UTC when absent. */
  readonly startAt?: Date | string | number;
  /** Draws tokens and Message-IDs: the same seed gives the same e-mails, byte for byte. */
  readonly seed?: string;
  /** `smtp`, the default, is a real mail server on loopback; `memory` composes and reads the same e-mails without one. */
  readonly mail?: 'smtp' | 'memory';
}

/** The readers of scenario files tell a place; options have none. */
const NOWHERE: Place = { line: 1, column: 1, length: 1 };

/** The settings in the form scenario files have them in. @throws ChatError at the first that is not valid. */
export function settingsOf(options: ChannelOptions): SettingsChange {
  const known = Object.keys(englishWords.settings).filter((name) => name !== 'agents');
  const pairs = Object.entries(options).flatMap(([name, value]) => {
    if (value === undefined) return [];
    if (!known.includes(name)) throw unknownName(name, 'setting of the channel', known);
    const pair = { key: name as SettingName, value: settingText(name as SettingName, value), valuePlace: NOWHERE };
    orChatError(name, () => readSettings([pair], englishWords));
    return [pair];
  });
  return readSettings(pairs, englishWords);
}

const SPANS: ReadonlySet<string> = new Set<keyof ChannelOptions>([
  'formDelay',
  'contactsFormDelay',
  'transcriptFormDelay',
  'unreadDelay',
  'idleTime',
  'forwardingTime',
  'linkLifetime',
  'retryPauses',
  'mailAnswerTime',
  'crmAnswerTime',
  'crmRetryPauses',
]);

function settingText(name: SettingName, value: unknown): string {
  if (Array.isArray(value)) return value.map((each) => settingText(name, each)).join(', ');
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (typeof value === 'number' && SPANS.has(name)) return `${timeSpanMs(value)} ms`;
  return String(value);
}

/** The visitor as planned on `channel`. @throws ChatError when the language or the time zone is none. */
export function plannedVisitor(visitor: string | VisitorOptions, channel: string): PlannedVisitor {
  const {
    name,
    language,
    timeZone,
    knownAs = {},
    pageOpen = true,
  } = typeof visitor === 'string' ? { name: visitor } : visitor;
  return {
    name,
    channel,
    contact: knownAs,
    pageOpen,
    ...(language === undefined ? {} : { language: orChatError(name, () => readLanguage(language, NOWHERE, 'en')) }),
    ...(timeZone === undefined ? {} : { timeZone: orChatError(name, () => readTimeZone(timeZone, NOWHERE)) }),
  };
}

/** The record as planned. */
export function plannedRecord({ kind = 'lead', name, email = [], phone = [] }: CrmRecordOptions): PlannedRecord {
  return { kind, ...(name === undefined ? {} : { name }), emails: [email].flat(), phones: [phone].flat() };
}

/** The instant a chat starts at. @throws ChatError when it is none. */
export function instantOf(startAt: Date | string | number): Instant {
  const at = new Date(startAt).getTime();
  if (Number.isSafeInteger(at)) return at;
  throw new ChatError(`${JSON.stringify(startAt)} is no point in time; write one like '2026-03-29T00:59:00Z'`);
}
