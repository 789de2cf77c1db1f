/** `message-id`: a name that no other e-mail of the world bears. */
import { domainOf, isWithin } from '../domains.ts';
import type { MailTruth } from '../mail-truth.ts';
import type { ParsedMail } from '../parsed-mail.ts';
import { readMailboxes } from '../read-mailboxes.ts';
import type { Fault, LintRule } from '../rule.ts';

const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const ATOMS = `${ATOM}(?:\\.${ATOM})*`;
const MESSAGE_ID = new RegExp(`^<(${ATOMS}@(?:${ATOMS}|\\[[\\x21-\\x5a\\x5e-\\x7e]*\\]))>$`);

/** Threads hang on it, and servers drop a second e-mail with the same one. */
export const messageId: LintRule = {
  id: 'message-id',
  severity: 'error',
  source: 'RFC 5322 §3.6.4',
  claim: "Message-ID is well-formed and no other e-mail's; in an e-mail of ours its right side is the sender's domain.",
  check: (mail, truth) => {
    const field = mail.field('message-id');
    if (field === undefined) return [];
    const { line, value } = field;
    const [, id] = MESSAGE_ID.exec(value) ?? [];
    if (id === undefined)
      return [{ line, message: `Message-ID "${value.slice(0, 80)}" is not of the form <left@right>` }];
    return faultsOf(id, mail, truth).map((message): Fault => ({ line, message }));
  },
};

function faultsOf(id: string, mail: ParsedMail, { kind, otherMessageIds }: MailTruth): readonly string[] {
  const taken = otherMessageIds?.has(id) === true ? [`another e-mail bears the Message-ID <${id}> already`] : [];
  const [author] = readMailboxes(mail.field('from')?.value ?? '');
  if (kind === undefined || author === undefined) return taken;
  const domain = domainOf(author.address);
  if (isWithin(domainOf(id), domain)) return taken;
  return [...taken, `Message-ID <${id}> is not of the sender's domain ${domain}`];
}
