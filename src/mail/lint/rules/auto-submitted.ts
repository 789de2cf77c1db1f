/** `auto-submitted`: the e-mail says that no person sent it. */
import type { LintRule } from '../rule.ts';

/** Programs that answer by themselves leave such e-mails alone, so that two of them never write to each other for ever. */
export const autoSubmitted: LintRule = {
  id: 'auto-submitted',
  severity: 'error',
  source: 'RFC 3834 §5',
  claim: 'Auto-Submitted is auto-generated.',
  needs: ['kind'],
  check: (mail) => {
    const field = mail.field('auto-submitted');
    if (field === undefined) return [{ message: 'there is no Auto-Submitted; auto-generated is right' }];
    // A comment or parameters may follow.
    if (/^auto-generated\s*(?:[;(]|$)/i.test(field.value)) return [];
    return [{ line: field.line, message: `Auto-Submitted is "${field.value}"; auto-generated is right` }];
  },
};
