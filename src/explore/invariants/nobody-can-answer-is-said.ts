/** AWAY-1, 2, 4, 5: when nobody can answer, the visitor is told, and asked for contacts unless they are known; else not. */
import { isReachable } from '../contacts.ts';
import { type ChannelFacts, type ConversationFacts, canBeAnswered } from '../facts.ts';
import type { EventHandlers, Invariant } from '../invariant.ts';

/** The notice and the form for visitors who wait in vain. */
export const nobodyCanAnswerIsSaid: Invariant = {
  claim: 'nobody can answer: the visitor is told and asked for contacts; somebody can: neither',
  rules: ['AWAY-1', 'AWAY-2', 'AWAY-4', 'AWAY-5'],
  watch: ({ breach, judged, facts }) => {
    /** Conversations told for the present time of nobody being able to answer. */
    const told = new WeakSet<ConversationFacts>();
    /** Conversations that somebody could have answered since they were told. */
    const possible = new WeakSet<ConversationFacts>();

    function review(channel: ChannelFacts): void {
      for (const conversation of channel.open) if (canBeAnswered(conversation)) possible.add(conversation);
    }
    function reviewAgent(channels: Iterable<ChannelFacts>): void {
      for (const channel of channels) review(channel);
    }
    const turns: EventHandlers = {
      AgentPresenceChanged: (_, { portal }) => {
        for (const { open } of portal.channels.values()) if (open.size > 0) judged('AWAY-5');
        reviewAgent(portal.channels.values());
      },
      AgentMaximumChanged: (_, { portal }) => reviewAgent(portal.channels.values()),
      HoursTurnScheduled: (_, { portal }) => reviewAgent(portal.channels.values()),
      ConversationEnded: (_, { portal }) => reviewAgent(portal.channels.values()),
      ConversationAssigned: ({ conversation }, { portal }) => {
        reviewAgent(portal.channels.values());
        const own = portal.conversations.get(conversation);
        if (own !== undefined && canBeAnswered(own)) told.delete(own);
      },
    };
    return {
      on: {
        ...turns,
        MessagePosted: ({ conversation: number, message }, { portal }) => {
          const conversation = portal.conversations.get(number);
          if (conversation === undefined) return;
          if (message.kind !== 'away-notice') return;
          if (canBeAnswered(conversation))
            breach(`conversation ${number} is told that nobody can answer; somebody can`);
          if (told.has(conversation) && !possible.has(conversation)) {
            breach(`conversation ${number} is told twice that nobody can answer`);
          }
          told.add(conversation);
          possible.delete(conversation);
        },
      },
      rest: () => {
        for (const portal of facts.portals.values()) {
          for (const channel of portal.channels.values()) {
            for (const conversation of channel.open) {
              if (conversation.waiting && !canBeAnswered(conversation)) judge(conversation);
            }
          }
        }
      },
    };

    function judge(conversation: ConversationFacts): void {
      const { number, visitor, shownByItself, channel } = conversation;
      judged('AWAY-1');
      judged(isReachable(visitor.contact) ? 'AWAY-4' : 'AWAY-2');
      if (!told.has(conversation)) breach(`nobody can answer conversation ${number}, and its visitor is not told`);
      const asks = channel.settings.contactsFormDelayMs === 0 && visitor.pageOpen && visitor.viewing === conversation;
      if (asks && !isReachable(visitor.contact) && !shownByItself.includes('contacts')) {
        breach(`nobody can answer conversation ${number}, and its visitor is not asked for contacts`);
      }
    }
  },
};
