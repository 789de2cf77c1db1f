/** The octets of parts that are not quoted-printable: base64, or as they are. */
import { entitiesOf, nameOf } from '../entities.ts';
import type { Entity } from '../parsed-mail.ts';
import type { Fault, LintRule } from '../rule.ts';

const LONGEST_LINE = 76;
const BASE64_LINE = /^[A-Za-z0-9+/]*={0,2}\r?$/;
const IDENTITIES: ReadonlySet<string> = new Set(['7bit', '8bit', 'binary']);
const EIGHT_BIT = /[\u0080-\u00FF]/;

/** A part's octets are what its Content-Transfer-Encoding says. */
export const transferEncoding: LintRule = {
  id: 'transfer-encoding',
  severity: 'error',
  source: 'RFC 2045 §6.1, §6.2, §6.8',
  claim: 'Content-Transfer-Encoding is known and true: 7bit has no octet above 127, base64 whole lines of at most 76.',
  check: (mail) => entitiesOf(mail).flatMap(checkEntity),
};

function checkEntity(entity: Entity): readonly Fault[] {
  const { encoding } = entity;
  const at = { line: entity.bodyLine };
  if (entity.contentType.value.startsWith('multipart/') || entity.contentType.value === 'message/rfc822') {
    return IDENTITIES.has(encoding) ? [] : [{ message: `${nameOf(entity)} is encoded as ${encoding}`, ...at }];
  }
  if (encoding === 'quoted-printable') return [];
  if (encoding === 'base64') return checkBase64(entity);
  if (!IDENTITIES.has(encoding)) return [{ message: `${nameOf(entity)} is encoded as "${encoding}"`, ...at }];
  if (encoding === '7bit' && EIGHT_BIT.test(entity.rawBody)) {
    const said = entity.fields.some(({ key }) => key === 'content-transfer-encoding') ? 'says 7bit' : 'says nothing';
    return [{ message: `${nameOf(entity)} holds octets above 127 and ${said}`, ...at }];
  }
  return [];
}

function checkBase64(entity: Entity): readonly Fault[] {
  const lines = entity.rawBody.split('\n');
  let characters = 0;
  let ended = false;
  for (const [index, line] of lines.entries()) {
    const content = line.replace(/\r$/, '');
    const at = { line: entity.bodyLine + index };
    if (content.length > LONGEST_LINE) {
      return [{ message: `A base64 line of ${nameOf(entity)} has ${content.length} characters`, ...at }];
    }
    if (!BASE64_LINE.test(line)) return [{ message: `A line of ${nameOf(entity)} is not base64`, ...at }];
    if (content === '') continue;
    if (ended) return [{ message: `${nameOf(entity)} goes on after the end of its base64`, ...at }];
    characters += content.length;
    ended = content.endsWith('=');
  }
  if (characters % 4 === 0) return [];
  return [{ message: `The base64 of ${nameOf(entity)} lacks its end`, line: entity.bodyLine }];
}
