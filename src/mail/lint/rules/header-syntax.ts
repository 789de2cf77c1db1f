/** `header-syntax`: every line of the header is a field. */
import type { LintRule } from '../rule.ts';

/** Printable US-ASCII without the colon. */
const NAME = /^[\x21-\x39\x3b-\x7e]+$/;

/** A line that is no field makes many programs take the rest of the header for the body. */
export const headerSyntax: LintRule = {
  id: 'header-syntax',
  severity: 'error',
  source: 'RFC 5322 §2.2, §3.6.8',
  claim: 'Every line of the header is a field: a name of printable ASCII, a colon and a value.',
  check: ({ root }) => {
    const bad = root.fields.filter(({ name }) => !NAME.test(name));
    const [first] = bad;
    if (first === undefined) return [];
    const more = bad.length > 1 ? ` (and ${bad.length - 1} more)` : '';
    return [{ line: first.line, message: `"${first.raw.slice(0, 60)}" is no header field${more}` }];
  },
};
