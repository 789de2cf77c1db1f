/** The lines of parts encoded as quoted-printable. */
import { entitiesOf, nameOf } from '../entities.ts';
import type { Entity } from '../parsed-mail.ts';
import type { Fault, LintRule } from '../rule.ts';
import { quoted } from '../squeezed.ts';

const LONGEST_LINE = 76;
/** An escape that is none, an octet that must be escaped, or a blank that a mail server may take away. */
const WRONG = /=(?![0-9A-Fa-f]{2}|[ \t]*\r?$)|[^\t\r\x20-\x7E]|[ \t]\r?$/;

/** Quoted-printable is what its standard says. */
export const quotedPrintable: LintRule = {
  id: 'quoted-printable',
  severity: 'error',
  source: 'RFC 2045 §6.7',
  claim: 'Quoted-printable lines have at most 76 characters, only ASCII, true escapes and no blank at their end.',
  check: (mail) =>
    entitiesOf(mail).flatMap((entity) => (entity.encoding === 'quoted-printable' ? checkLines(entity) : [])),
};

function checkLines(entity: Entity): readonly Fault[] {
  const faults: Fault[] = [];
  const lines = entity.rawBody.split('\n');
  for (const [index, line] of lines.entries()) {
    const at = { line: entity.bodyLine + index };
    const length = line.endsWith('\r') ? line.length - 1 : line.length;
    if (length > LONGEST_LINE) {
      faults.push({
        message: `A line of ${nameOf(entity)} has ${length} characters, more than ${LONGEST_LINE}`,
        ...at,
      });
    }
    const wrong = WRONG.exec(line);
    if (wrong !== null) {
      const place = line.slice(wrong.index, wrong.index + 20);
      faults.push({ message: `${nameOf(entity)} is not quoted-printable at ${quoted(place)}`, ...at });
    }
    // One fault a part tells enough: a part that is not encoded at all has one on every line.
    if (faults.length > 0) break;
  }
  return faults;
}
