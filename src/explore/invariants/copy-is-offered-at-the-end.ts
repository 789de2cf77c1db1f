/** TRANS-2: "Send a copy" comes so long after the end of the conversation, unless a new one has begun. */
import type { Invariant } from '../invariant.ts';
import { watchPunctuality } from '../punctual-form.ts';

/** The form "Send a copy" after the end. */
export const copyIsOfferedAtTheEnd: Invariant = {
  claim: '"Send a copy" comes exactly when it is due after the end',
  rules: ['TRANS-2'],
  watch: (court) => {
    const { on, begin } = watchPunctuality(court, {
      form: 'copy',
      rules: () => ['TRANS-2'],
      delayMs: ({ channel }) => channel.settings.transcriptFormDelayMs,
      isExcused: ({ forms }) => [...forms.values()].some(({ kind }) => kind === 'copy'),
    });
    return {
      on: {
        ...on,
        ConversationEnded: ({ conversation: number }, { portal, at }) => {
          const conversation = portal.conversations.get(number);
          if (conversation !== undefined && conversation.visitor.viewing === conversation) begin(conversation, at);
        },
      },
    };
  },
};
