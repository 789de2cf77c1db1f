/** UNREAD-7, UNREAD-8, SAFE-3: an unread e-mail shows the question and the replies of its own conversation, in order, and no others. */
import type { Invariant } from '../invariant.ts';
import { isSameText, repliesIn } from '../reading-mails.ts';

/** What is said in a conversation and is no person's word to the visitor. */
const OF_THE_HOUSE = new Set(['away-notice', 'contact-details', 'note', 'transfer']);

/** What unread e-mails show. */
export const mailShowsThisConversation: Invariant = {
  claim: 'an e-mail shows its own conversation alone, question first, replies in order',
  rules: ['UNREAD-7', 'UNREAD-8', 'SAFE-3'],
  watch: ({ breach, judged }) => ({
    mail: (mail, { conversation }) => {
      if (mail.kind !== 'unread') return;
      judged('UNREAD-8');
      if (conversation.said.some(({ content }) => OF_THE_HOUSE.has(content.kind))) judged('UNREAD-7');
      if (conversation.portal.conversations.size > 1) judged('SAFE-3');
      const replies = repliesIn(mail, conversation);
      if (replies.length === 0) breach(`an e-mail on unread replies of conversation ${conversation.number} has none`);
      let before = -1;
      for (const { text, said } of replies) {
        if (said === undefined) breach(`"${text}" was mailed to ${mail.to[0]}, and is of another conversation`);
        else if (said.place < before) breach(`"${text}" was mailed behind a later reply`);
        before = said?.place ?? before;
      }
      const first = replies[0]?.said?.place ?? 0;
      const question = mail.entries.filter(({ part }) => part === 'question');
      const asked = conversation.said.filter(({ content, place }) => content.kind === 'visitor' && place < first);
      const last = asked.at(-1);
      if (last !== undefined && !isSameText(last.content, question.at(-1)?.text ?? '', question.at(-1)?.file)) {
        breach(`the question before "${replies[0]?.text}" is "${question.at(-1)?.text ?? 'absent'}" in its e-mail`);
      }
      const strange = question.find(({ text, file }) => !asked.some(({ content }) => isSameText(content, text, file)));
      if (strange !== undefined)
        breach(`the question "${strange.text}" was mailed, and was not asked before the reply`);
    },
  }),
};
