/** What a sink says of an e-mail: the header in short, and what the lint finds. Bounded, because many are kept. */
import type { Language } from '../../languages/catalogue.ts';
import { findLanguage } from '../../languages/index.ts';
import { lintMail } from '../../mail/lint/lint-mail.ts';
import type { MailTruth } from '../../mail/lint/mail-truth.ts';
import type { ParsedMail } from '../../mail/lint/parsed-mail.ts';
import type { Finding } from '../../mail/lint/rule.ts';
import { readContent } from './mail-content.ts';
import { type LanguageReading, languageOf } from './mail-language.ts';
import type { StoredMail } from './stored-mail.ts';

/** An e-mail in short. */
export interface MailReading {
  /** Decoded; empty when there is none. */
  readonly subject: string;
  /** The header fields of that name, decoded. */
  readonly from: string;
  readonly to: string;
  /** Without angle brackets. */
  readonly messageId: string;
  readonly contentLanguage: string | undefined;
  /** What its words say of the language it should be in: the sink's, or its own Content-Language. Absent with the lint off. */
  readonly language?: LanguageReading;
  /** Absent when the lint is off. */
  readonly lint?: {
    readonly errors: number;
    readonly warnings: number;
    /** The first of them. */
    readonly findings: readonly Finding[];
    /** Rules that could not be applied. */
    readonly skipped: number;
    /** Why it was not linted, when it was not. */
    readonly because?: string;
  };
}

/** How e-mails are read. */
export interface ReadingOptions {
  readonly lint: boolean;
  /** What e-mails should be in. */
  readonly language?: Language;
}

/** Beyond, an e-mail costs a second and more to lint, and nobody else is served meanwhile. */
const LARGEST_LINTED = 4 * 1024 * 1024;
const MOST_FINDINGS = 20;
const MOST_MESSAGE_IDS = 10_000;
const LONGEST_VALUE = 998;
const HEAD_END = Buffer.from('\r\n\r\n');
const LARGEST_HEAD = 1024 * 1024;

/** Reads the e-mails of one sink, each in the light of those before. */
export function createMailReader(options: ReadingOptions): (mail: StoredMail, octets: Buffer) => Promise<MailReading> {
  const messageIds = new Set<string>();
  return async (mail, octets) => {
    const isLinted = options.lint && octets.length <= LARGEST_LINTED;
    const content = readContent(isLinted ? octets : headOf(octets));
    const { parsed } = content;
    const value = (key: string): string => parsed.field(key)?.decoded.slice(0, LONGEST_VALUE) ?? '';
    const messageId = value('message-id').replace(/^<|>$/g, '');
    const short = {
      subject: value('subject'),
      from: value('from'),
      to: value('to'),
      messageId,
      contentLanguage: parsed.field('content-language')?.decoded,
    };
    if (!options.lint) return short;
    if (!isLinted) return { ...short, lint: unlinted(`it is larger than ${LARGEST_LINTED / 1024 / 1024} MiB`) };
    const lint = lintSafely(parsed, truthOf(mail, messageIds, options.language));
    remember(messageIds, messageId);
    const claimed = options.language ?? findLanguage(short.contentLanguage ?? '');
    // As with the rules: whatever it trips over, the sink goes on.
    const language = claimed && (await languageOf(content, claimed).catch(() => undefined));
    return { ...short, lint, ...(language && { language }) };
  };
}

/** The header with the empty line behind it. */
export function headOf(octets: Buffer): Buffer {
  const end = octets.indexOf(HEAD_END);
  return octets.subarray(0, Math.min(end < 0 ? octets.length : end + HEAD_END.length, LARGEST_HEAD));
}

function truthOf({ envelope }: StoredMail, otherMessageIds: ReadonlySet<string>, language?: Language): MailTruth {
  const [recipient] = envelope.to;
  // No `now`: the sender's clock may be frozen or virtual, and is not the sink's.
  return {
    envelope,
    otherMessageIds,
    asSent: true,
    ...(envelope.to.length === 1 && recipient !== undefined ? { recipient } : {}),
    ...(language === undefined ? {} : { language }),
  };
}

function lintSafely(parsed: ParsedMail, truth: MailTruth): NonNullable<MailReading['lint']> {
  try {
    const { findings, skipped } = lintMail(parsed, truth);
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    return {
      errors,
      warnings: findings.length - errors,
      findings: findings.slice(0, MOST_FINDINGS),
      skipped: skipped.length,
    };
  } catch (thrown) {
    // Whatever a rule trips over, the e-mail is kept and the sink goes on.
    return unlinted(`a rule failed: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
  }
}

function unlinted(because: string): NonNullable<MailReading['lint']> {
  return { errors: 0, warnings: 0, findings: [], skipped: 0, because };
}

function remember(ids: Set<string>, id: string): void {
  if (id !== '') ids.add(id);
  if (ids.size > MOST_MESSAGE_IDS) for (const oldest of ids) if (ids.delete(oldest)) break;
}
