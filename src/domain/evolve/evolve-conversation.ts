/** Folds what happens in a conversation and who answers it. */
import { assertNever } from '../vocabulary/assert.ts';
import type { Event } from '../vocabulary/event.ts';
import type { AgentId, ConversationNumber } from '../vocabulary/ids.ts';
import type { MessageContent } from '../vocabulary/message.ts';
import { type Conversation, PAST_CONVERSATIONS, type PortalState } from '../vocabulary/state.ts';
import type { Instant } from '../vocabulary/time.ts';
import { changeAgent, changeConversation, changeVisitor, noteUnread, the } from './change.ts';
import { wholeConversation } from './whole-record.ts';

type ConversationEvent = Extract<
  Event,
  {
    type:
      | 'ConversationOpened'
      | 'MessagePosted'
      | 'MessagesSeen'
      | 'ConversationEnded'
      | 'ConversationQueued'
      | 'ConversationAssigned'
      | 'ForwardingTimeElapsed'
      | 'AnswerBecameImpossible'
      | 'AnswerBecamePossible';
  }
>;

/** Shared: most conversations have none of what they have lists for. */
const NONE: readonly never[] = [];

/** Folds one of these events into `state`, in place. */
export function evolveConversation(state: PortalState, event: ConversationEvent, at: Instant): void {
  switch (event.type) {
    case 'ConversationOpened':
      state.lastNumber = event.conversation;
      state.conversations.set(
        event.conversation,
        wholeConversation({
          number: event.conversation,
          channel: event.channel,
          visitor: event.visitor,
          guests: NONE,
          page: event.page,
          status: 'waiting',
          waitingSince: at,
          forwardedFrom: NONE,
          turn: nextTurn(state),
          lastMessageAt: at,
          contactsShown: false,
          awayNotified: false,
          formsShown: 0,
          hasUnseenReply: false,
          seenBefore: 0,
          mailFrom: 0,
          copiedBefore: 0,
          unreadHeld: false,
          unsubscribed: false,
          copiesAt: NONE,
        }),
      );
      state.messages.set(event.conversation, []);
      return changeVisitor(state, event.visitor, { viewing: event.conversation });
    case 'MessagePosted':
      the(state.messages, event.conversation).push({ ...event.message, at });
      rememberWriter(state, event.conversation, event.message);
      return changeConversation(
        state,
        event.conversation,
        postedChange(state, the(state.conversations, event.conversation), event.message, at),
      );
    case 'MessagesSeen': {
      const conversation = the(state.conversations, event.conversation);
      noteUnread(state, conversation, false);
      return changeConversation(state, event.conversation, {
        hasUnseenReply: false,
        seenBefore: event.before,
        mailFrom: Math.max(conversation.mailFrom, event.before),
        unreadDueAt: undefined,
        unreadHeld: false,
      });
    }
    case 'ConversationEnded':
      return endConversation(state, event.conversation, at);
    case 'ConversationQueued':
      takeFromDesk(state, event.conversation);
      enqueue(state, the(state.conversations, event.conversation));
      return changeConversation(state, event.conversation, { agent: undefined, answerAwaitedSince: undefined });
    case 'ConversationAssigned': {
      takeFromDesk(state, event.conversation);
      const conversation = the(state.conversations, event.conversation);
      the(state.queues, conversation.channel).delete(event.conversation);
      the(state.desks, event.agent).add(event.conversation);
      state.lastAssignment += 1;
      changeAgent(state, event.agent, { lastAssignment: state.lastAssignment });
      return changeConversation(state, event.conversation, {
        agent: event.agent,
        turn: nextTurn(state),
        answerAwaitedSince: conversation.status === 'waiting' ? at : undefined,
      });
    }
    case 'ForwardingTimeElapsed': {
      const { forwardedFrom } = the(state.conversations, event.conversation);
      return changeConversation(state, event.conversation, {
        forwardedFrom: [...forwardedFrom.filter((agent) => agent !== event.agent), event.agent],
        answerAwaitedSince: at,
      });
    }
    case 'AnswerBecameImpossible':
      return changeConversation(state, event.conversation, { awayNotified: true });
    case 'AnswerBecamePossible':
      return changeConversation(state, event.conversation, { awayNotified: false, contactsTimer: undefined });
    default:
      return assertNever(event);
  }
}

/** An agent who writes in a conversation of somebody else keeps it on the desk, to see what becomes of it. */
function rememberWriter(state: PortalState, number: ConversationNumber, message: MessageContent): void {
  if (message.kind !== 'reply' && message.kind !== 'note') return;
  if (the(state.conversations, number).agent !== message.agent) remember(state, message.agent, number);
}

function remember(state: PortalState, agent: AgentId, number: ConversationNumber): void {
  const before = (state.pastOf.get(agent) ?? []).filter((past) => past !== number);
  state.pastOf.set(agent, [...before, number].slice(-PAST_CONVERSATIONS));
}

function nextTurn(state: PortalState): number {
  state.lastTurn += 1;
  return state.lastTurn;
}

function postedChange(
  state: PortalState,
  conversation: Conversation,
  message: MessageContent,
  at: Instant,
): Partial<Conversation> {
  const open = conversation.status !== 'ended';
  if (message.kind === 'visitor') {
    const awaited = conversation.agent === undefined ? undefined : (conversation.answerAwaitedSince ?? at);
    const waitingSince = conversation.status === 'waiting' ? conversation.waitingSince : at;
    const turn = nextTurn(state);
    return open
      ? { status: 'waiting', waitingSince, turn, lastMessageAt: at, answerAwaitedSince: awaited }
      : { turn, lastMessageAt: at };
  }
  if (message.kind === 'reply') {
    const turn = nextTurn(state);
    const answered = {
      hasUnseenReply: true,
      turn,
      lastMessageAt: at,
      answerAwaitedSince: undefined,
      forwardedFrom: NONE,
    };
    return open ? { ...answered, status: 'active' } : answered;
  }
  return {};
}

function endConversation(state: PortalState, number: ConversationNumber, at: Instant): void {
  const conversation = the(state.conversations, number);
  takeFromDesk(state, number);
  the(state.queues, conversation.channel).delete(number);
  if (conversation.agent !== undefined) remember(state, conversation.agent, number);
  changeConversation(state, number, {
    status: 'ended',
    endedAt: at,
    answerAwaitedSince: undefined,
    introduceTimer: undefined,
    contactsTimer: undefined,
  });
}

/** Who was on a desk and comes back has waited longer than those behind: the place in the queue is not lost (ROUTE-1). */
function enqueue(state: PortalState, conversation: Conversation): void {
  const queue = the(state.queues, conversation.channel);
  const isLater = (other: Conversation): boolean =>
    other.waitingSince > conversation.waitingSince ||
    (other.waitingSince === conversation.waitingSince && other.number > conversation.number);
  const overtaken =
    conversation.agent === undefined ? [] : [...queue].filter((number) => isLater(the(state.conversations, number)));
  queue.add(conversation.number);
  for (const number of overtaken) {
    queue.delete(number);
    queue.add(number);
  }
}

function takeFromDesk(state: PortalState, number: ConversationNumber): void {
  const { agent } = the(state.conversations, number);
  if (agent !== undefined) state.desks.get(agent)?.delete(number);
}
