/** An e-mail in MIME: what nodemailer makes its octets from. It knows no server. */
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { RenderedMail } from '../mail/model.ts';

/** The message as nodemailer takes it: nothing in it is left to chance or to the clock (SAFE-2). */
export function mimeMessage(mail: RenderedMail): SendMailOptions {
  return {
    envelope: { from: mail.envelope.from, to: [mail.envelope.to] },
    from: mail.from,
    to: { name: '', address: mail.to },
    subject: mail.subject,
    date: new Date(mail.date),
    messageId: `<${mail.messageId}>`,
    ...(mail.inReplyTo === undefined ? {} : { inReplyTo: `<${mail.inReplyTo}>` }),
    ...(mail.references.length === 0 ? {} : { references: mail.references.map((id) => `<${id}>`) }),
    headers: { ...mail.headers },
    xMailer: false,
    text: mail.text,
    html: mail.html,
    ...(mail.attachment === undefined ? {} : { attachments: [attachmentOf(mail, mail.attachment)] }),
    textEncoding: 'quoted-printable',
    baseBoundary: boundaryOf(mail.messageId),
  };
}

/**
 * The text part as a file (TRANS-5). The name stands in Content-Disposition alone (RFC 2231): as `filename` nodemailer would
 * write it a second time, as an encoded word where none may stand (RFC 2047 §5). A program that opens the file later is not
 * told its charset; the mark at its start tells.
 */
function attachmentOf(
  { text, language }: RenderedMail,
  { fileName }: NonNullable<RenderedMail['attachment']>,
): NonNullable<SendMailOptions['attachments']>[number] {
  return {
    filename: false,
    content: `\ufeff${text.replaceAll('\n', '\r\n')}`,
    contentType: 'text/plain; charset=utf-8',
    contentDisposition: `attachment; filename="${fileName.replace(/["\\]/g, '')}"` as 'attachment',
    contentTransferEncoding: 'base64',
    headers: { 'Content-Language': language },
  };
}

/** Letters and digits alone, at most 40: a boundary needs no quotes and its line no fold (RFC 2046 §5.1.1). */
function boundaryOf(messageId: string): string {
  return messageId.replace(/[^A-Za-z0-9]/g, '').slice(0, 40);
}

/** The octets of `mail` as they go over the wire, lines ended by CRLF, no dot doubled. */
export async function mimeOctets(mail: RenderedMail): Promise<Uint8Array> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message } = await transport.sendMail(mimeMessage(mail));
  return message as Buffer;
}
