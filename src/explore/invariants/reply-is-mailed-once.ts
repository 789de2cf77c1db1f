/** UNREAD-3, MAIL-4: a reply travels in one unread e-mail; that one may arrive twice, under its own Message-ID. */
import type { SaidFacts } from '../facts.ts';
import type { Invariant } from '../invariant.ts';
import { repliesIn } from '../reading-mails.ts';

/** Replies and the e-mails that bore them. */
export const replyIsMailedOnce: Invariant = {
  claim: 'no reply is mailed twice',
  rules: ['UNREAD-3', 'MAIL-4'],
  watch: ({ breach, judged }) => {
    const bearer = new WeakMap<SaidFacts, string>();
    return {
      mail: (mail, { conversation, arrived, tries }) => {
        if (tries > 1) judged('MAIL-4');
        if (arrived > tries) breach(`an e-mail of ${tries} tries arrived ${arrived} times: "${mail.subject}"`);
        if (mail.kind !== 'unread') return;
        for (const { text, said } of repliesIn(mail, conversation)) {
          if (said === undefined) continue;
          judged('UNREAD-3');
          const before = bearer.get(said);
          bearer.set(said, mail.messageId);
          if (before !== undefined && before !== mail.messageId) breach(`"${text}" was mailed in two e-mails`);
        }
      },
    };
  },
};
