/** UNREAD-5, UNREAD-10: what the visitor has had before their eyes before a try began is not in that try's e-mail. */
import type { Invariant } from '../invariant.ts';
import { repliesIn } from '../reading-mails.ts';

/** Replies in unread e-mails. */
export const seenReplyIsNotMailed: Invariant = {
  claim: 'a seen reply is not mailed',
  rules: ['UNREAD-5', 'UNREAD-10'],
  watch: ({ breach, judged }) => ({
    mail: (mail, told) => {
      if (mail.kind !== 'unread') return;
      // Replies that must not be in it: without one, nothing is judged.
      const seen = told.conversation.said.filter((said) => said.content.kind === 'reply' && !told.unseen.has(said));
      if (seen.length > 0) judged(told.tries > 1 ? 'UNREAD-10' : 'UNREAD-5');
      for (const { text, said } of repliesIn(mail, told.conversation)) {
        if (said !== undefined && !told.unseen.has(said)) {
          breach(`${mail.to[0]} was mailed "${text}", which the visitor had seen before`);
        }
      }
    },
  }),
};
