/** Folds what becomes of e-mails: the outbox, what each reply travels in, links, limits of copies. */
import { canonicalEmail } from '../email-address.ts';
import { assertNever } from '../vocabulary/assert.ts';
import type { Event } from '../vocabulary/event.ts';
import type { ConversationNumber, MailId } from '../vocabulary/ids.ts';
import type { InOrderMap } from '../vocabulary/in-order.ts';
import type { OutgoingMail, PortalState } from '../vocabulary/state.ts';
import { HOUR, type Instant } from '../vocabulary/time.ts';
import { changeConversation, noteUnread, the } from './change.ts';

type MailEvent = Extract<
  Event,
  {
    type:
      | 'UnreadMailScheduled'
      | 'UnreadMailHeld'
      | 'MailQueued'
      | 'MailTryStarted'
      | 'MailAccepted'
      | 'MailDeferred'
      | 'MailGivenUp'
      | 'MailCancelled'
      | 'VisitorUnsubscribed'
      | 'MailDecided';
  }
>;

/** Names an address's allowance of copies: those asked for, and those sent by themselves, are counted apart (TRANS-7). */
export function copyAllowanceKey(address: string, isRequested: boolean): string {
  return `${isRequested ? 'requested' : 'automatic'} ${canonicalEmail(address)}`;
}

/** Folds one of these events into `state`, in place. */
export function evolveMail(state: PortalState, event: MailEvent, at: Instant): void {
  switch (event.type) {
    case 'UnreadMailScheduled':
      return setUnreadDue(state, event.conversation, event.dueAt, false);
    case 'UnreadMailHeld':
      return setUnreadDue(state, event.conversation, the(state.conversations, event.conversation).unreadDueAt, true);
    case 'MailQueued':
      return queueMail(state, event, at);
    case 'MailTryStarted': {
      const mail = the(state.outbox, event.mail);
      state.outbox.set(mail.id, {
        ...mail,
        address: event.address,
        // A try begun while another is under way: the process stopped in between, and that one may have arrived.
        mayHaveArrived: mail.mayHaveArrived || mail.status.kind === 'sending',
        triesMade: mail.triesMade + 1,
        status: { kind: 'sending', since: at },
      });
      return;
    }
    case 'MailAccepted':
      return acceptMail(state, event.mail);
    case 'MailDeferred': {
      const mail = the(state.outbox, event.mail);
      const mayHaveArrived = mail.mayHaveArrived || event.mayHaveArrived;
      state.outbox.set(mail.id, { ...mail, mayHaveArrived, status: { kind: 'due', at: event.retryAt } });
      if (mail.kind === 'transcript') unclaim(state, mail);
      return;
    }
    case 'MailGivenUp': {
      const mail = the(state.outbox, event.mail);
      settleMail(state, event.mail, 'failed');
      if (mail.kind === 'transcript') unclaim(state, mail);
      else if (event.owed) oweAgain(state, mail, at);
      return;
    }
    case 'MailCancelled':
      state.outbox.delete(event.mail);
      return;
    case 'VisitorUnsubscribed':
      return changeConversation(state, event.conversation, { unsubscribed: true });
    case 'MailDecided':
      return; // a record for people (MAIL-7)
    default:
      return assertNever(event);
  }
}

function setUnreadDue(state: PortalState, number: ConversationNumber, dueAt: Instant | undefined, held: boolean): void {
  noteUnread(state, the(state.conversations, number), dueAt !== undefined);
  changeConversation(state, number, { unreadDueAt: dueAt, unreadHeld: held });
}

function queueMail(state: PortalState, event: Extract<MailEvent, { type: 'MailQueued' }>, at: Instant): void {
  const conversation = the(state.conversations, event.conversation);
  state.lastMail = event.mail;
  state.outbox.set(event.mail, {
    id: event.mail,
    kind: event.kind,
    conversation: event.conversation,
    address: event.address,
    language: event.language,
    messageId: event.messageId,
    inReplyTo: event.inReplyTo,
    references: event.references,
    sender: event.sender,
    linkToken: event.linkToken,
    unsubscribeToken: event.unsubscribeToken,
    from: event.from,
    to: event.to,
    carriesReplies: event.carriesReplies,
    repliesOverdue: event.carriesReplies && conversation.unreadHeld,
    mayHaveArrived: false,
    triesMade: 0,
    status: { kind: 'due', at },
  });
  addLinks(state, event, at);
  changeConversation(state, event.conversation, {
    threadRoot: conversation.threadRoot ?? event.messageId,
    threadLatest: event.messageId,
  });
  if (event.carriesReplies) claimReplies(state, event);
  if (event.kind === 'transcript') {
    const key = copyAllowanceKey(event.address, event.isRequested);
    const lately = (instants: readonly Instant[]): Instant[] => [...instants.filter((then) => then > at - HOUR), at];
    changeConversation(state, event.conversation, {
      copiesAt: event.isRequested ? lately(conversation.copiesAt) : conversation.copiesAt,
      copyStatus: { address: event.address, outcome: 'sending' },
    });
    const copies = lately(state.copiesByAddress.get(key) ?? []);
    state.copiesByAddress.delete(key); // to its end: the map stays ordered by the latest copy
    state.copiesByAddress.set(key, copies);
    forgetWhile(state.copiesByAddress, (instants) => (instants.at(-1) ?? 0) <= at - HOUR);
  }
}

