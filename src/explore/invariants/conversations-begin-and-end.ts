/** CONV-1…4: the first message opens a conversation, with its greeting; it ends once; what is written after opens another. */
import type { ConversationFacts } from '../facts.ts';
import type { Invariant } from '../invariant.ts';

/** Beginnings and ends. */
export const conversationsBeginAndEnd: Invariant = {
  claim: 'a conversation begins with a message and its greeting, and ends once',
  rules: ['CONV-1', 'CONV-2', 'CONV-3', 'CONV-4'],
  watch: ({ breach, judged, after }) => {
    const ended = new WeakSet<ConversationFacts>();
    /** When the latest message of a person was posted. */
    const lastAt = new WeakMap<ConversationFacts, number>();
    return {
      on: {
        ConversationOpened: ({ conversation: number, visitor: name }, { portal, at }) => {
          const conversation = portal.conversations.get(number);
          if (conversation === undefined) return;
          const { greeting } = conversation.channel.settings;
          lastAt.set(conversation, at);
          if (conversation.visitor.conversations.some(({ endedAt }) => endedAt !== undefined)) judged('CONV-4');
          after(at, () => {
            judged('CONV-1');
            judged('CONV-2');
            const { said } = conversation;
            if (said[0]?.content.kind !== 'visitor')
              breach(`conversation ${number} opened without a message of ${name}`);
            const greetings = said.filter(({ content }) => content.kind === 'greeting').length;
            if (greetings !== (greeting ? 1 : 0)) breach(`conversation ${number} has ${greetings} greetings`);
          });
        },
        MessagePosted: ({ conversation: number, message }, { portal, at }) => {
          const conversation = portal.conversations.get(number);
          if (conversation === undefined) return;
          if (message.kind === 'visitor' && conversation.endedAt !== undefined) {
            breach(`the visitor's message went into conversation ${number}, which had ended`);
          }
          if (message.kind !== 'visitor' && message.kind !== 'reply') return;
          lastAt.set(conversation, at);
          const { idleTimeMs } = conversation.channel.settings;
          if (idleTimeMs === undefined) return;
          after(at + idleTimeMs, () => {
            if (lastAt.get(conversation) === at) judged('CONV-3');
            if (lastAt.get(conversation) === at && conversation.endedAt === undefined) {
              breach(`conversation ${number} did not end after ${idleTimeMs} ms without a message`);
            }
          });
        },
        ConversationEnded: ({ conversation: number, by }, { portal, at }) => {
          const conversation = portal.conversations.get(number);
          if (conversation === undefined) return;
          judged('CONV-3');
          if (ended.has(conversation)) breach(`conversation ${number} ended twice`);
          ended.add(conversation);
          const { idleTimeMs } = conversation.channel.settings;
          const due = (lastAt.get(conversation) ?? at) + (idleTimeMs ?? Number.POSITIVE_INFINITY);
          if (by === 'idle' && due !== at)
            breach(`conversation ${number} ended by itself ${due - at} ms before its time`);
        },
      },
    };
  },
};
