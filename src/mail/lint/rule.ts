/** What a rule of the mail lint is. A rule reads one e-mail and says what is wrong with it; it changes and remembers nothing. */
import type { MailTruth } from './mail-truth.ts';
import type { ParsedMail } from './parsed-mail.ts';

/** `error` fails a run, `warn` is reported only. */
export type Severity = 'error' | 'warn';

/** One thing wrong with an e-mail, as the rule that found it tells it. */
export interface Fault {
  /** What is wrong and, where it is not plain, what would be right: one sentence that quotes the place. */
  readonly message: string;
  /** 1-based line of the raw e-mail, where the fault has one. */
  readonly line?: number;
  /** Set where this fault is milder than its rule: a recommendation of the standard, or what good mail often does. */
  readonly severity?: 'warn';
}

/** A rule of the mail lint (`MAIL.md`). */
export interface LintRule {
  /** Kebab-case, unique, as in `MAIL.md`. */
  readonly id: string;
  readonly severity: Severity;
  /** Where the rule comes from: a standard and its section, or a rule id of SPEC. */
  readonly source: string;
  /** What it asks, one sentence for people. */
  readonly claim: string;
  /** What of the truth the rule cannot do without; a lint that has not got it skips the rule and says so. */
  readonly needs?: readonly (keyof MailTruth)[];
  /** Whether an e-mail itself says what the rule needs, so that it can be held to its own word. */
  readonly isSelfTold?: (mail: ParsedMail) => boolean;
  /** Every fault, in the order of the e-mail; none when the rule holds. `truth` holds what `needs` names, unless it is self-told. */
  readonly check: (mail: ParsedMail, truth: MailTruth) => readonly Fault[];
}

/** A fault with the rule it breaks. */
export interface Finding extends Omit<Fault, 'severity'> {
  readonly rule: string;
  readonly severity: Severity;
  readonly source: string;
}

/** What a lint says of one e-mail. */
export interface LintReport {
  readonly findings: readonly Finding[];
  /** Rules that could not be applied, with what they would have needed. */
  readonly skipped: readonly { readonly rule: string; readonly lacking: readonly (keyof MailTruth)[] }[];
}
