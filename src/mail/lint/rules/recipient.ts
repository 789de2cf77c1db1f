/** `recipient`: the e-mail goes to one person, and everyone may see that. */
import { isSameMailbox } from '../domains.ts';
import { readMailboxes } from '../read-mailboxes.ts';
import type { Fault, LintRule } from '../rule.ts';

/** Another address among To or Cc would show one visitor to another. */
export const recipient: LintRule = {
  id: 'recipient',
  severity: 'error',
  source: 'UNREAD-10, TRANS-4, SAFE-3',
  claim: 'To holds the recipient alone, Cc nobody else, and the envelope goes to nobody else.',
  needs: ['recipient'],
  check: (mail, { recipient: right = '', envelope }) => {
    const isOther = (address: string): boolean => !isSameMailbox(address, right);
    const shown = [...mail.fields('to'), ...mail.fields('cc')].flatMap(({ name, line, value }) =>
      readMailboxes(value)
        .filter(({ address }) => isOther(address))
        .map(({ address }): Fault => ({ line, message: `${name} holds ${address}; ${right} is right` })),
    );
    const sent = (envelope?.to ?? []).filter(isOther);
    return [...shown, ...sent.map((each): Fault => ({ message: `the envelope goes to ${each}; ${right} is right` }))];
  },
};
