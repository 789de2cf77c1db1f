/** Decides when unseen replies go out by e-mail (UNREAD). How the e-mail fares afterwards is the outbox's. */
import { type Decider, type Decision, NOTHING } from './decision.ts';
import { canonicalEmail } from './email-address.ts';
import { the } from './evolve/change.ts';
import { queueMail } from './mail-queue.ts';
import type { Command } from './vocabulary/command.ts';
import type { Context } from './vocabulary/context.ts';
import type { Event, MailDecision, MailReason } from './vocabulary/event.ts';
import type { ConversationNumber, MailId, MessageIndex, VisitorId } from './vocabulary/ids.ts';
import type { Conversation, PortalState } from './vocabulary/state.ts';
import type { Instant } from './vocabulary/time.ts';

/** Whether someone looks at the conversation: page open, chat in view, this very conversation in it (UNREAD-5). */
export function isInView(state: PortalState, conversation: Conversation): boolean {
  return [conversation.visitor, ...conversation.guests].some((id) => {
    const { pageOpen, chatInView, viewing } = the(state.visitors, id);
    return pageOpen && chatInView && viewing === conversation.number;
  });
}

function decided(conversation: ConversationNumber, decision: MailDecision, reason: MailReason): Event {
  return { type: 'MailDecided', conversation, kind: 'unread', decision, reason };
}

/** Everything in the conversation is seen; an e-mail that was due for it is not needed (UNREAD-5). */
function see(state: PortalState, conversation: Conversation, reason: 'seen-in-time' | 'visitor-wrote'): Event[] {
  if (!conversation.hasUnseenReply) return [];
  const before = the(state.messages, conversation.number).length;
  return [
    ...(conversation.unreadDueAt === undefined ? [] : [decided(conversation.number, 'skip', reason)]),
    { type: 'MessagesSeen', conversation: conversation.number, before },
  ];
}

/** The first reply that no e-mail carries yet; the e-mail's question stands before it (UNREAD-8). */
function firstUnmailed(state: PortalState, conversation: Conversation): MessageIndex | undefined {
  const messages = the(state.messages, conversation.number);
  for (let index = Math.max(conversation.seenBefore, conversation.mailFrom); index < messages.length; index += 1) {
    const message = messages[index];
    if (message?.kind === 'reply' && message.carriedBy === undefined) return index;
  }
  return undefined;
}

/** What keeps a due e-mail from going, if anything. */
function obstacleTo(state: PortalState, conversation: Conversation): MailReason | undefined {
  const { email } = the(state.visitors, conversation.visitor).contact;
  if (conversation.unsubscribed) return 'unsubscribed';
  return email === undefined ? 'no-address-known' : undefined; // UNREAD-6
}

/** The e-mail is due: it goes, or waits for an address it may go to. */
function send(
  state: PortalState,
  number: ConversationNumber,
  { reason, mail }: { readonly reason: MailReason; readonly mail: MailId },
  context: Context,
): Event[] {
  const conversation = the(state.conversations, number);
  const address = the(state.visitors, conversation.visitor).contact.email;
  const from = firstUnmailed(state, conversation);
  const obstacle = obstacleTo(state, conversation);
  if (obstacle !== undefined || address === undefined || from === undefined) {
    return [decided(number, 'hold', obstacle ?? 'nothing-to-send'), { type: 'UnreadMailHeld', conversation: number }];
  }
  const to = the(state.messages, number).length;
  return queueMail(
    state,
    conversation,
    { mail, kind: 'unread', address, from, to, carriesReplies: true, reason },
    context,
  );
}

/** One e-mail for each of the visitor's conversations that has one due and may send it: they are read one by one. */
function sendEach(
  state: PortalState,
  numbers: Iterable<ConversationNumber>,
  reason: MailReason,
  context: Context,
): Event[] {
  const events: Event[] = [];
  let mail = state.lastMail + 1;
  for (const number of numbers) {
    const sent = send(state, number, { reason, mail }, context);
    if (sent.some(({ type }) => type === 'MailQueued')) mail += 1;
    events.push(...sent);
  }
  return events;
}

