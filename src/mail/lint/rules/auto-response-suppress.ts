/** `auto-response-suppress`: Exchange, which does not read Auto-Submitted, is asked for no automatic answers either. */
import type { LintRule } from '../rule.ts';

const KNOWN: ReadonlySet<string> = new Set(['dr', 'ndr', 'rn', 'nrn', 'oof', 'autoreply']);

/** An out-of-office answer to an automatic e-mail reaches nobody who would want it. */
export const autoResponseSuppress: LintRule = {
  id: 'auto-response-suppress',
  severity: 'error',
  source: 'MS-OXCMAIL 2.1.3.2.20',
  claim: 'X-Auto-Response-Suppress is All, or names at least OOF and AutoReply, and nothing unknown.',
  needs: ['kind'],
  check: (mail) => {
    const field = mail.field('x-auto-response-suppress');
    if (field === undefined) return [{ message: 'there is no X-Auto-Response-Suppress; All is right' }];
    const { line, value } = field;
    const words = value.toLowerCase().split(/\s*,\s*/);
    if (words.length === 1 && words[0] === 'all') return [];
    const unknown = words.find((word) => !KNOWN.has(word));
    if (unknown !== undefined) return [{ line, message: `X-Auto-Response-Suppress holds "${unknown}"; All is right` }];
    if (words.includes('oof') && words.includes('autoreply')) return [];
    return [{ line, message: `X-Auto-Response-Suppress "${value}" lets automatic answers through; All is right` }];
  },
};
