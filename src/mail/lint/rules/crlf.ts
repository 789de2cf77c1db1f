/** `crlf`: lines end in CR and LF together, and neither stands alone. */
import type { LintRule } from '../rule.ts';

const ALONE = /\r(?!\n)|(?<!\r)\n/g;

/** Servers refuse e-mails with a bare CR or LF, or read them as two e-mails. */
export const crlf: LintRule = {
  id: 'crlf',
  severity: 'error',
  source: 'RFC 5322 §2.1, RFC 5321 §2.3.8',
  claim: 'Lines end in CRLF; CR and LF stand nowhere alone.',
  needs: ['asSent'],
  check: ({ octets }) => {
    const places = octets.matchAll(ALONE);
    const first = places.next().value;
    if (first === undefined) return [];
    let others = 0;
    for (const _each of places) others += 1;
    const line = octets.slice(0, first.index).split(/\r\n|[\r\n]/).length;
    const name = first[0] === '\r' ? 'CR' : 'LF';
    const more = others > 0 ? ` (and ${others} more)` : '';
    return [{ line, message: `${name} stands alone where CRLF should end the line${more}` }];
  },
};
