/** Sentences about the e-mails people receive, and about those nobody does. */
import type { MailReason } from '../domain/vocabulary/event.ts';
import type { MailKind } from '../domain/vocabulary/state.ts';
import type { Language } from '../languages/catalogue.ts';
import { plain } from '../sink/glob.ts';
import type { ReceivedMail } from '../sink/received-mail.ts';
import type { RecordedDecision } from '../target/target.ts';
import { ensureStarted } from './acting.ts';
import { box, clockTime } from './box.ts';
import { isCatalogueGreeting, isFileLine, languageFindings, type OwnWords } from './mail-language.ts';
import { compareRows, renderDifferences, type WantedRow } from './mail-rows.ts';
import { remediesFor } from './nearest.ts';
import { allAgents } from './planning.ts';
import { languageName, readWord } from './read-words.ts';
import { type Reading, type Run, readPairs, type Sentence, sentence } from './reading.ts';
import { type Place, Refusal } from './refusal.ts';
import { renderMail, renderMails } from './render-mails.ts';
import { canonicalAddress } from './same-contact.ts';
import { StepFailure } from './step.ts';
import type { StepId } from './step-id.ts';
import { unexpectedMails } from './unexpected-mails.ts';
import type { World } from './world.ts';

const REASONS: Readonly<Record<MailReason, true>> = {
  'unseen-for-the-delay': true,
  'page-closed-with-unseen-replies': true,
  'address-became-known': true,
  'no-address-known': true,
  'seen-in-time': true,
  'visitor-wrote': true,
  'seen-before-the-retry': true,
  'travels-with-the-pending-e-mail': true,
  'travels-with-the-copy': true,
  unsubscribed: true,
  'copy-requested': true,
  'conversation-ended': true,
  'too-many-copies': true,
  'nothing-to-send': true,
  'retry-due': true,
  'interrupted-try-repeated': true,
  'temporary-failure': true,
  'permanent-refusal': true,
  'last-try-failed': true,
};

/** A reason's code, written with spaces or dashes. */
function readReason(text: string, place: Place): MailReason {
  const code = text.trim().toLowerCase().replace(/\s+/g, '-');
  const known = Object.keys(REASONS) as MailReason[];
  const reason = known.find((each) => each === code);
  if (reason !== undefined) return reason;
  throw new Refusal(place, `"${text}" is not a reason of a decision`, remediesFor(code, known));
}

const kindName = (kind: MailKind): string => (kind === 'unread' ? 'the unread replies' : 'the transcript');

function decisionLines(decisions: readonly RecordedDecision[]): readonly string[] {
  return decisions.map(
    ({ at, kind, decision, reason, conversation }) =>
      `${clockTime(at)} no. ${conversation}: ${decision} ${kindName(kind)}: ${reason.replaceAll('-', ' ')}`,
  );
}

/** The oldest e-mail of a kind to an address that no step has consumed. */
function take(world: World, address: string, kind: MailKind): ReceivedMail {
  const wanted = canonicalAddress(address);
  const mails = world.target.mails();
  const mail = mails.find(
    (each) => each.kind === kind && !world.consumed.has(each) && each.to.some((to) => canonicalAddress(to) === wanted),
  );
  if (mail !== undefined) {
    world.consumed.add(mail);
    return mail;
  }
  const open = mails.filter((each) => !world.consumed.has(each));
  const used = mails.filter((each) => world.consumed.has(each));
  const decisions = decisionLines(world.target.decisions());
  throw new StepFailure(
    `${address} has not received ${kindName(kind)}`,
    [
      renderMails(open, 'e-mails that arrived'),
      ...(used.length > 0 ? [renderMails(used, 'received by earlier steps')] : []),
      ...(decisions.length > 0 ? [box('decisions about e-mails', [decisions])] : []),
    ].join('\n'),
  );
}

/** What people wrote themselves, as far as agents see it: on their desks, or by the number of a mailed conversation. */
function ownWords(world: World): OwnWords {
  const agents = allAgents(world.plan);
  const numbers = [...new Set(world.target.decisions().map(({ conversation }) => conversation))];
  const conversations = agents.flatMap(({ name }) => {
    const hand = world.target.agent(name);
    return [...hand.desk().conversations, ...numbers.flatMap((number) => hand.find(number) ?? [])];
  });
  const entries = conversations.flatMap((conversation) => conversation.entries);
  const written = entries.filter(({ kind, text }) => (kind === 'visitor' || kind === 'reply') && !isFileLine(text));
  const greetings = entries.filter(({ kind, text }) => kind === 'greeting' && !isCatalogueGreeting(text));
  const visitors = conversations.flatMap(({ contact }) => contact.name ?? []);
  return {
    names: new Set([...agents.map(({ publicName }) => publicName), ...visitors].map(plain)),
    texts: new Set(written.map(({ text }) => plain(text))),
    greetings: new Set(greetings.map(({ text }) => plain(text))),
  };
}

