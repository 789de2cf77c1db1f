/** The character set of the text parts: the one they name is the one they are in. */
import { entitiesOf, nameOf } from '../entities.ts';
import { readingOf } from '../html-reading.ts';
import { isCharset } from '../octets.ts';
import type { Entity, ParsedMail } from '../parsed-mail.ts';
import type { Fault, LintRule } from '../rule.ts';
import { quoted } from '../squeezed.ts';

/** UTF-8 read as Latin-1 and written as UTF-8 once more. */
const TWICE_ENCODED = /[\u00C3\u00C2][\u0080-\u00BF]|\u00E2\u20AC[\u02DC\u2122\u0153\u009D\u201C\u201D\u00A6]/;
/** Registered at IANA, and read by no browser: nobody's mistake. */
const RARE =
  /^(?:utf-?(?:7|16|32)(?:[bl]e)?|(?:cp|ibm)-?\d+\w*|iso-2022-\w+(?:-ext)?|hz-gb-2312|unknown-8bit|viscii|x-.+)$/;
const META_CHARSET = /charset\s*=\s*["']?([\w-]+)/i;

/** Text parts are UTF-8, say so, and are so. */
export const charset: LintRule = {
  id: 'charset',
  severity: 'error',
  source: 'RFC 2046 §4.1.2, RFC 6365 §3.3',
  claim: 'Text parts are in the character set they name, which for our own e-mails is UTF-8.',
  check: (mail, { kind }) => [
    ...entitiesOf(mail).flatMap((entity) => (entity.text === undefined ? [] : checkEntity(entity, kind !== undefined))),
    // Servers on the way translate an e-mail and leave what its HTML says of itself.
    ...(kind === undefined ? [] : checkMeta(mail)),
  ],
};

function checkEntity(entity: Entity, isOurs: boolean): readonly Fault[] {
  const named = entity.contentType.parameters.get('charset')?.toLowerCase();
  const at = { line: entity.bodyLine };
  const text = entity.text ?? '';
  if (isOurs && named !== 'utf-8')
    return [{ message: `${nameOf(entity)} is ${named ?? 'of no charset'}, not utf-8`, ...at }];
  if (named !== undefined && named !== '' && !RARE.test(named) && !isCharset(named)) {
    return [{ message: `${nameOf(entity)} names the charset ${quoted(named)}, which nobody knows`, ...at }];
  }
  // A transfer encoding that breaks is told by its own rule; U+FFFD is what a decoder puts for octets that cannot be.
  const faults: Fault[] = [];
  if (entity.broken && text.includes('\uFFFD')) {
    faults.push({ message: `${nameOf(entity)} holds octets that are no ${named ?? 'us-ascii'}`, ...at });
  }
  const twice = isOurs ? TWICE_ENCODED.exec(text) : null;
  if (twice !== null) {
    const place = text.slice(Math.max(0, twice.index - 12), twice.index + 12);
    faults.push({ message: `${nameOf(entity)} has been encoded twice: ${quoted(place)}`, ...at });
  }
  return faults;
}

/** A mail program that saves the HTML believes the meta element. */
function checkMeta(mail: ParsedMail): readonly Fault[] {
  const html = entitiesOf(mail).find((entity) => entity.contentType.value === 'text/html');
  const named = html?.contentType.parameters.get('charset')?.toLowerCase();
  if (named === undefined || mail.document === undefined) return [];
  return readingOf(mail).elements.flatMap(({ name, attribs }) => {
    if (name !== 'meta') return [];
    const stated = attribs.charset ?? META_CHARSET.exec(attribs.content ?? '')?.[1];
    if (stated === undefined || stated.toLowerCase() === named) return [];
    return [{ message: `The HTML says ${stated} of itself, its Content-Type ${named}` }];
  });
}
