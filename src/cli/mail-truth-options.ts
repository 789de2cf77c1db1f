/** The options by which a person says what is known of an e-mail, and the truth they make. */
import type { Command } from 'commander';
import { LANGUAGES } from '../languages/catalogue.ts';
import type { MailTruth } from '../mail/lint/mail-truth.ts';
import { WrongUse } from './host.ts';

/** The options as given. */
export interface TruthOptions {
  readonly language?: string;
  readonly kind?: string;
  readonly sender?: string;
  readonly from?: string;
  readonly to?: string;
  readonly number?: string;
  readonly now?: string;
  readonly timeZone?: string;
  readonly page?: string;
  readonly earlier?: readonly string[];
  readonly secret?: readonly string[];
}

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** Adds the options to a command. */
export function addTruthOptions(command: Command): Command {
  return command
    .option('-l, --language <code>', 'the language it should be in: fr, pt-BR')
    .option('-k, --kind <kind>', 'unread (replies the visitor has not seen) or transcript')
    .option('--sender <sender>', 'whom it should be from: "Shop <admin@shop.example>"')
    .option('--from <address>', 'the sender in the SMTP envelope; with --to')
    .option('--to <address>', 'whom it went to')
    .option('--number <number>', 'the number of the conversation')
    .option('--now <time>', 'when it was sent: 2026-01-05T09:00:00Z')
    .option('--time-zone <zone>', 'the zone its times are written in: Europe/Paris')
    .option('--page <url>', 'the page its link should lead to')
    .option('--earlier <id>', 'Message-ID of an earlier e-mail of the conversation; repeatable, oldest first', collect)
    .option('--secret <words>', 'words that must stand nowhere in it; repeatable', collect);
}

/** What the options say. @throws WrongUse when one makes no sense. */
export function readTruth(options: TruthOptions): MailTruth {
  const { language, kind, sender, from, to, number, now, timeZone, page, earlier, secret } = options;
  if (from !== undefined && to === undefined) throw new WrongUse('--from needs --to: both are the SMTP envelope.');
  return {
    ...(language === undefined ? {} : { language: readLanguage(language) }),
    ...(kind === undefined ? {} : { kind: readKind(kind) }),
    ...(sender === undefined ? {} : { sender: readSender(sender) }),
    ...(to === undefined ? {} : { recipient: readAddress('--to', to) }),
    ...(from === undefined || to === undefined ? {} : { envelope: { from: readAddress('--from', from), to: [to] } }),
    ...(number === undefined ? {} : { number: readNumber(number) }),
    ...(now === undefined ? {} : { now: readNow(now) }),
    ...(timeZone === undefined ? {} : { timeZone: readTimeZone(timeZone) }),
    ...(page === undefined ? {} : { page: readPage(page) }),
    ...(earlier === undefined ? {} : { earlier: earlier.map((id) => id.replace(/^<|>$/g, '')) }),
    ...(secret === undefined ? {} : { secrets: secret }),
  };
}

function readLanguage(text: string): NonNullable<MailTruth['language']> {
  const found = LANGUAGES.find((language) => language.toLowerCase() === text.toLowerCase());
  if (found !== undefined) return found;
  throw new WrongUse(`--language "${text}" is not known. Write one of ${LANGUAGES.join(', ')}.`);
}

function readKind(text: string): NonNullable<MailTruth['kind']> {
  if (text === 'unread' || text === 'transcript') return text;
  throw new WrongUse(`--kind "${text}" is not known. Write unread or transcript.`);
}

function readSender(text: string): NonNullable<MailTruth['sender']> {
  const [, name = '', bracketed] = /^(.*?)\s*<([^<>]*)>$/s.exec(text.trim()) ?? [];
  return { name: name.replace(/^"(.*)"$/s, '$1'), address: readAddress('--sender', bracketed ?? text.trim()) };
}

function readAddress(option: string, text: string): string {
  if (/^[^\s@<>]+@[^\s@<>]+$/.test(text)) return text;
  throw new WrongUse(`${option} "${text}" is no e-mail address. Write it like anna@example.com.`);
}

function readNumber(text: string): number {
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw new WrongUse(`--number "${text}" is no number of a conversation. Write it like 12.`);
}

function readNow(text: string): number {
  const instant = /^\d{4}-\d\d-\d\d[T ].*(Z|[+-]\d\d:?\d\d)$/i.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(instant)) return instant;
  throw new WrongUse(`--now "${text}" is no time with its zone. Write it like 2026-01-05T09:00:00Z.`);
}

function readTimeZone(text: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    throw new WrongUse(`--time-zone "${text}" is not known. Write it like Europe/Paris.`);
  }
}

function readPage(text: string): string {
  if (URL.canParse(text)) return text;
  throw new WrongUse(`--page "${text}" is no address of a page. Write it like https://shop.example/shoes.`);
}
