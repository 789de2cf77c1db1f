/**
 * What the harness knows of an e-mail beside its octets: from the plan, the agents' desks, the CRM, the record of decisions
 * and the e-mails before it. What it cannot be sure of it leaves out, and the rules that would need it are skipped.
 */
import type { MailTruth, TrueMessage } from '../mail/lint/mail-truth.ts';
import type { ReceivedMail } from '../sink/received-mail.ts';
import type { DeskConversation, DeskEntry, PlannedChannel, PlannedPortal, RecordedDecision } from '../target/target.ts';
import { isCatalogueGreeting } from './mail-language.ts';
import type { DecidedMail } from './mail-memory.ts';
import { secretsOf, wordsOf } from './mail-words.ts';
import { canonicalAddress } from './same-contact.ts';
import type { World } from './world.ts';

/** What is true of a decision's e-mail now, at the end of the step that decided on it. */
export function decidedMail(world: World, decision: RecordedDecision): DecidedMail {
  const conversation = findConversation(world, decision);
  const portal = portalOf(world, decision);
  const settings = channelOf(portal, conversation)?.settings;
  const entries = conversation?.entries.filter(({ at }) => at <= decision.at).length ?? 0;
  if (portal === undefined || settings === undefined)
    return { decision, tries: [decision.at], isGivenUp: false, settled: {}, entries };
  const language = settings.mailLanguage ?? settings.language;
  const sender = { name: settings.name, address: portal.settings.administratorEmail };
  return { decision, tries: [decision.at], isGivenUp: false, settled: { language, sender }, entries };
}

/** Whether a later decision may be about `mail`: to try it once more, or to give it up. */
export function mayConcern(decision: RecordedDecision, mail: DecidedMail): boolean {
  return !mail.isGivenUp && isSameConversation(decision, mail.decision) && decision.kind === mail.decision.kind;
}

function isSameConversation(
  one: Pick<RecordedDecision, 'portal' | 'conversation'>,
  other: Pick<RecordedDecision, 'portal' | 'conversation'>,
): boolean {
  return one.portal === other.portal && one.conversation === other.conversation;
}

/** The decision behind an e-mail that arrived: told by the instant; where several were taken at it, by the kind and the number. */
export function matchMail(mail: ReceivedMail, decided: readonly DecidedMail[]): DecidedMail | undefined {
  const tried = decided.filter(({ tries }) => tries.includes(mail.receivedAt));
  const again = tried.find(({ messageId }) => messageId === mail.messageId);
  if (again !== undefined) return again;
  const tests: readonly ((each: DecidedMail) => boolean)[] = [
    ({ messageId }) => messageId === undefined,
    ({ isGivenUp }) => !isGivenUp,
    ({ decision }) => decision.kind === mail.kind,
    ({ settled }) => settled.sender?.address === mail.from.address,
    ({ decision }) => new RegExp(`(?<!\\p{N})${decision.conversation}(?!\\p{N})`, 'u').test(mail.subject),
  ];
  const left = tests.reduce((candidates, test) => {
    const fitting = candidates.filter(test);
    return fitting.length === 0 ? candidates : fitting;
  }, tried);
  const [first, ...others] = left;
  const isSure = first !== undefined && others.every(({ decision }) => isSameConversation(decision, first.decision));
  return isSure ? first : undefined;
}

/** All that is known of `mail`; `found`: the decision behind it. */
export function truthOf(world: World, mail: ReceivedMail, found: DecidedMail | undefined): MailTruth {
  const { messageIds } = world.mailMemory;
  const isRepeated = found?.messageId === mail.messageId;
  const otherMessageIds = new Set(messageIds);
  if (isRepeated) otherMessageIds.delete(mail.messageId);
  const arrival: MailTruth = { asSent: true, now: mail.receivedAt, envelope: mail.envelope, otherMessageIds };
  if (found === undefined) return arrival;
  const { kind, conversation: number } = found.decision;
  const known = { ...arrival, ...found.settled, kind, number, ...threadOf(world, found) };
  const conversation = findConversation(world, found.decision);
  if (conversation === undefined) return known;
  const timeZone = timeZoneOf(world, found.decision, conversation);
  const messages = messagesOf(mail, found, conversation);
  return {
    ...known,
    ...recipientOf(mail, found, conversation),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(messages === undefined ? {} : { messages }),
    page: conversation.page,
    usersWords: wordsOf(conversation, known.sender?.name),
    secrets: secretsOf(world, found.decision.portal, conversation),
  };
}

