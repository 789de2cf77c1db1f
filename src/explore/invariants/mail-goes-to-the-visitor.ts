/** UNREAD-6, UNREAD-10, TRANS-1, TRANS-3: an e-mail goes to the visitor's known address, a copy also where it was just asked for. */
import { sameAddress } from '../contacts.ts';
import type { MailFacts } from '../facts.ts';
import type { Invariant } from '../invariant.ts';

/** Where e-mails go. */
export const mailGoesToTheVisitor: Invariant = {
  claim: 'an e-mail goes to a known or just typed address alone',
  rules: ['UNREAD-6', 'UNREAD-10', 'TRANS-1', 'TRANS-3', 'SAFE-3'],
  watch: ({ breach, judged, facts }) => {
    const known = new WeakMap<MailFacts, string | undefined>();
    return {
      on: {
        MailQueued: ({ kind, messageId, address, isRequested }, { at }) => {
          const told = facts.mailsById.get(messageId);
          if (kind !== 'transcript' || told === undefined) return;
          judged(isRequested ? 'TRANS-1' : 'TRANS-3');
          const { visitor, sent } = told.conversation;
          const typed = sent?.at === at && sent.form.kind === 'copy' ? sent.form.draft.email : undefined;
          if (!sameAddress(visitor.contact.email, address) && !sameAddress(typed, address)) {
            breach(`a copy goes to ${address}, which nobody gave`);
          }
        },
        MailTryStarted: ({ mail: id }, { portal }) => {
          const told = portal.mails.get(id);
          if (told === undefined) return;
          const { email } = told.conversation.visitor.contact;
          known.set(told, email);
          if (told.queued.kind === 'unread') {
            judged('UNREAD-10');
            judged('UNREAD-6');
          }
          if (told.queued.kind === 'unread' && !sameAddress(email, told.address)) {
            breach(`an e-mail on unread replies goes to ${told.address}; known is ${email ?? 'no address'}`);
          }
          if (told.queued.kind === 'transcript' && !sameAddress(told.queued.address, told.address)) {
            breach(`a copy for ${told.queued.address} goes to ${told.address}`);
          }
        },
      },
      mail: ({ to, envelope, subject }, told) => {
        if (told.conversation.portal.visitors.size > 1) judged('SAFE-3');
        if (to.length !== 1 || !sameAddress(to[0], told.address) || !sameAddress(envelope.to[0], told.address)) {
          breach(`"${subject}" went to ${to.join(', ')}, not to ${told.address}`);
        }
      },
    };
  },
};