/** Takes away what is over, from the front on. */
function forgetWhile<Value>(kept: InOrderMap<string, Value>, isOver: (value: Value) => boolean): void {
  for (let first = kept.first(); first !== undefined && isOver(the(kept, first)); first = kept.first())
    kept.delete(first);
}

/** The oldest links are the first: none stays much longer than the longest lifetime in the portal (UNREAD-9). */
function addLinks(state: PortalState, event: Extract<MailEvent, { type: 'MailQueued' }>, at: Instant): void {
  forgetWhile(state.links, ({ expiresAt }) => expiresAt <= at);
  const { conversation, linksExpireAt: expiresAt, linkToken, unsubscribeToken } = event;
  if (linkToken !== undefined) state.links.set(linkToken, { purpose: 'resume', conversation, expiresAt });
  if (unsubscribeToken !== undefined)
    state.links.set(unsubscribeToken, { purpose: 'unsubscribe', conversation, expiresAt });
}

/**
 * Marks the unseen replies an e-mail tells as travelling in it: an unread e-mail's until it has arrived (UNREAD-3), a
 * copy's while its first try is under way (TRANS-8). Those of an e-mail that waits for its retry stay there: the server may
 * have them already (MAIL-4).
 */
function claimReplies(state: PortalState, event: Extract<MailEvent, { type: 'MailQueued' }>): void {
  const { conversation: number, mail, from, to } = event;
  const messages = the(state.messages, number);
  // One decided at this very instant has not been tried: the copy takes its place.
  const isUntried = (id: MailId): boolean => event.kind === 'transcript' && state.outbox.get(id)?.triesMade === 0;
  for (let index = Math.max(the(state.conversations, number).seenBefore, from); index < to; index += 1) {
    const message = messages[index];
    if (message?.kind !== 'reply') continue;
    const isFree = message.carriedBy === undefined || isUntried(message.carriedBy);
    if (isFree) messages[index] = { ...message, carriedBy: mail };
  }
  changeConversation(state, number, { mailFrom: to });
  setUnreadDue(state, number, undefined, false);
}

/**
 * A copy the visitor's own address has accepted: its replies need no e-mail of their own any more (TRANS-8). Later ones
 * are scheduled anew by who decides.
 */
function acceptMail(state: PortalState, id: MailId): void {
  const { kind, carriesReplies, conversation: number, to } = the(state.outbox, id);
  settleMail(state, id, 'sent');
  if (kind === 'unread' || !carriesReplies) return;
  const { copiedBefore, mailFrom } = the(state.conversations, number);
  changeConversation(state, number, { copiedBefore: Math.max(copiedBefore, to), mailFrom: Math.max(mailFrom, to) });
  setUnreadDue(state, number, undefined, false);
}

function settleMail(state: PortalState, id: MailId, outcome: 'sent' | 'failed'): void {
  const mail = the(state.outbox, id);
  state.outbox.delete(id);
  if (mail.kind === 'transcript') {
    changeConversation(state, mail.conversation, { copyStatus: { address: mail.address, outcome } });
  }
}

/** Takes the unseen replies of an e-mail out of it again; tells whether there were any. */
function unclaim(state: PortalState, mail: OutgoingMail): boolean {
  const { seenBefore, copiedBefore, mailFrom } = the(state.conversations, mail.conversation);
  const messages = the(state.messages, mail.conversation);
  let first: number | undefined;
  for (let index = Math.max(mail.from, seenBefore, copiedBefore); index < mail.to; index += 1) {
    const message = messages[index];
    if (message?.carriedBy !== mail.id) continue;
    first ??= index;
    messages[index] = { ...message, carriedBy: undefined };
  }
  if (first !== undefined) changeConversation(state, mail.conversation, { mailFrom: Math.min(mailFrom, first) });
  return first !== undefined;
}

/**
 * What was unseen is owed again: with the e-mail that is due already, or else with the next one there is a reason for, a
 * further reply or another address (UNREAD-6, UNREAD-10).
 */
function oweAgain(state: PortalState, mail: OutgoingMail, at: Instant): void {
  if (!unclaim(state, mail)) return;
  const { unreadDueAt, unreadHeld } = the(state.conversations, mail.conversation);
  setUnreadDue(state, mail.conversation, unreadDueAt ?? at, unreadDueAt === undefined || unreadHeld);
}
