/** `reply-to`: answers go to the company, never to an agent in private. */
import { isSameMailbox } from '../domains.ts';
import { readMailboxes } from '../read-mailboxes.ts';
import type { LintRule } from '../rule.ts';

/** What is answered to an agent's own address nobody else sees, and the address is out. */
export const replyTo: LintRule = {
  id: 'reply-to',
  severity: 'error',
  source: 'RFC 5322 §3.6.2, MAIL-1',
  claim: "Reply-To, where there is one, holds the sender's address and no other.",
  needs: ['sender'],
  check: (mail, { sender }) =>
    mail.fields('reply-to').flatMap(({ line, value }) =>
      readMailboxes(value)
        .filter(({ address }) => !isSameMailbox(address, sender?.address ?? ''))
        .map(({ address }) => ({ line, message: `Reply-To holds ${address}; ${sender?.address} is right` })),
    ),
};
