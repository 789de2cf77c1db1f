/** Reads an e-mail back from its octets: everything the harness knows of it comes from here, nothing from who sent it. */
import type { Attachment } from 'mailparser';
import type { Instant } from '../domain/vocabulary/time.ts';
import { readHeaderLine } from '../mail/lint/decode-header.ts';
import { type HtmlContent, readHtml } from './read-html.ts';
import { readText } from './read-text.ts';
import type { ReceivedAttachment, ReceivedEntry, ReceivedMail } from './received-mail.ts';

/** What the server knows of an e-mail beside its octets. */
export interface Arrival {
  readonly receivedAt: Instant;
  readonly envelope: ReceivedMail['envelope'];
}

/** Parses `raw`; a missing header or part is an empty value. Rejects only if mailparser does. */
export async function readMail(raw: Uint8Array, arrival: Arrival): Promise<ReceivedMail> {
  // Loaded with the first e-mail: most scenarios cause none, and its tables of charsets cost a fifth of a short run.
  const { simpleParser } = await import('mailparser');
  const mail = await simpleParser(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength), {
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipImageLinks: true,
    skipTextLinks: true,
    keepCidLinks: true,
    checksumAlgo: false,
  });
  const headers = new Map<string, string[]>();
  for (const { line } of mail.headerLines) {
    const header = readHeaderLine(line);
    if (header === undefined) continue;
    const values = headers.get(header.key);
    if (values === undefined) headers.set(header.key, [header.value]);
    else values.push(header.value);
  }
  const first = (name: string): string | undefined => headers.get(name)?.[0];
  const html = typeof mail.html === 'string' ? mail.html : '';
  const sender = mail.from?.value[0];
  const recipients = mail.to === undefined ? [] : Array.isArray(mail.to) ? mail.to : [mail.to];
  // Not mailparser's date: it takes the current time for one it cannot read.
  const date = Date.parse(first('date') ?? '');
  const attachments = mail.attachments.map(readAttachment);
  const content = readHtml(html);
  return {
    receivedAt: arrival.receivedAt,
    envelope: arrival.envelope,
    raw,
    headers,
    from: { name: sender?.name ?? '', address: sender?.address ?? '' },
    to: recipients.flatMap((list) => list.value.flatMap((each) => each.address ?? [])),
    subject: first('subject') ?? '',
    messageId: (first('message-id') ?? '').replace(/^<|>$/g, ''),
    date: Number.isNaN(date) ? undefined : date,
    text: mail.text ?? '',
    html,
    contentLanguage: first('content-language'),
    ...content,
    attachments,
    entries: everyEntry(content, attachments),
  };
}

function readAttachment({ filename, contentType, content, headers }: Attachment): ReceivedAttachment {
  const language = headers.get('content-language');
  return {
    name: filename ?? '',
    type: contentType,
    language: typeof language === 'string' ? language : undefined,
    text: contentType.startsWith('text/') ? new TextDecoder().decode(content) : undefined,
  };
}

/** An HTML part that leaves off shows the first messages; the attached text has all of them, in the same order. */
function everyEntry(
  { entries, rest, kind }: HtmlContent,
  attachments: readonly ReceivedAttachment[],
): readonly ReceivedEntry[] {
  const whole = attachments.find(({ type, text }) => type === 'text/plain' && text !== undefined)?.text;
  if (rest === undefined || kind === 'unknown' || whole === undefined) return entries;
  return [...entries, ...readText(whole, kind).slice(entries.length)];
}
