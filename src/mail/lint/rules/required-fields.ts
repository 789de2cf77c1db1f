/** `required-fields`: what every e-mail must say of itself. */
import type { MailTruth } from '../mail-truth.ts';
import type { ParsedMail } from '../parsed-mail.ts';
import type { Fault, LintRule } from '../rule.ts';

/** Date and From are required of any e-mail; by the rest people and their mail programs tell e-mails apart. */
export const requiredFields: LintRule = {
  id: 'required-fields',
  severity: 'error',
  source: 'RFC 5322 §3.6, RFC 2045 §4',
  claim: 'Date, From and Message-ID are there, To and Subject in an e-mail of ours, MIME-Version where MIME is used.',
  check: (mail, truth) =>
    required(mail, truth)
      .filter((name) => mail.field(name.toLowerCase()) === undefined)
      .map((name): Fault => {
        const message = `there is no ${name}`;
        // RFC 5322 §3.6.4 says SHOULD: only of our own e-mails it is demanded.
        return name === 'Message-ID' && truth.kind === undefined ? { message, severity: 'warn' } : { message };
      }),
};

function required({ root }: ParsedMail, { kind }: MailTruth): readonly string[] {
  const isOurs = kind !== undefined;
  const isMime = root.fields.some(({ key }) => key === 'content-type' || key === 'content-transfer-encoding');
  return [
    ...['Date', 'From', 'Message-ID'],
    ...(isOurs ? ['To', 'Subject'] : []),
    ...(isOurs || isMime ? ['MIME-Version'] : []),
  ];
}
