/** Decides how e-mails that were queued fare: tries, retries, giving up, taking back (MAIL-4, UNREAD-10). */
import { type Decider, type Decision, NOTHING, reject } from './decision.ts';
import { the } from './evolve/change.ts';
import type { Command, MailOutcome } from './vocabulary/command.ts';
import type { Context } from './vocabulary/context.ts';
import type { Event, MailDecision, MailReason } from './vocabulary/event.ts';
import type { ConversationNumber, MessageIndex } from './vocabulary/ids.ts';
import type { Message } from './vocabulary/message.ts';
import type { OutgoingMail, PortalState } from './vocabulary/state.ts';
import type { Instant } from './vocabulary/time.ts';

/** The replies an unread e-mail still has to tell: its own, not seen meanwhile, not in a copy meanwhile (UNREAD-10). */
export function repliesToTell(state: PortalState, mail: OutgoingMail): MessageIndex[] {
  const { seenBefore, copiedBefore } = the(state.conversations, mail.conversation);
  const messages = the(state.messages, mail.conversation);
  const indexes: MessageIndex[] = [];
  for (let index = Math.max(mail.from, seenBefore, copiedBefore); index < mail.to; index += 1) {
    if (messages[index]?.carriedBy === mail.id) indexes.push(index);
  }
  return indexes;
}

/** When something of an e-mail is due: its next try, or the end of the server's time to answer. */
export function mailDueAt(state: PortalState, mail: OutgoingMail): Instant {
  return mail.status.kind === 'due' ? mail.status.at : mail.status.since + (state.settings?.mailAnswerTimeMs ?? 0);
}

function decided(mail: OutgoingMail, decision: MailDecision, reason: MailReason): Event {
  return { type: 'MailDecided', conversation: mail.conversation, kind: mail.kind, decision, reason, mail: mail.id };
}

/** A try begins, or the e-mail is taken back because nothing is left to tell. */
function tryNow(state: PortalState, mail: OutgoingMail): Event[] {
  if (mail.kind === 'transcript') return [{ type: 'MailTryStarted', mail: mail.id, address: mail.address }];
  const conversation = the(state.conversations, mail.conversation);
  const takenBack = (reason: MailReason): Event[] => [
    decided(mail, 'skip', reason),
    { type: 'MailCancelled', mail: mail.id },
  ];
  if (conversation.unsubscribed) return takenBack('unsubscribed');
  if (repliesToTell(state, mail).length === 0) {
    const seen = conversation.seenBefore >= mail.to;
    return takenBack(seen ? 'seen-before-the-retry' : 'travels-with-the-copy');
  }
  const { email } = the(state.visitors, conversation.visitor).contact;
  return [{ type: 'MailTryStarted', mail: mail.id, address: email ?? mail.address }];
}

/** A further try, recorded with why it is made (MAIL-7). */
function tryAgain(state: PortalState, mail: OutgoingMail, reason: MailReason): readonly Event[] {
  const events = tryNow(state, mail);
  return events[0]?.type === 'MailTryStarted' ? [decided(mail, 'send', reason), ...events] : events;
}

function failed(state: PortalState, mail: OutgoingMail, outcome: MailOutcome, at: Instant): Event[] {
  const { response } = outcome;
  const pause = state.settings?.mailRetryPausesMs[mail.triesMade - 1];
  const refused = outcome.kind === 'refused';
  const mayHaveArrived = outcome.kind === 'unreachable' && outcome.mayHaveArrived;
  if (!refused && pause !== undefined) {
    return [
      decided(mail, 'hold', 'temporary-failure'),
      { type: 'MailDeferred', mail: mail.id, response, mayHaveArrived, retryAt: at + pause },
      ...freeReplies(state, mail, at),
    ];
  }
  const { conversation, address } = mail;
  const owed = !(mayHaveArrived || mail.mayHaveArrived); // a refusal now says nothing of an earlier try (UNREAD-3)
  return [
    decided(mail, 'give-up', refused ? 'permanent-refusal' : 'last-try-failed'),
    { type: 'MailGivenUp', mail: mail.id, conversation, address, response, owed },
    { type: 'MessagePosted', conversation, message: { kind: 'mail-undelivered', address, reason: response } },
    ...freeReplies(state, mail, at),
  ];
}

