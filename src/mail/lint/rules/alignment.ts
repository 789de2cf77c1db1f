/** `alignment`: the envelope and the author are of one house. */
import { domainOf, mayBeAligned } from '../domains.ts';
import { readMailboxes } from '../read-mailboxes.ts';
import type { LintRule } from '../rule.ts';

const SIGNING_DOMAIN = /(?:^|;)\s*d\s*=\s*([^;\s]+)/;

/** Otherwise SPF says nothing of the author, and the e-mail fails DMARC unless a signature of the author's domain saves it. */
export const alignment: LintRule = {
  id: 'alignment',
  severity: 'error',
  source: 'RFC 9989',
  claim: "The envelope's sender or a DKIM signature is of the author's domain.",
  needs: ['envelope'],
  check: (mail, { envelope }) => {
    const field = mail.field('from');
    const [author] = readMailboxes(field?.value ?? '');
    if (field === undefined || author === undefined || envelope === undefined) return [];
    const domain = domainOf(author.address);
    const signing = mail.fields('dkim-signature').map(({ value }) => SIGNING_DOMAIN.exec(value)?.[1] ?? '');
    const houses = [domainOf(envelope.from), ...signing.map((each) => each.toLowerCase())];
    if (houses.some((house) => house !== '' && mayBeAligned(house, domain))) return [];
    const message = `From is of ${domain}, the envelope from "${envelope.from}", and no signature of ${domain} is there`;
    return [{ line: field.line, message }];
  },
};
