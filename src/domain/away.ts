/** Notices when nobody can answer a waiting conversation and when somebody can again (AWAY); asks for contacts then. */
import { availableAgents, canBeAnswered, openConversations } from './availability.ts';
import { type Decider, NOTHING } from './decision.ts';
import { the } from './evolve/change.ts';
import { offerContacts } from './form-flow.ts';
import type { ContactDetails } from './vocabulary/contact.ts';
import type { Context } from './vocabulary/context.ts';
import type { Event } from './vocabulary/event.ts';
import type { AgentId, ChannelId } from './vocabulary/ids.ts';
import type { MessageContent } from './vocabulary/message.ts';
import type { Conversation, PortalState } from './vocabulary/state.ts';
import type { Instant } from './vocabulary/time.ts';

/** The notice says how the reply will reach the visitor (AWAY-4), or points at the form that asks for it (AWAY-2). */
function noticeTo(contact: ContactDetails, asks: boolean): MessageContent {
  if (contact.email !== undefined) return { kind: 'away-notice', reach: 'email', address: contact.email };
  if (contact.phone !== undefined) return { kind: 'away-notice', reach: 'phone' };
  return { kind: 'away-notice', reach: asks ? 'form' : 'later' };
}

/** Compares whether a conversation can be answered with what was last known of it. */
function review(state: PortalState, conversation: Conversation, at: Instant): readonly Event[] {
  const { number, awayNotified, status } = conversation;
  if (status === 'ended') return NOTHING;
  const { distribution } = the(state.channels, conversation.channel).settings;
  const possible = canBeAnswered(state, conversation);
  if (!possible && status === 'waiting') {
    const { contact } = the(state.visitors, conversation.visitor);
    const offer = offerContacts(state, conversation, at);
    const asks = offer.some(({ type }) => type === 'FormShown') || conversation.contactForm?.kind === 'contacts';
    const notice: readonly Event[] = [
      { type: 'AnswerBecameImpossible', conversation: number },
      { type: 'MessagePosted', conversation: number, message: noticeTo(contact, asks) },
    ];
    return [...(awayNotified ? NOTHING : notice), ...offer];
  }
  // In a queue served one by one, an agent with one place is no promise to everyone who waits.
  const promised = conversation.agent !== undefined || distribution === 'all';
  return possible && awayNotified && promised ? [{ type: 'AnswerBecamePossible', conversation: number }] : NOTHING;
}

function reviewChannel(state: PortalState, id: ChannelId, at: Instant): readonly Event[] {
  const channel = the(state.channels, id);
  // Answered ones too: that someone could answer in between makes the next time another one (AWAY-2).
  return [...openConversations(state, channel)].flatMap((conversation) => review(state, conversation, at));
}

/**
 * Conversations offered to all are answerable by whoever has a place: the last one taken or the first one free changes
 * that, on whichever of the agents' channels they wait; one that two of them share is looked at once.
 */
function reviewOffered(state: PortalState, agents: readonly AgentId[], at: Instant): readonly Event[] {
  const channels = new Set(agents.flatMap((agent) => the(state.agents, agent).channels));
  return [...channels].flatMap((id) => {
    const channel = the(state.channels, id);
    const isTurn = channel.settings.distribution === 'all' && availableAgents(state, channel).length <= 1;
    return isTurn ? reviewChannel(state, id, at) : NOTHING;
  });
}

function react(state: PortalState, event: Event, { at }: Context): readonly Event[] {
  switch (event.type) {
    case 'MessagePosted':
      return event.message.kind === 'visitor'
        ? review(state, the(state.conversations, event.conversation), at)
        : NOTHING;
    case 'ConversationQueued':
      return review(state, the(state.conversations, event.conversation), at);
    case 'ConversationAssigned': {
      const conversation = the(state.conversations, event.conversation);
      const own = conversation.awayNotified && conversation.status !== 'ended' && canBeAnswered(state, conversation);
      return [
        ...(own ? [{ type: 'AnswerBecamePossible', conversation: event.conversation } as const] : []),
        ...reviewOffered(state, event.from === undefined ? [event.agent] : [event.agent, event.from], at),
      ];
    }
    case 'ConversationEnded': {
      const { agent } = the(state.conversations, event.conversation);
      return reviewOffered(state, agent === undefined ? [] : [agent], at);
    }
    case 'AgentJoined':
    case 'AgentPresenceChanged':
    case 'AgentMaximumChanged':
      return the(state.agents, event.agent).channels.flatMap((channel) => reviewChannel(state, channel, at));
    case 'HoursTurnScheduled':
    case 'ChannelChanged':
      return reviewChannel(state, event.channel, at);
    default:
      return NOTHING;
  }
}

/** Notices when nobody can answer, and when somebody can again. */
export const away: Decider = { react };
