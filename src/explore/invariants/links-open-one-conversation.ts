/** UNREAD-9, SAFE-3: a link leads to the channel's site; its token is in one e-mail alone, and in none to somebody else. */
import { sameAddress } from '../contacts.ts';
import type { Invariant } from '../invariant.ts';

/** Links in e-mails. */
export const linksOpenOneConversation: Invariant = {
  claim: 'a link leads back to the site and opens its own conversation alone',
  rules: ['UNREAD-9', 'SAFE-3'],
  watch: ({ breach, judged }) => {
    const bearers = new Map<string, string>();
    return {
      mail: ({ links, actionLink, messageId, to, kind }, { conversation, queued }) => {
        const { origin } = new URL(conversation.channel.settings.site);
        for (const link of links) {
          const url = URL.parse(link);
          if (url === null || url.protocol !== 'https:') breach(`"${link}" is no address to follow`);
        }
        const url = URL.parse(actionLink ?? '');
        if (url?.origin !== origin) breach(`an e-mail leads to ${actionLink ?? 'nowhere'}, not to ${origin}`);
        const token = url?.searchParams.get('causerie') ?? undefined;
        judged('UNREAD-9');
        const { email } = conversation.visitor.contact;
        if (token === undefined) {
          if (kind === 'unread') breach(`the link of an e-mail to ${to[0]} resumes nothing`);
          return;
        }
        if (conversation.portal.visitors.size > 1) judged('SAFE-3');
        const isOwn = kind === 'unread' || queued.carriesReplies || sameAddress(email, to[0]);
        if (!isOwn) breach(`the copy for ${to[0]} opens the conversation of ${conversation.visitor.name}`);
        const before = bearers.get(token);
        if (before !== undefined && before !== messageId) breach('two e-mails bear one link');
        bearers.set(token, messageId);
      },
      on: {
        ConversationResumed: ({ visitor: name, conversation: number }, { portal }) => {
          judged('UNREAD-9');
          const visitor = portal.visitors.get(name);
          const conversation = portal.conversations.get(number);
          if (visitor?.channel !== conversation?.channel)
            breach(`${name} sees conversation ${number} of another channel`);
        },
      },
    };
  },
};
