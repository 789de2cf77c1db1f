/** How large the HTML part may be. What a long transcript does about it is told by `complete`. */
import type { LintRule } from '../rule.ts';

/** From here on the largest mail program shows a clipped e-mail, in octets of the decoded HTML. */
export const CLIPPED_AT = 102_000;

/** An HTML part that mail programs show whole. */
export const size: LintRule = {
  id: 'size',
  severity: 'error',
  source: 'MAIL.md, TRANS-5',
  claim: 'The HTML part is smaller than 102 kB, so that mail programs do not clip it.',
  check: ({ html }) => {
    // An octet a character at least: most e-mails need not be counted.
    if (html === undefined || html.length * 3 < CLIPPED_AT) return [];
    const octets = new TextEncoder().encode(html).length;
    if (octets < CLIPPED_AT) return [];
    return [{ message: `The HTML part has ${octets} octets; mail programs clip it from ${CLIPPED_AT} on` }];
  },
};