function posted(state: PortalState, event: Extract<Event, { type: 'MessagePosted' }>, at: Instant): readonly Event[] {
  const conversation = the(state.conversations, event.conversation);
  if (event.message.kind === 'visitor') return see(state, conversation, 'visitor-wrote');
  if (event.message.kind !== 'reply') return NOTHING; // UNREAD-7
  if (isInView(state, conversation)) return see(state, conversation, 'seen-in-time');
  if (conversation.unreadDueAt !== undefined && !conversation.unreadHeld) {
    return [decided(conversation.number, 'join', 'travels-with-the-pending-e-mail')]; // UNREAD-3
  }
  // Due already: it goes when an address is known (UNREAD-6). Nothing in the way: an e-mail was given up, a new one may go.
  if (conversation.unreadHeld && obstacleTo(state, conversation) !== undefined) return NOTHING;
  const { unreadDelayMs } = the(state.channels, conversation.channel).settings;
  return [{ type: 'UnreadMailScheduled', conversation: conversation.number, dueAt: at + unreadDelayMs }];
}

/** When an e-mail on unread replies is to be decided, or undefined: nothing unseen, or it waits for an address. */
export function unreadDueAt(conversation: Conversation): Instant | undefined {
  return conversation.unreadHeld ? undefined : conversation.unreadDueAt;
}

function decide(state: PortalState, command: Command, context: Context): Decision | undefined {
  if (command.type !== 'ReachDeadline' || command.owner.kind !== 'conversation') return undefined;
  const dueAt = unreadDueAt(the(state.conversations, command.owner.conversation));
  return dueAt !== undefined && dueAt <= context.at
    ? send(state, command.owner.conversation, { reason: 'unseen-for-the-delay', mail: state.lastMail + 1 }, context)
    : NOTHING;
}

function react(state: PortalState, event: Event, context: Context): readonly Event[] {
  switch (event.type) {
    case 'MessagePosted':
      return posted(state, event, context.at);
    case 'PageOpened':
    case 'ChatBroughtIntoView':
    case 'ConversationResumed': {
      const { viewing } = the(state.visitors, event.visitor);
      const conversation = viewing === undefined ? undefined : the(state.conversations, viewing);
      return conversation !== undefined && isInView(state, conversation)
        ? see(state, conversation, 'seen-in-time')
        : NOTHING;
    }
    case 'PageClosed':
      return closePage(state, event.visitor, context);
    case 'VisitorIdentified':
      return event.contact.email === undefined ? NOTHING : sendHeld(state, event.visitor, context);
    case 'MailGivenUp': {
      // The visitor may have given another address during the last try.
      const { visitor } = the(state.conversations, event.conversation);
      const { email } = the(state.visitors, visitor).contact;
      const isAnother = email !== undefined && canonicalEmail(email) !== canonicalEmail(event.address);
      return isAnother ? sendHeld(state, visitor, context) : NOTHING;
    }
    default:
      return NOTHING;
  }
}

/** UNREAD-2; a guest's leaving counts for the one conversation the guest saw. */
function closePage(state: PortalState, id: VisitorId, context: Context): readonly Event[] {
  const { viewing } = the(state.visitors, id);
  const numbers = new Set(state.unreadOf.get(id));
  if (viewing !== undefined && the(state.conversations, viewing).unreadDueAt !== undefined) numbers.add(viewing);
  const due = [...numbers].filter((number) => !the(state.conversations, number).unreadHeld);
  return sendEach(state, due, 'page-closed-with-unseen-replies', context);
}

/** UNREAD-6: what was due goes the moment an address is known that did not refuse it before. */
function sendHeld(state: PortalState, visitor: VisitorId, context: Context): readonly Event[] {
  const held = [...(state.unreadOf.get(visitor) ?? [])].filter((number) => {
    const conversation = the(state.conversations, number);
    return conversation.unreadHeld && obstacleTo(state, conversation) === undefined;
  });
  return sendEach(state, held, 'address-became-known', context);
}

/** Decides when unseen replies go out by e-mail. */
export const unread: Decider = { decide, react };
