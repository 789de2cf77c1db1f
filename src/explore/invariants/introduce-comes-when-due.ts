/** INTRO-1, 4, 5; AWAY-3: "Introduce yourself" comes so long after the greeting, whatever is said meanwhile. */

import { isKnown } from '../contacts.ts';
import type { Invariant } from '../invariant.ts';
import { watchPunctuality } from '../punctual-form.ts';

/** The form "Introduce yourself". */
export const introduceComesWhenDue: Invariant = {
  claim: '"Introduce yourself" comes exactly when it is due',
  rules: ['INTRO-1', 'INTRO-4', 'INTRO-5', 'AWAY-3'],
  watch: (court) => {
    const { on, begin } = watchPunctuality(court, {
      form: 'introduce',
      delayMs: ({ channel }) => channel.settings.formDelayMs,
      isExcused: ({ visitor, shownByItself, endedAt }) =>
        isKnown(visitor.contact) || shownByItself.includes('contacts') || endedAt !== undefined,
    });
    return {
      on: {
        ...on,
        ConversationOpened: ({ conversation: number }, { portal, at }) => {
          const conversation = portal.conversations.get(number);
          if (conversation !== undefined && !isKnown(conversation.visitor.contact)) begin(conversation, at);
        },
      },
    };
  },
};
