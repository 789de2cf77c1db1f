/** `single-fields`: no field is doubled that may stand once. */
import type { LintRule } from '../rule.ts';

const SINGLE: ReadonlySet<string> = new Set([
  ...['date', 'from', 'sender', 'reply-to', 'to', 'cc', 'bcc', 'message-id', 'in-reply-to', 'references', 'subject'],
  ...['mime-version', 'content-type', 'content-transfer-encoding', 'content-language'],
  ...['auto-submitted', 'list-unsubscribe', 'list-unsubscribe-post'],
]);

/** Of a doubled field some programs read the first, others the last; filters take it for forgery. */
export const singleFields: LintRule = {
  id: 'single-fields',
  severity: 'error',
  source: 'RFC 5322 §3.6, RFC 2045, RFC 2369 §2, RFC 3834 §5',
  claim: 'Fields that may stand once are not doubled.',
  check: ({ root }) => {
    const seen = new Map<string, number>();
    return root.fields.flatMap(({ key, name, line }) => {
      if (!SINGLE.has(key)) return [];
      const count = (seen.get(key) ?? 0) + 1;
      seen.set(key, count);
      return count === 2 ? [{ line, message: `there is a second ${name}` }] : [];
    });
  },
};
