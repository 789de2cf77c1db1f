/** RFC 8058, UNREAD-6: who wants no more e-mails on unread replies gets none, in that conversation. */
import type { Invariant } from '../invariant.ts';

/** Unsubscribing. */
export const unsubscribedIsLeftAlone: Invariant = {
  claim: 'who unsubscribed gets no more e-mails on unread replies',
  rules: ['UNREAD-6'],
  watch: ({ breach, judged }) => ({
    on: {
      MessagePosted: ({ conversation: number, message }, { portal }) => {
        if (message.kind === 'reply' && portal.conversations.get(number)?.unsubscribed) judged('UNREAD-6');
      },
      MailTryStarted: ({ mail: id }, { portal }) => {
        const told = portal.mails.get(id);
        if (told?.queued.kind === 'unread' && told.conversation.unsubscribed) {
          breach(`an e-mail on unread replies of conversation ${told.conversation.number} went after unsubscribing`);
        }
      },
    },
  }),
};
