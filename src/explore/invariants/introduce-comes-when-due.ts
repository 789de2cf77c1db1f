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
      rules: ({ said, visitor, shownByItself, endedAt }, isBack) => {
        if (shownByItself.includes('contacts')) return ['AWAY-3'];
        if (isKnown(visitor.contact) || endedAt !== undefined) return [];
        const hasGoneOn = said.some(({ content }, place) => place > 0 && content.kind !== 'greeting');
        return [isBack ? 'INTRO-5' : 'INTRO-1', ...(hasGoneOn ? (['INTRO-4'] as const) : [])];
      },
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
