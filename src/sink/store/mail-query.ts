/** Which e-mails are meant: conditions on a kept e-mail, and for each that does not hold the reason, for people. */
import type { Language } from '../../languages/catalogue.ts';
import { fitsAddress } from '../faults/fault-plan.ts';
import { matchesGlob, plain } from '../glob.ts';
import { type MailContent, readContent } from './mail-content.ts';
import { notInLanguage } from './mail-language.ts';
import type { MailReading } from './read-stored-mail.ts';
import type { StoredMail } from './stored-mail.ts';

/** Conditions, all of which must hold. Globs: `*` is any run of characters. */
export interface MailQuery {
  /** Glob that an envelope recipient must fit. */
  readonly to?: string;
  /** Glob that the envelope sender or the address in From must fit. */
  readonly from?: string;
  /** Glob of the whole subject. */
  readonly subject?: string;
  /** Words the text or the visible HTML must hold. */
  readonly contains?: readonly string[];
  /** What it is by the marks in its HTML. */
  readonly kind?: 'unread' | 'transcript';
  /** What language it must be in, by what it says of itself and by its words. */
  readonly language?: Language;
  /** Whether the lint must find no error. */
  readonly lint?: true;
}

/** Why an e-mail is not the one that is meant; empty when it is. Cheap conditions are looked at first, all are told. */
export async function mismatches(mail: StoredMail, query: MailQuery): Promise<readonly string[]> {
  const reasons: string[] = [];
  const { to, from, subject } = query;
  if (to !== undefined && !mail.envelope.to.some((address) => fitsAddress(address, to))) {
    reasons.push(`to is ${mail.envelope.to.join(', ')}, not ${to}`);
  }
  const needsReading = from !== undefined || subject !== undefined || query.lint;
  const reading = needsReading ? await mail.reading() : undefined;
  if (reading !== undefined) reasons.push(...headReasons(mail, reading, query));
  const needsContent = query.contains !== undefined || query.kind !== undefined || query.language !== undefined;
  if (needsContent) {
    const octets = await mail.octets().catch(() => undefined);
    if (octets === undefined) return [...reasons, 'its file is gone'];
    const content = readContent(octets);
    reasons.push(...contentReasons(content, query));
    if (query.language !== undefined) reasons.push(...(await notInLanguage(content, query.language)));
  }
  return reasons;
}

function headReasons(mail: StoredMail, reading: MailReading, { from, subject, lint }: MailQuery): readonly string[] {
  const reasons: string[] = [];
  if (from !== undefined) {
    const written = /<([^<>]*)>\s*$/.exec(reading.from)?.[1] ?? reading.from;
    if (![mail.envelope.from, written].some((address) => fitsAddress(address, from))) {
      reasons.push(`from is ${mail.envelope.from || '<>'}, not ${from}`);
    }
  }
  if (subject !== undefined && !matchesGlob(reading.subject, subject)) {
    reasons.push(`subject is "${reading.subject}", not "${subject}"`);
  }
  if (lint) reasons.push(...lintReasons(reading));
  return reasons;
}

function lintReasons({ lint }: MailReading): readonly string[] {
  if (lint === undefined) return ['it was not linted: the sink runs with --no-lint'];
  if (lint.because !== undefined) return [`it was not linted: ${lint.because}`];
  const errors = lint.findings.filter(({ severity }) => severity === 'error');
  const more = lint.errors - errors.length;
  return [
    ...errors.map(({ rule, message, line }) => `${rule}${line === undefined ? '' : ` (line ${line})`}: ${message}`),
    ...(more > 0 ? [`and ${more} more errors`] : []),
  ];
}

function contentReasons({ text, seen }: MailContent, query: MailQuery): readonly string[] {
  const reasons: string[] = [];
  const read = plain(`${text}\n${seen.visibleText}`);
  for (const words of query.contains ?? []) {
    if (!read.includes(plain(words))) reasons.push(`it does not contain "${words}"`);
  }
  if (query.kind !== undefined && seen.kind !== query.kind) {
    reasons.push(`it is ${KINDS[seen.kind]}, not ${KINDS[query.kind]}`);
  }
  return reasons;
}

const KINDS = {
  unread: 'an e-mail on unread replies',
  transcript: 'a transcript',
  unknown: 'of no known kind',
} as const;
