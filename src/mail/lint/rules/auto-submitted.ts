/** `auto-submitted`: the e-mail says that no person sent it. */
import type { LintRule } from '../rule.ts';

/** The values of the standards: RFC 3834 §5.2, RFC 5436 §2.7.1. A comment or parameters may follow. */
const KNOWN = /^(?:\([^()]*\)\s*)?(?:no|auto-generated|auto-replied|auto-notified)\s*(?:[;(]|$)/i;

/** Programs that answer by themselves leave such e-mails alone, so that two of them never write to each other for ever. */
export const autoSubmitted: LintRule = {
  id: 'auto-submitted',
  severity: 'error',
  source: 'RFC 3834 §5',
  claim: 'Auto-Submitted is auto-generated; of an e-mail from anywhere, a value of the standard.',
  check: (mail, { kind }) => {
    const field = mail.field('auto-submitted');
    if (kind === undefined) {
      if (field === undefined || KNOWN.test(field.value)) return [];
      const { line, value } = field;
      return [{ line, message: `Auto-Submitted is "${value.slice(0, 60)}", which is no value of the standard` }];
    }
    if (field === undefined) return [{ message: 'there is no Auto-Submitted; auto-generated is right' }];
    // A comment or parameters may follow.
    if (/^auto-generated\s*(?:[;(]|$)/i.test(field.value)) return [];
    return [{ line: field.line, message: `Auto-Submitted is "${field.value}"; auto-generated is right` }];
  },
};