/** A copy that was asked for goes to whatever address was typed; everything else to the address known at the moment. */
function recipientOf(
  mail: ReceivedMail,
  { decision }: DecidedMail,
  { contact }: DeskConversation,
): Pick<MailTruth, 'recipient' | 'isForOther'> {
  const wasAsked = decision.reason === 'copy-requested';
  const recipient = wasAsked ? mail.envelope.to[0] : contact.email;
  if (recipient === undefined) return {};
  const isForOther = wasAsked && canonicalAddress(recipient) !== canonicalAddress(contact.email ?? '');
  return { recipient, isForOther };
}

/** The thread so far; unknown while an e-mail before this one has not arrived. */
function threadOf({ mailMemory }: World, found: DecidedMail): Pick<MailTruth, 'earlier'> {
  const thread = mailMemory.decided.filter(({ decision }) => isSameConversation(decision, found.decision));
  const earlier = thread.slice(0, thread.indexOf(found)).map(({ messageId }) => messageId);
  return earlier.includes(undefined) ? {} : { earlier: earlier.filter((each) => each !== undefined) };
}

function messagesOf(
  mail: ReceivedMail,
  { decision, entries }: DecidedMail,
  conversation: DeskConversation,
): readonly TrueMessage[] | undefined {
  const visible = conversation.entries.slice(0, entries).filter(isVisible);
  const { name } = conversation.contact;
  if (decision.kind === 'transcript') return visible.map((entry) => trueMessage(entry, name));
  // Of an e-mail that leaves some out nobody outside can say how many replies it tells.
  if (mail.html.includes('data-part="rest"')) return undefined;
  const count = mail.entries.filter(({ part }) => part === 'reply').length;
  const replies = visible.filter(({ kind }) => kind === 'reply');
  const told = replies.slice(Math.max(0, replies.length - count));
  return [...questionBefore(visible, told[0]), ...told].map((entry) => trueMessage(entry, undefined));
}

/** The visitor's messages just before the first of the replies (UNREAD-8). */
function questionBefore(visible: readonly DeskEntry[], reply: DeskEntry | undefined): readonly DeskEntry[] {
  const before = reply === undefined ? [] : visible.slice(0, visible.indexOf(reply));
  const spoken = before.filter(({ kind }) => kind === 'visitor' || kind === 'reply');
  const last = spoken.findLastIndex(({ kind }) => kind === 'visitor');
  const first = spoken.slice(0, last + 1).findLastIndex(({ kind }) => kind === 'reply');
  return spoken.slice(first + 1, last + 1);
}

function isVisible({ kind }: DeskEntry): boolean {
  return kind === 'visitor' || kind === 'reply' || kind === 'greeting' || kind === 'notice';
}

function trueMessage({ kind, author, at, text, file }: DeskEntry, visitor: string | undefined): TrueMessage {
  const name = kind === 'reply' ? author : kind === 'visitor' ? visitor : undefined;
  const isOwnText = kind === 'notice' || (kind === 'greeting' && isCatalogueGreeting(text));
  return { at, ...(name === undefined ? {} : { author: name }), ...(isOwnText ? {} : { text: file ?? text }) };
}

function portalOf({ plan }: World, { portal }: RecordedDecision): PlannedPortal | undefined {
  return plan.portals.find(({ name }) => name === portal);
}

function findConversation(world: World, decision: RecordedDecision): DeskConversation | undefined {
  for (const { name } of portalOf(world, decision)?.agents ?? []) {
    const found = world.target.agent(name).find(decision.conversation);
    if (found !== undefined) return found;
  }
  return undefined;
}

function channelOf(
  portal: PlannedPortal | undefined,
  conversation: DeskConversation | undefined,
): PlannedChannel | undefined {
  return portal?.channels.find(({ settings }) => settings.name === conversation?.channel);
}

/** The visitor's zone, else the channel's (MAIL-6); unknown where nobody outside can tell who of several the visitor is. */
function timeZoneOf(world: World, decision: RecordedDecision, conversation: DeskConversation): string | undefined {
  const channel = channelOf(portalOf(world, decision), conversation);
  if (channel === undefined) return undefined;
  const visitors = world.plan.visitors.filter((visitor) => visitor.channel === channel.name);
  const zones = new Set(visitors.map(({ timeZone }) => timeZone ?? channel.settings.timeZone));
  const [zone = channel.settings.timeZone] = zones;
  return zones.size > 1 ? undefined : zone;
}
