/** `one-from`: the e-mail has one author, whose address can be read. */
import { readMailboxes } from '../read-mailboxes.ts';
import type { Fault, LintRule } from '../rule.ts';

/** Receivers judge an e-mail by the domain of its one author; with none or several, many refuse it. */
export const oneFrom: LintRule = {
  id: 'one-from',
  severity: 'error',
  source: 'RFC 5322 §3.6.2, RFC 9989',
  claim: 'From holds one mailbox with an address.',
  check: (mail, { kind }) => {
    const field = mail.field('from');
    if (field === undefined) return [];
    const { line } = field;
    const mailboxes = readMailboxes(field.value);
    const bad = mailboxes.find(({ address }) => !/^[^\s@]+@[^\s@]+$/.test(address));
    if (mailboxes.length === 0) return [{ line, message: 'From holds no mailbox' }];
    if (bad !== undefined) return [{ line, message: `From holds "${bad.address.slice(0, 60)}", which is no address` }];
    if (mailboxes.length === 1) return [];
    const fault: Fault = { line, message: `From holds ${mailboxes.length} mailboxes` };
    // Legal with a Sender that says who of them it was; receivers refuse it all the same.
    return [kind === undefined && mail.field('sender') !== undefined ? { ...fault, severity: 'warn' } : fault];
  },
};
