/** `no-precedence`: the e-mail does not call itself bulk. */
import type { LintRule } from '../rule.ts';

/** Precedence is in no standard; servers file what says `bulk` or `junk` away, and someone waits for this e-mail. */
export const noPrecedence: LintRule = {
  id: 'no-precedence',
  severity: 'error',
  source: 'RFC 3834 §3.1.8, RFC 2076 §3.9',
  claim: 'There is no Precedence.',
  needs: ['kind'],
  check: (mail) =>
    mail.fields('precedence').map(({ line, value }) => ({ line, message: `Precedence is "${value}"; leave it out` })),
};
