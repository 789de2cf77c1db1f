/**
 * Takes an e-mail apart for the lint. Total: any octets give a {@link ParsedMail}, in time linear to their number. It
 * judges nothing.
 */
import { decodeEncodedWords } from './decode-header.ts';
import { decodeBase64, decodeCharset, decodeQuotedPrintable, decodeUtf8, octetString, trimBlank } from './octets.ts';
import type { Entity, HeaderField, ParsedMail } from './parsed-mail.ts';
import { readDocument } from './read-document.ts';
import { readParameters } from './read-parameters.ts';

/** Multiparts within multiparts that are still taken apart. */
export const DEEPEST_PART = 16;
/** Parts of one e-mail that are still taken apart. */
export const MOST_PARTS = 1_000;

/** Takes `raw` apart. */
export function parseMail(raw: Uint8Array): ParsedMail {
  const octets = octetString(raw);
  const root = new Reading().entity(octets, 1, 0);
  const byKey = Map.groupBy(root.fields, ({ key }) => key);
  const text = firstText(root, 'text/plain');
  const html = firstText(root, 'text/html');
  let document: ParsedMail['document'];
  return {
    raw,
    octets,
    root,
    text,
    html,
    get document() {
      if (html !== undefined) document ??= readDocument(html);
      return document;
    },
    field: (key) => byKey.get(key)?.[0],
    fields: (key) => byKey.get(key) ?? [],
  };
}

/** One reading of one e-mail: it counts the parts taken apart so far. Strings are slices of its octets. */
class Reading {
  #parts = 0;

  /** The entity `octets`, whose first line is `line`. */
  entity(octets: string, line: number, depth: number): Entity {
    const { fields, body, bodyLine } = readHeader(octets, line);
    const value = (name: string): string | undefined => fields.find(({ key }) => key === name)?.value;
    const contentType = readParameters(value('content-type'));
    const encoding = (value('content-transfer-encoding') ?? '').toLowerCase() || '7bit';
    const entity = {
      fields,
      contentType,
      encoding,
      bodyLine,
      rawBody: body,
      text: undefined,
      parts: [],
      broken: false,
    };
    if (contentType.value.startsWith('multipart/')) {
      const boundary = contentType.parameters.get('boundary') ?? '';
      if (boundary === '' || depth >= DEEPEST_PART) return { ...entity, broken: true };
      return { ...entity, ...this.#split(body, bodyLine, boundary, depth + 1) };
    }
    // RFC 2045 §5.2: without a Content-Type it is plain text.
    if (contentType.value !== '' && !contentType.value.startsWith('text/')) return entity;
    return { ...entity, ...decodeText(entity) };
  }

  /** The parts between the lines `--boundary` (RFC 2046 §5.1.1). `broken`: the last such line is missing, or they are too many. */
  #split(body: string, firstLine: number, boundary: string, depth: number): Pick<Entity, 'parts' | 'broken'> {
    const parts: Entity[] = [];
    let begun: { readonly at: number; readonly line: number } | undefined;
    let counted = 0;
    let line = firstLine;
    for (const { at, end, isLast } of delimiters(body, boundary)) {
      line += lineFeeds(body, counted, at);
      counted = at;
      if (begun !== undefined) {
        if (this.#parts >= MOST_PARTS) return { parts, broken: true };
        this.#parts += 1;
        // The line end before a boundary belongs to the boundary.
        parts.push(this.entity(withoutLineEnd(body.slice(begun.at, at)), begun.line, depth));
      }
      if (isLast) return { parts, broken: parts.length === 0 };
      begun = { at: end, line: line + 1 };
    }
    if (begun !== undefined) parts.push(this.entity(body.slice(begun.at), begun.line, depth));
    return { parts, broken: true };
  }
}

function readHeader(octets: string, firstLine: number): { fields: HeaderField[]; body: string; bodyLine: number } {
  const fields: HeaderField[] = [];
  let at = 0;
  let line = firstLine;
  while (at < octets.length) {
    const fieldLine = line;
    let next = at;
    // A field goes on while lines begin with a space (RFC 5322 §2.2.3).
    do {
      next = lineEnd(octets, next);
      line += 1;
    } while (octets[next] === ' ' || octets[next] === '\t');
    const raw = withoutLineEnd(octets.slice(at, next));
    at = next;
    if (raw === '') break;
    fields.push(headerField(raw, fieldLine));
  }
  return { fields, body: octets.slice(at), bodyLine: line };
}

function* delimiters(body: string, boundary: string): Generator<{ at: number; end: number; isLast: boolean }> {
  const mark = `--${boundary}`;
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== '\n') continue;
    const end = lineEnd(body, at);
    const rest = trimBlank(body.slice(at + mark.length, end));
    if (rest === '' || rest === '--') yield { at, end, isLast: rest === '--' };
  }
}

/** Where the line after the one at `at` begins. */
function lineEnd(octets: string, at: number): number {
  const feed = octets.indexOf('\n', at);
  return feed < 0 ? octets.length : feed + 1;
}

function lineFeeds(octets: string, from: number, to: number): number {
  let count = 0;
  for (let at = octets.indexOf('\n', from); at >= 0 && at < to; at = octets.indexOf('\n', at + 1)) count += 1;
  return count;
}

function withoutLineEnd(line: string): string {
  if (!line.endsWith('\n')) return line;
  return line.slice(0, line.endsWith('\r\n') ? -2 : -1);
}

function headerField(raw: string, line: number): HeaderField {
  const colon = raw.indexOf(':');
  const name = colon < 0 ? '' : trimBlank(raw.slice(0, colon));
  const body = raw.slice(colon + 1);
  const value = trimBlank(body.includes('\n') ? body.replace(/\r?\n(?=[ \t])/g, '') : body);
  return { name, key: name.toLowerCase(), line, raw, value, decoded: decodeEncodedWords(decodeUtf8(value)) };
}

function decodeText(entity: Pick<Entity, 'rawBody' | 'encoding' | 'contentType'>): Pick<Entity, 'text' | 'broken'> {
  const { octets, broken } = decodeTransfer(entity.rawBody, entity.encoding);
  const decoded = decodeCharset(octets, entity.contentType.parameters.get('charset') ?? '');
  return { text: decoded.text.replaceAll('\r\n', '\n'), broken: broken || decoded.broken };
}

function decodeTransfer(body: string, encoding: string): { readonly octets: string; readonly broken: boolean } {
  switch (encoding) {
    case 'quoted-printable':
      return decodeQuotedPrintable(body);
    case 'base64':
      return decodeBase64(body);
    default:
      return { octets: body, broken: !/^(7bit|8bit|binary)$/.test(encoding) };
  }
}

/** The text of the first part of a type that is no attachment. */
function firstText(entity: Entity, type: string): string | undefined {
  if (entity.text !== undefined && (entity.contentType.value || 'text/plain') === type) {
    const disposition = entity.fields.find(({ key }) => key === 'content-disposition')?.value ?? '';
    if (!/^attachment\b/i.test(disposition)) return entity.text;
  }
  for (const part of entity.parts) {
    const found = firstText(part, type);
    if (found !== undefined) return found;
  }
  return undefined;
}
