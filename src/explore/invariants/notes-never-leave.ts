/** CONV-5: what agents note for each other reaches no visitor's screen and no e-mail. */
import type { ConversationFacts } from '../facts.ts';
import type { Invariant } from '../invariant.ts';

/** Internal notes. */
export const notesNeverLeave: Invariant = {
  claim: 'internal notes never leave',
  rules: ['CONV-5'],
  watch: ({ breach, judged, looks }) => {
    const notes = new WeakMap<ConversationFacts, string[]>();
    const secretsOf = (conversation: ConversationFacts): readonly string[] => notes.get(conversation) ?? [];
    return {
      on: {
        MessagePosted: ({ conversation: number, message }, { portal }) => {
          const conversation = portal.conversations.get(number);
          if (message.kind !== 'note' || conversation === undefined) return;
          notes.set(conversation, [...secretsOf(conversation), message.text]);
          for (const viewer of conversation.viewers) {
            judged('CONV-5');
            const { lines } = looks.visitor(viewer.name).screen();
            if (lines.some(({ text }) => text.includes(message.text))) breach(`${viewer.name} sees "${message.text}"`);
          }
        },
      },
      mail: (mail, { conversation }) => {
        for (const secret of secretsOf(conversation)) {
          judged('CONV-5');
          if (mail.entries.some(({ text }) => text.includes(secret))) breach(`"${secret}" was mailed to ${mail.to[0]}`);
        }
      },
    };
  },
};