/** A reply that a copy has not carried keeps its own minute, or is due at once when that is over (UNREAD-1, TRANS-8). */
function keepMinute(state: PortalState, number: ConversationNumber, reply: Message | undefined, at: Instant): Event[] {
  if (reply === undefined) return [];
  const { unreadDelayMs } = the(state.channels, the(state.conversations, number).channel).settings;
  return [{ type: 'UnreadMailScheduled', conversation: number, dueAt: Math.max(at, reply.at + unreadDelayMs) }];
}

/** A copy that did not arrive at once has carried nothing yet: its replies are due as they were before it (UNREAD-6). */
function freeReplies(state: PortalState, mail: OutgoingMail, at: Instant): Event[] {
  const [first] = mail.kind === 'transcript' ? repliesToTell(state, mail) : [];
  if (first === undefined) return [];
  const { conversation, repliesOverdue } = mail;
  const { unreadDueAt, unreadHeld } = the(state.conversations, conversation);
  const freed: Event[] = repliesOverdue
    ? [{ type: 'UnreadMailScheduled', conversation, dueAt: at }]
    : keepMinute(state, conversation, the(state.messages, conversation)[first], at);
  const dueBefore = unreadHeld ? undefined : unreadDueAt;
  // An older reply's minute that runs already runs on (UNREAD-3).
  return freed.filter(
    (event) => event.type !== 'UnreadMailScheduled' || !(dueBefore !== undefined && dueBefore < event.dueAt),
  );
}

function record(state: PortalState, command: Extract<Command, { type: 'RecordMailOutcome' }>, at: Instant): Decision {
  const mail = state.outbox.get(command.mail);
  const isCurrent = mail?.status.kind === 'sending' && mail.triesMade === command.tryNumber;
  if (mail === undefined || !isCurrent) return NOTHING; // an answer that came too late
  return command.outcome.kind === 'accepted' ? accepted(state, mail, at) : failed(state, mail, command.outcome, at);
}

/** The replies a copy has carried need no e-mail of their own; those posted since it was made keep their minute (TRANS-8). */
function accepted(state: PortalState, mail: OutgoingMail, at: Instant): Event[] {
  const { id, conversation: number, kind, carriesReplies } = mail;
  const events: Event[] = [{ type: 'MailAccepted', mail: id, conversation: number }];
  const { unreadDueAt, seenBefore, mailFrom } = the(state.conversations, number);
  if (kind === 'unread' || !carriesReplies || unreadDueAt === undefined) return events;
  const later = the(state.messages, number)
    .slice(Math.max(mail.to, seenBefore, mailFrom)) // the minute runs from the oldest one unseen (UNREAD-3)
    .find((message) => message.kind === 'reply' && message.carriedBy === undefined);
  if (later === undefined) {
    const join = { decision: 'join', reason: 'travels-with-the-copy' } as const;
    return [...events, { type: 'MailDecided', conversation: number, kind: 'unread', ...join }];
  }
  return [...events, ...keepMinute(state, number, later, at)];
}

function reachDeadline(state: PortalState, mail: OutgoingMail | undefined, at: Instant): readonly Event[] {
  if (mail === undefined || mailDueAt(state, mail) > at) return NOTHING;
  if (mail.status.kind === 'due') return tryAgain(state, mail, 'retry-due');
  return failed(state, mail, { kind: 'unreachable', response: 'no answer in time', mayHaveArrived: true }, at);
}

/** Tries under way when the process stopped have no outcome: they are made again, with the same Message-ID (SAFE-1). */
function recover(state: PortalState): readonly Event[] {
  return [...state.outbox.values()]
    .filter(({ status }) => status.kind === 'sending')
    .flatMap((mail) => tryAgain(state, mail, 'interrupted-try-repeated'));
}

function decide(state: PortalState, command: Command, { at }: Context): Decision | undefined {
  switch (command.type) {
    case 'RecordMailOutcome':
      return record(state, command, at);
    case 'ReachDeadline':
      return command.owner.kind === 'mail' ? reachDeadline(state, state.outbox.get(command.owner.mail), at) : undefined;
    case 'Recover':
      return recover(state);
    case 'Unsubscribe': {
      const link = state.links.get(command.token);
      if (link?.purpose !== 'unsubscribe') return reject('link-invalid', command.token);
      if (link.expiresAt <= at) return reject('link-expired', command.token);
      return [{ type: 'VisitorUnsubscribed', conversation: link.conversation }];
    }
    default:
      return undefined;
  }
}

function react(state: PortalState, event: Event): readonly Event[] {
  return event.type === 'MailQueued' ? tryNow(state, the(state.outbox, event.mail)) : NOTHING;
}

/** Decides how e-mails that were queued fare. */
export const outbox: Decider = { decide, react };
