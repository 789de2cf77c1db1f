/** Lints what a file holds: one e-mail, or a mailbox of many (mbox, RFC 4155), with whatever line ends it was stored. */
import { lintMail } from './lint-mail.ts';
import type { MailTruth } from './mail-truth.ts';
import { octetString, toOctets } from './octets.ts';
import { parseMail } from './parse-mail.ts';
import type { ParsedMail } from './parsed-mail.ts';
import type { LintReport, LintRule } from './rule.ts';
import { LINT_RULES } from './rules.ts';

/** An e-mail of a file with what the lint says of it; lines are lines of the file. */
export interface LintedMail {
  readonly mail: ParsedMail;
  /** 1-based line of the file where it begins. */
  readonly line: number;
  readonly report: LintReport;
}

/** Lints every e-mail of `octets`, one at a time. */
export function* lintStored(
  octets: Uint8Array,
  truth: MailTruth = {},
  rules: readonly LintRule[] = LINT_RULES,
): Generator<LintedMail> {
  const whole = octetString(octets).replace(/^\xef\xbb\xbf/, '');
  // A file of which no line ends in CRLF was stored with the line ends of its system.
  const asSent = whole.includes('\r\n');
  for (const { text, line } of storedMails(whole)) {
    const mail = parseMail(toOctets(asSent ? text : text.replaceAll('\n', '\r\n')));
    const { findings, skipped } = lintMail(mail, asSent ? { asSent, ...truth } : truth, rules);
    const inFile = findings.map((each) => (each.line === undefined ? each : { ...each, line: each.line + line - 1 }));
    yield { mail, line, report: { findings: inFile, skipped } };
  }
}

/** The e-mails of a mailbox, without the lines `From ` between them; or the whole when it is none. */
function* storedMails(whole: string): Generator<{ readonly text: string; readonly line: number }> {
  if (!whole.startsWith('From ')) {
    yield { text: whole, line: 1 };
    return;
  }
  let line = 1;
  for (const piece of whole.split(/(?<=^|\n\r?\n)(?=From )/)) {
    const head = piece.indexOf('\n') + 1;
    yield { text: piece.slice(head).replace(/^>(>*From )/gm, '$1'), line: line + 1 };
    line += piece.split('\n').length - 1;
  }
}
