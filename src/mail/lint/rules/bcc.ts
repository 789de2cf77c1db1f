/** `bcc`: recipients who should stay unseen are in the envelope alone. */
import type { LintRule } from '../rule.ts';

/** Everyone who receives the e-mail could read the field. */
export const bcc: LintRule = {
  id: 'bcc',
  severity: 'error',
  source: 'RFC 5322 §3.6.3',
  claim: 'There is no Bcc among the headers: hidden recipients stand in the envelope alone.',
  check: (mail) =>
    mail
      .fields('bcc')
      .map(({ line, value }) => ({ line, message: `Bcc shows everyone a hidden recipient: "${value}"` })),
};
