/** ROUTE-1: no reply within the forwarding time: the conversation leaves its agent at that instant, if another is free. */
import type { Instant } from '../../domain/vocabulary/time.ts';
import { type ConversationFacts, isFree } from '../facts.ts';
import type { Invariant } from '../invariant.ts';

/** The time agents have to answer. */
export const unansweredIsForwarded: Invariant = {
  claim: 'an unanswered conversation is forwarded when the forwarding time is over, and not before',
  rules: ['ROUTE-1'],
  watch: ({ breach, judged, after }) => {
    /** Since when the agent who has the conversation owes an answer. */
    const awaited = new WeakMap<ConversationFacts, Instant>();
    /** Those to be forwarded at this instant. */
    const leaving = new WeakSet<ConversationFacts>();

    function begin(conversation: ConversationFacts, at: Instant): void {
      awaited.set(conversation, at);
      const { settings } = conversation.channel;
      const { forwardingTimeMs } = settings;
      if (forwardingTimeMs === undefined) return;
      after(at + forwardingTimeMs, () => {
        const isUnchanged = conversation.channel.settings.forwardingTimeMs === forwardingTimeMs;
        if (awaited.get(conversation) === at && isUnchanged)
          breach(`conversation ${conversation.number} got no answer for ${forwardingTimeMs} ms, and nothing followed`);
      });
    }
    return {
      on: {
        MessagePosted: ({ conversation: number, message }, { portal, at }) => {
          const conversation = portal.conversations.get(number);
          if (conversation === undefined || conversation.endedAt !== undefined) return;
          if (message.kind === 'reply') awaited.delete(conversation);
          // A further message does not begin the time anew.
          const isFirst = message.kind === 'visitor' && !awaited.has(conversation);
          if (isFirst && conversation.agent !== undefined) begin(conversation, at);
        },
        ConversationAssigned: ({ conversation: number }, { portal, at }) => {
          const conversation = portal.conversations.get(number);
          if (conversation === undefined) return;
          leaving.delete(conversation);
          awaited.delete(conversation);
          if (conversation.waiting) begin(conversation, at);
        },
        ConversationQueued: ({ conversation: number }, { portal }) => {
          const conversation = portal.conversations.get(number);
          if (conversation === undefined) return;
          leaving.delete(conversation);
          awaited.delete(conversation);
        },
        ConversationEnded: ({ conversation: number }, { portal }) => {
          const conversation = portal.conversations.get(number);
          if (conversation !== undefined) awaited.delete(conversation);
        },
        ForwardingTimeElapsed: ({ conversation: number, agent: name }, { portal, at }) => {
          const conversation = portal.conversations.get(number);
          if (conversation === undefined) return;
          const { agents, settings, withinHours } = conversation.channel;
          const due = (awaited.get(conversation) ?? Number.NaN) + (settings.forwardingTimeMs ?? Number.NaN);
          judged('ROUTE-1');
          if (Number.isNaN(due)) breach(`the time to answer conversation ${number} ran out, and nobody had to`);
          else if (at < due) breach(`the time to answer conversation ${number} ran out ${due - at} ms too soon`);
          begin(conversation, at); // with nobody else free the agent keeps it, and has the time again
          const other = withinHours ? agents.find((agent) => agent.name !== name && isFree(agent)) : undefined;
          if (other === undefined) return;
          leaving.add(conversation);
          after(at, () => {
            if (leaving.delete(conversation))
              breach(`conversation ${number} stays with ${name}, and ${other.name} is free`);
          });
        },
      },
    };
  },
};
