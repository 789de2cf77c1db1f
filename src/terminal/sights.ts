/** What there is to look at, as lines of plain text in logical order: for line mode, for readers aloud, and for overlays. */
import { lintMail } from '../mail/lint/lint-mail.ts';
import { parseMail } from '../mail/lint/parse-mail.ts';
import type { LintReport } from '../mail/lint/rule.ts';
import type { ReceivedMail } from '../sink/received-mail.ts';
import { clockTime } from '../steps/box.ts';
import { sentences } from '../steps/compiled-sentences.ts';
import { renderDesk } from '../steps/render-desk.ts';
import { renderScreen } from '../steps/render-screen.ts';
import type { CrmRecordView } from '../target/target.ts';
import type { Chat } from './chat.ts';
import { onOneLine } from './chat-step.ts';
import { describeDue, timeSpan } from './due-text.ts';
import { usageOf } from './read-input.ts';
import type { Reply } from './reply.ts';
import type { ChatWords, CommandId } from './words/chat-words.ts';

/** What a look shows, line by line; user texts are as they are, to be made printable by whoever prints them. */
export function linesOf(chat: Chat, show: Extract<Reply, { kind: 'show' }>): readonly string[] {
  const { session, words } = chat;
  switch (show.sight) {
    case 'help':
      return helpLines(chat, show.word ?? '');
    case 'screen': {
      const name = chat.inFront('visitor');
      const screen = session.screenOf(name);
      return screen === undefined ? refusalLines(chat) : renderScreen(screen, name).split('\n');
    }
    case 'desk': {
      const name = chat.inFront('agent');
      const desk = session.deskOf(name);
      return desk === undefined ? refusalLines(chat) : renderDesk(desk, name).split('\n');
    }
    case 'mails': {
      const mails = session.world.target.mails();
      return mails.length === 0 ? [words.mail.none] : mails.map((mail, index) => mailLine(mail, index, words));
    }
    case 'mail': {
      const index = show.index ?? 0;
      const mail = session.world.target.mails()[index];
      return mail === undefined ? [words.mail.none] : mailLines(mail, words, show.headers ?? false);
    }
    case 'crm': {
      const records = session.world.refusal === undefined ? session.world.target.crmRecords() : [];
      return records.length === 0 ? [words.crm.none] : records.map((record) => recordLine(record, words));
    }
    case 'due': {
      const due = session.due();
      const line = (at: number, text: string): string => `${clockTime(at)}  ${timeSpan(at - session.now())}  ${text}`;
      if (due.length === 0) return [words.nothingDue];
      return due.map((each) => line(each.at, describeDue(each, session.spokenLanguage)));
    }
    case 'story':
      return storyLines(chat);
    case 'events':
      return eventLines(chat);
  }
}

function refusalLines({ session }: Chat): readonly string[] {
  return [session.world.refusal ?? ''];
}

/** One line an event: when, what. */
export function eventLines({ session }: Chat, from = 0): readonly string[] {
  return session.world.target
    .timeline()
    .slice(from)
    .map(({ at, text }) => `${clockTime(at)}  ${text}`);
}

/** `#2 09:01:00  unread replies  anna@example.com  New reply…`. */
export function mailLine(mail: ReceivedMail, index: number, { mail: words }: ChatWords): string {
  return `${index + 1}  ${clockTime(mail.receivedAt)}  ${words[mail.kind]}  ${mail.to.join(', ')}  ${mail.subject}`;
}

/** What the lint says of an e-mail, by what a mailbox knows of it. */
export function lintReceived(mail: ReceivedMail): LintReport {
  const kind = mail.kind === 'unknown' ? {} : { kind: mail.kind };
  const { raw, envelope, receivedAt: now } = mail;
  return lintMail(parseMail(raw), { asSent: true, now, envelope, ...kind });
}

/** The lint's result in a line. */
export function lintLine({ findings }: LintReport, { mail: words }: ChatWords): string {
  if (findings.length === 0) return words.lintClean;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return words.lintFound(errors, findings.length - errors);
}

/** An e-mail as its reader sees it, with its headers when asked for, and what the lint says. */
export function mailLines(mail: ReceivedMail, words: ChatWords, withHeaders: boolean): readonly string[] {
  const report = lintReceived(mail);
  const headers = [...mail.headers].flatMap(([name, values]) => values.map((value) => `${name}: ${value}`));
  return [
    `From: ${mail.from.name} <${mail.from.address}>`,
    `To: ${mail.to.join(', ')}`,
    `Subject: ${mail.subject}`,
    ...(withHeaders ? headers : []),
    '',
    ...mail.text.trimEnd().split(/\r?\n/),
    '',
    lintLine(report, words),
    ...report.findings.map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`),
  ];
}

/** A record in a line. */
export function recordLine(record: CrmRecordView, { crm: words }: ChatWords): string {
  const parts = [
    record.name ?? words.noName,
    ...record.emails.map(({ typed }) => typed),
    ...record.phones.map(({ typed }) => typed),
    ...record.numbers.map((number) => `#${number}`),
  ];
  return `${words[record.kind]}  ${parts.join('  ')}`;
}

/** Steps taken (✓, or ✗ with why), then those ahead (·). */
export function storyLines({ session }: Chat): readonly string[] {
  return [
    ...session.taken.map((step) => {
      const { failure } = step;
      return failure === undefined ? `✓ ${onOneLine(step)}` : `✗ ${onOneLine(step)}: ${failure}`;
    }),
    ...session.ahead.map((step) => `· ${onOneLine(step)}`),
  ];
}

/** What can be typed: commands and sentences that hold `word`. */
export function helpLines({ session, words }: Chat, word: string): readonly string[] {
  const wanted = word.toLowerCase();
  const holds = (...texts: readonly string[]): boolean => texts.some((text) => text.toLowerCase().includes(wanted));
  const ids = Object.keys(words.commands) as CommandId[];
  const commands = ids.filter((id) => holds(usageOf(id, words), words.commands[id].does));
  const known = sentences(session.spokenLanguage).filter(({ expressions }) => holds(...expressions));
  const width = Math.max(0, ...commands.map((id) => usageOf(id, words).length));
  return [
    ...(commands.length === 0 ? [] : [words.help.commands]),
    ...commands.map((id) => `  ${usageOf(id, words).padEnd(width)}  ${words.commands[id].does}`),
    ...(known.length === 0 ? [] : [words.help.sentences]),
    ...known.map(({ expressions }) => `  ${expressions[0]}`),
  ];
}
