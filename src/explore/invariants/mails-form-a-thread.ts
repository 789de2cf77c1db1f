/** MAIL-5: the e-mails of a conversation form one thread: each answers the one before and refers to the first. */
import type { ConversationFacts } from '../facts.ts';
import type { Invariant } from '../invariant.ts';

/** Threads of e-mails. */
export const mailsFormAThread: Invariant = {
  claim: 'the e-mails of a conversation form a thread',
  rules: ['MAIL-5'],
  watch: ({ breach, judged, facts }) => {
    const threads = new WeakMap<ConversationFacts, string[]>();
    return {
      on: {
        MailQueued: ({ messageId }) => {
          const told = facts.mailsById.get(messageId);
          if (told === undefined) return;
          const thread = threads.get(told.conversation) ?? [];
          thread.push(messageId);
          threads.set(told.conversation, thread);
        },
      },
      mail: ({ headers, messageId, subject }, { conversation }) => {
        const thread = threads.get(conversation) ?? [];
        const place = thread.indexOf(messageId);
        if (place > 0) judged('MAIL-5');
        const references = headers.get('references')?.[0] ?? '';
        const [root] = thread;
        if (place > 0 && !references.includes(`<${root}>`)) breach(`"${subject}" does not refer to the first e-mail`);
        const answered = headers.get('in-reply-to')?.[0];
        const before = place > 0 ? `<${thread[place - 1]}>` : undefined;
        if (answered !== before) breach(`"${subject}" answers ${answered ?? 'no e-mail'}, not ${before ?? 'none'}`);
      },
    };
  },
};
