/** What an e-mail holds: its texts, and its attachments with their octets. Read anew each time it is asked for. */
import { decodeBase64, decodeQuotedPrintable, toOctets } from '../../mail/lint/octets.ts';
import { parseMail } from '../../mail/lint/parse-mail.ts';
import type { Entity, ParsedMail } from '../../mail/lint/parsed-mail.ts';
import { readParameters } from '../../mail/lint/read-parameters.ts';
import { type HtmlContent, readHtml } from '../read-html.ts';

/** A part that is no text to be read. */
export interface Attachment {
  readonly name: string;
  /** The media type, lower case. */
  readonly type: string;
  /** Octets, decoded. */
  readonly size: number;
  /** Without angle brackets. */
  readonly contentId: string | undefined;
  readonly octets: () => Uint8Array;
}

/** An e-mail's content. */
export interface MailContent {
  readonly parsed: ParsedMail;
  /** Empty when there is no such part. */
  readonly text: string;
  readonly html: string;
  /** What a reader of the HTML part sees, and what it is. */
  readonly seen: HtmlContent;
  readonly attachments: readonly Attachment[];
}

/** Reads the content. Total: broken parts have less in them. */
export function readContent(octets: Uint8Array): MailContent {
  const parsed = parseMail(octets);
  const html = parsed.html ?? '';
  let seen: HtmlContent | undefined;
  let attachments: readonly Attachment[] | undefined;
  return {
    parsed,
    text: parsed.text ?? '',
    html,
    get seen() {
      seen ??= readHtml(html);
      return seen;
    },
    get attachments() {
      attachments ??= leavesOf(parsed.root).filter(isAttachment).map(attachmentOf);
      return attachments;
    },
  };
}

function leavesOf(entity: Entity): readonly Entity[] {
  return entity.parts.length === 0 ? [entity] : entity.parts.flatMap(leavesOf);
}

function disposition(entity: Entity): ReturnType<typeof readParameters> {
  return readParameters(entity.fields.find(({ key }) => key === 'content-disposition')?.value);
}

function isAttachment(entity: Entity): boolean {
  const { value, parameters } = disposition(entity);
  const type = entity.contentType.value;
  if (type.startsWith('multipart/')) return false;
  return value === 'attachment' || parameters.has('filename') || (type !== '' && !type.startsWith('text/'));
}

function attachmentOf(entity: Entity, index: number): Attachment {
  const { parameters } = disposition(entity);
  const octets = decoded(entity);
  const contentId = entity.fields.find(({ key }) => key === 'content-id')?.value.replace(/^<|>$/g, '');
  return {
    name: parameters.get('filename') ?? entity.contentType.parameters.get('name') ?? `part-${index + 1}`,
    type: entity.contentType.value || 'application/octet-stream',
    size: octets.length,
    contentId,
    octets: () => toOctets(octets),
  };
}

function decoded({ rawBody, encoding }: Entity): string {
  if (encoding === 'base64') return decodeBase64(rawBody).octets;
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(rawBody).octets;
  return rawBody;
}
