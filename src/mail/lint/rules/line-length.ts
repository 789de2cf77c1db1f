/** `line-length`: lines that every server takes, and header lines folded where they can be. */
import type { HeaderField } from '../parsed-mail.ts';
import type { Fault, LintRule } from '../rule.ts';

const LONGEST = 998;
const WIDEST = 78;
/** What servers on the way add is not the author's to fold. */
const TRACE = /^(received|return-path|dkim-signature|arc-.*|authentication-results|delivered-to|x-.*)$/;

/** Servers may cut or refuse lines over 998 octets; header lines should be folded at 78. */
export const lineLength: LintRule = {
  id: 'line-length',
  severity: 'error',
  source: 'RFC 5322 §2.1.1',
  claim: 'No line has more than 998 octets; header lines have at most 78 where they can be folded.',
  check: ({ octets, root }) => [...tooLong(octets), ...root.fields.flatMap(unfolded)],
};

function tooLong(octets: string): readonly Fault[] {
  let first: Fault | undefined;
  let count = 0;
  let line = 1;
  for (let at = 0; at < octets.length; line += 1) {
    const feed = octets.indexOf('\n', at);
    const next = feed < 0 ? octets.length : feed + 1;
    const end = feed < 0 ? next : octets[feed - 1] === '\r' ? feed - 1 : feed;
    if (end - at > LONGEST) {
      count += 1;
      first ??= { line, message: `this line has ${end - at} octets, more than ${LONGEST}` };
    }
    at = next;
  }
  if (first === undefined) return [];
  return [count === 1 ? first : { ...first, message: `${first.message} (and ${count - 1} other lines)` }];
}

/** Only the first line of a field that should have been folded: one remark a field is enough. */
function unfolded({ key, name, line, raw }: HeaderField): readonly Fault[] {
  if (raw.length <= WIDEST || TRACE.test(key)) return [];
  const lines = raw.split(/\r?\n/);
  const at = lines.findIndex((each, index) => each.length > WIDEST && canBeFolded(each, index === 0));
  if (at < 0) return [];
  const message = `a line of ${name} has ${lines[at]?.length} octets; fold it at ${WIDEST}`;
  return [{ line: line + at, severity: 'warn', message }];
}

function canBeFolded(line: string, isFirst: boolean): boolean {
  const words = (isFirst ? line.slice(line.indexOf(':') + 1) : line).trim().split(/[ \t]+/);
  // A fold before a single word helps only when the word then fits.
  return words.length > 1 || (isFirst && (words[0]?.length ?? 0) < WIDEST);
}
