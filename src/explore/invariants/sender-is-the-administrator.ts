/** MAIL-1: every e-mail comes from the administrator's address as it was when the e-mail was decided, in the channel's name. */
import type { MailFacts } from '../facts.ts';
import type { Invariant } from '../invariant.ts';

/** Who e-mails are from. */
export const senderIsTheAdministrator: Invariant = {
  claim: 'every e-mail is from the administrator',
  rules: ['MAIL-1'],
  watch: ({ breach, judged, facts }) => {
    const due = new WeakMap<MailFacts, { readonly name: string; readonly address: string }>();
    return {
      on: {
        MailQueued: ({ messageId }, { portal }) => {
          const told = facts.mailsById.get(messageId);
          if (told === undefined) return;
          const { name } = told.conversation.channel.settings;
          due.set(told, { name, address: portal.settings.administratorEmail });
        },
      },
      mail: ({ from, envelope, subject }, told) => {
        const wanted = due.get(told);
        if (wanted === undefined) return;
        judged('MAIL-1');
        if (from.address !== wanted.address || envelope.from !== wanted.address || from.name !== wanted.name) {
          breach(`"${subject}" is from ${from.name} <${from.address}>, not from ${wanted.name} <${wanted.address}>`);
        }
      },
    };
  },
};
