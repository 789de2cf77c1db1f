/** TRANS-5, SAFE-3, CONV-5: a copy holds every message the visitor could see when it was made, in order, and nothing else. */
import type { ConversationFacts, MailFacts, SaidFacts } from '../facts.ts';
import type { Invariant } from '../invariant.ts';
import { isSameText } from '../reading-mails.ts';

const VISIBLE = new Set(['visitor', 'reply', 'greeting', 'away-notice']);

/** Copies of conversations. */
export const copyIsComplete: Invariant = {
  claim: 'a copy holds every visible message, in order, and nothing else',
  rules: ['TRANS-5', 'CONV-5', 'SAFE-3'],
  watch: ({ breach, judged, facts }) => {
    const lengths = new WeakMap<MailFacts, number>();
    const visible = (conversation: ConversationFacts, length: number): readonly SaidFacts[] =>
      conversation.said.slice(0, length).filter(({ content }) => VISIBLE.has(content.kind));
    return {
      on: {
        MailQueued: ({ messageId }) => {
          const told = facts.mailsById.get(messageId);
          if (told !== undefined) lengths.set(told, told.conversation.said.length);
        },
      },
      mail: (mail, told) => {
        if (mail.kind !== 'transcript') return;
        const { number, portal, said } = told.conversation;
        judged('TRANS-5');
        if (said.some(({ content }) => content.kind === 'note')) judged('CONV-5');
        if (portal.conversations.size > 1) judged('SAFE-3');
        const wanted = visible(told.conversation, lengths.get(told) ?? 0);
        if (mail.entries.length !== wanted.length) {
          breach(`a copy of conversation ${number} has ${mail.entries.length} messages, not ${wanted.length}`);
        }
        for (const [place, { content }] of wanted.entries()) {
          const entry = mail.entries[place];
          const isPeoples = content.kind === 'visitor' || content.kind === 'reply';
          if (entry === undefined || !isPeoples || isSameText(content, entry.text, entry.file)) continue;
          breach(`message ${place + 1} of a copy of conversation ${number} is "${entry.text}"`);
          return;
        }
      },
    };
  },
};
