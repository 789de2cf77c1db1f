/** Where in the raw e-mail an element of the HTML part stands. Asked only when there is a fault; it judges nothing. */
import type { Element } from 'domhandler';
import { entitiesOf, isAttachment } from './entities.ts';
import { decodeQuotedPrintable } from './octets.ts';
import type { Entity, ParsedMail } from './parsed-mail.ts';

/** Where each raw line begins in the decoded text, and the number of the first; of base64 the part is one place. */
interface RawLines {
  readonly first: number;
  readonly starts: readonly number[];
}

const known = new WeakMap<ParsedMail, RawLines | undefined>();

/** The raw line of `element`, or where the body of the HTML part begins; nothing without such a part. */
export function htmlPlace(mail: ParsedMail, element?: Element): { readonly line?: number } {
  if (!known.has(mail)) known.set(mail, rawLines(mail));
  const lines = known.get(mail);
  if (lines === undefined) return {};
  return { line: lines.first + lastAtMost(lines.starts, element?.startIndex ?? 0) };
}

function rawLines(mail: ParsedMail): RawLines | undefined {
  const part = entitiesOf(mail).find(
    (entity) => entity.contentType.value === 'text/html' && !isAttachment(entity) && entity.text === mail.html,
  );
  if (part === undefined) return undefined;
  return { first: part.bodyLine, starts: part.encoding === 'base64' ? [0] : startsOf(part) };
}

function startsOf({ rawBody, encoding, contentType }: Entity): readonly number[] {
  const isUtf8 = /^utf-?8$/i.test(contentType.parameters.get('charset') ?? '');
  const starts: number[] = [];
  let at = 0;
  for (let from = 0; from < rawBody.length; ) {
    starts.push(at);
    const feed = rawBody.indexOf('\n', from);
    const end = feed < 0 ? rawBody.length : feed + 1;
    const line = rawBody.slice(from, end);
    const octets = (encoding === 'quoted-printable' ? decodeQuotedPrintable(line).octets : line).replace(/\r\n/g, '\n');
    at += isUtf8 ? utf16Units(octets) : octets.length;
    from = end;
  }
  return starts;
}

/** How many UTF-16 units octets of UTF-8 are: one a character, two beyond the basic plane. */
function utf16Units(octets: string): number {
  let units = 0;
  for (let at = 0; at < octets.length; at += 1) {
    const octet = octets.charCodeAt(at);
    if (octet < 0x80 || octet >= 0xc0) units += octet >= 0xf0 ? 2 : 1;
  }
  return units;
}

/** The index of the last of `sorted` that is at most `value`; 0 when none is. */
function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle;
  }
  return low;
}