/** A mail wholly in another language has a finding a line: the first ones tell enough. */
function shortened(findings: readonly string[], most = 6): readonly string[] {
  return findings.length <= most ? findings : [...findings.slice(0, most), `… and ${findings.length - most} more`];
}

function receives(address: string, kind: MailKind, language?: Language, rows: readonly WantedRow[] = []): Run {
  return async (world) => {
    await ensureStarted(world);
    const mail = take(world, address, kind);
    const findings = language === undefined ? [] : await languageFindings(mail, language, ownWords(world));
    if (findings.length > 0 && language !== undefined) {
      throw new StepFailure(
        `the e-mail is not all in ${languageName(language)}`,
        [...shortened(findings), renderMail(mail)].join('\n'),
      );
    }
    const differences = compareRows(mail, rows);
    if (differences.length > 0) {
      throw new StepFailure(
        'the e-mail is not as expected',
        [renderDifferences(differences), renderMail(mail)].join('\n'),
      );
    }
  };
}

/** The same Message-ID to the same address: a try the server had accepted was repeated (MAIL-4). */
function receivesAgain(address: string): Run {
  return async (world) => {
    await ensureStarted(world);
    const wanted = canonicalAddress(address);
    const consumed = [...world.consumed];
    const again = world.target
      .mails()
      .find(
        (mail) =>
          !world.consumed.has(mail) &&
          mail.to.some((to) => canonicalAddress(to) === wanted) &&
          consumed.some(({ messageId }) => messageId === mail.messageId),
      );
    if (again === undefined) {
      const seen = world.target.mails().filter((mail) => !world.consumed.has(mail));
      throw new StepFailure(`${address} has not received the same e-mail again`, renderMails(seen, 'not expected'));
    }
    world.consumed.add(again);
  };
}

function noMail(message: string): Run {
  return async (world) => {
    await ensureStarted(world);
    const unexpected = unexpectedMails(world);
    if (unexpected.length === 0) return;
    const decisions = decisionLines(world.target.decisions());
    throw new StepFailure(
      message,
      [renderMails(unexpected, 'sent'), box('decisions about e-mails', [decisions])].join('\n'),
    );
  };
}

function decided(): Sentence {
  return sentence('then', ['word', 'mail', 'string'], ([word, kind, text], { places, words }) => {
    const decision = readWord(word, words.decisions, 'decision', places[0]!);
    const reason = readReason(text, places[2]!);
    return async (world) => {
      await ensureStarted(world);
      const decisions = world.target.decisions();
      if (decisions.some((each) => each.kind === kind && each.decision === decision && each.reason === reason)) return;
      const lines = decisionLines(decisions);
      throw new StepFailure(
        `no decision to ${decision} ${kindName(kind)} with the reason "${reason}" is recorded`,
        box('decisions about e-mails', [lines.length === 0 ? ['(none)'] : lines]),
      );
    };
  });
}

const rowsTable = (reading: Reading): readonly WantedRow[] =>
  readPairs(reading, reading.words.mailRows, 'part of an e-mail', 'any');

/** The sentences of this family. */
export const mailSentences: Readonly<Record<Extract<StepId, `mail-${string}`>, Sentence>> = {
  'mail-received': sentence('then', ['address', 'mail'], ([address, kind]) => receives(address, kind)),
  'mail-received-in': sentence('then', ['address', 'mail', 'language'], ([address, kind, language]) =>
    receives(address, kind, language),
  ),
  'mail-received-with': sentence(
    'then',
    ['address', 'mail'],
    ([address, kind], reading) => receives(address, kind, undefined, rowsTable(reading)),
    'table',
  ),
  'mail-received-in-with': sentence(
    'then',
    ['address', 'mail', 'language'],
    ([address, kind, language], reading) => receives(address, kind, language, rowsTable(reading)),
    'table',
  ),
  'mail-received-again': sentence('then', ['address'], ([address]) => receivesAgain(address)),
  'mail-none': sentence('then', [], () => noMail('an e-mail was sent')),
  'mail-none-further': sentence('then', [], () => noMail('a further e-mail was sent')),
  'mail-others-ignored': sentence('given', [], () => (world) => {
    world.otherMailsIgnored = true;
  }),
  'mail-decision': decided(),
};
