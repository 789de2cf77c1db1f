/** `sender`: the e-mail is from whom it should be from. */
import { isSameMailbox } from '../domains.ts';
import { readMailboxes } from '../read-mailboxes.ts';
import type { LintRule } from '../rule.ts';

/** A visitor knows the channel's name, and answers go to the administrator. */
export const sender: LintRule = {
  id: 'sender',
  severity: 'error',
  source: 'MAIL-1',
  claim: "From is the portal's administrator with the channel's name.",
  needs: ['sender'],
  check: (mail, { sender: right }) => {
    const field = mail.field('from');
    const [author] = readMailboxes(field?.value ?? '');
    if (field === undefined || author === undefined || right === undefined) return [];
    const isRightAddress = isSameMailbox(author.address, right.address);
    if (isRightAddress && oneLine(author.name) === oneLine(right.name)) return [];
    const message = `From is ${author.name} <${author.address}>; ${right.name} <${right.address}> is right`;
    return [{ line: field.line, message }];
  },
};

function oneLine(name: string): string {
  return name.replace(/\s+/g, ' ').trim();
}
