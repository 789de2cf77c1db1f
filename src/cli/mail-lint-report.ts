/** Words and JSON for what the mail lint found. It reads nothing and prints nothing. */

import type { LintedMail } from '../mail/lint/lint-stored.ts';
import type { Finding, LintReport, LintRule } from '../mail/lint/rule.ts';
import { printable } from '../steps/display-width.ts';
import { many } from '../steps/many.ts';
import type { Paint } from '../steps/paint.ts';

/** The findings of several e-mails, counted. */
export interface Tally {
  readonly mails: number;
  readonly errors: number;
  readonly warnings: number;
  /** What each rule that was not applied lacked; e-mails counted. */
  readonly skipped: ReadonlyMap<string, { readonly lacking: readonly string[]; readonly mails: number }>;
  readonly add: (report: LintReport) => void;
}

/** A tally of nothing. */
export function createTally(): Tally {
  const counts = {
    mails: 0,
    errors: 0,
    warnings: 0,
    skipped: new Map<string, { lacking: readonly string[]; mails: number }>(),
  };
  const add = ({ findings, skipped }: LintReport): void => {
    counts.mails += 1;
    for (const { severity } of findings) counts[severity === 'error' ? 'errors' : 'warnings'] += 1;
    for (const { rule, lacking } of skipped) {
      counts.skipped.set(rule, { lacking, mails: (counts.skipped.get(rule)?.mails ?? 0) + 1 });
    }
  };
  return Object.assign(counts, { add });
}

/** What is wrong with one e-mail, a line a fault: `file:line: error rule: message (source)`. */
export function renderFindings(file: string, { report }: LintedMail, paint: Paint): string {
  return [...report.findings]
    .sort((one, other) => (one.line ?? 0) - (other.line ?? 0))
    .map((finding) => `${renderFinding(file, finding, paint)}\n`)
    .join('');
}

function renderFinding(file: string, { line, severity, rule, message, source }: Finding, paint: Paint): string {
  const place = line === undefined ? file : `${file}:${line}`;
  const colour = severity === 'error' ? paint.red : paint.yellow;
  return `${paint.bold(printable(place))}: ${colour(severity)} ${rule}: ${oneLine(message)} ${paint.dim(`(${source})`)}`;
}

function oneLine(text: string): string {
  return printable(text.replace(/\s+/g, ' '));
}

/** The counts, and what could not be checked; with `verbose`, rule by rule. */
export function renderSummary({ mails, errors, warnings, skipped }: Tally, paint: Paint, verbose: boolean): string {
  const counts = [many(mails, 'e-mail'), many(errors, 'error'), many(warnings, 'warning')].join(', ');
  const lacking = [...new Set([...skipped.values()].flatMap((each) => each.lacking))].map(
    (need) => LACKING[need] ?? need,
  );
  if (skipped.size === 0) return `${counts}\n`;
  const list = [...skipped].map(
    ([rule, each]) => `  ${rule}: lacks ${each.lacking.map((need) => LACKING[need] ?? need).join(', ')}\n`,
  );
  const hint = verbose ? `:\n${list.join('')}` : ` for want of ${lacking.join(', ')} (which: --verbose)\n`;
  return `${counts}\n${paint.dim(`${many(skipped.size, 'rule')} not applied${hint.trimEnd()}`)}\n`;
}

/** What a person can give where a rule lacks something. */
const LACKING: Readonly<Record<string, string>> = {
  asSent: 'CRLF line ends',
  now: '--now',
  envelope: '--from and --to',
  kind: '--kind',
  language: '--language',
  timeZone: '--time-zone',
  sender: '--sender',
  recipient: '--to',
  number: '--number',
  page: '--page',
  earlier: '--earlier',
  secrets: '--secret',
  messages: 'the messages',
  usersWords: "users' words",
  otherMessageIds: 'the other Message-IDs',
};

/** One e-mail as a line of JSON. */
export function mailAsJson(file: string, { mail, line, report }: LintedMail): string {
  const messageId = mail.field('message-id')?.value;
  return `${JSON.stringify({ file, line, ...(messageId === undefined ? {} : { messageId }), ...report })}\n`;
}

/** The rules, one block each. */
export function renderRules(rules: readonly LintRule[], paint: Paint): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  return rules
    .map(
      ({ id, severity, claim, source }) =>
        `${paint.bold(id.padEnd(width))}  ${severity.padEnd(5)}  ${claim} (${source})\n`,
    )
    .join('');
}

/** The rules, a line of JSON each. */
export function rulesAsJson(rules: readonly LintRule[]): string {
  return rules
    .map(({ id, severity, claim, source, needs = [] }) => `${JSON.stringify({ id, severity, claim, source, needs })}\n`)
    .join('');
}
