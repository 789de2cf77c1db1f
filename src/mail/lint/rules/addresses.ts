/** `addresses`: every address can be delivered to, as far as its form goes. */
import { readMailboxes } from '../read-mailboxes.ts';
import type { Fault, LintRule } from '../rule.ts';
import { quoted } from '../squeezed.ts';

const FIELDS: readonly string[] = ['from', 'sender', 'reply-to', 'to', 'cc'];
/** Any letters beside ASCII: RFC 6532 §3.2. */
const ATOM = String.raw`[^\s()<>[\]:;@\\,."\u0000-\u001f]+`;
const DOMAIN = String.raw`@(?:${ATOM}(?:\.${ATOM})*|\[[^[\]\s]+\])$`;
const ADDRESS = new RegExp(String.raw`^(?:${ATOM}(?:\.${ATOM})*|"(?:[^"\\]|\\.)*")${DOMAIN}`);
/** Dots wherever they please before the at sign: some providers gave such addresses to their customers. */
const TOO_MANY_DOTS = new RegExp(`^${ATOM.replace('."', '"')}${DOMAIN}`);

/** Servers refuse what is no address, or take it for another. */
export const addresses: LintRule = {
  id: 'addresses',
  severity: 'error',
  source: 'RFC 5322 §3.4.1',
  claim: 'From, Sender, Reply-To, To and Cc hold addresses of the form name@domain.',
  check: (mail) =>
    FIELDS.flatMap((key) =>
      mail.fields(key).flatMap(({ name, line, value }) =>
        readMailboxes(value).flatMap(({ address }): readonly Fault[] => {
          const written = withoutOldForms(address);
          if (ADDRESS.test(written)) return [];
          // What is no address at all in From is told by `one-from`; quotes of a name without brackets are not kept.
          if ((key === 'from' && !/^[^\s@]+@[^\s@]+$/.test(address)) || value.includes('"@')) return [];
          const fault: Fault = { line, message: `${name} holds ${quoted(address)}, which is no address` };
          return [TOO_MANY_DOTS.test(written) ? { ...fault, severity: 'warn' } : fault];
        }),
      ),
    ),
};

/** Spaces around dots and signs, and the way an e-mail should take (RFC 5322 §4.4), are read by all and written by none. */
function withoutOldForms(address: string): string {
  return address
    .slice(0, LONGEST_READ)
    .replace(/^@[^:]*:/, '')
    .replace(/ ?([@.]) ?/g, '$1');
}

/** More than any address has (RFC 5321 §4.5.3.1). */
const LONGEST_READ = 1_000;
