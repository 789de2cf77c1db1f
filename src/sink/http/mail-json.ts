/** E-mails as the HTTP API tells of them. */
import type { NearMiss } from '../store/await-mail.ts';
import { readContent } from '../store/mail-content.ts';
import type { StoredMail } from '../store/stored-mail.ts';

/** An e-mail in a list. */
export async function mailInShort(mail: StoredMail): Promise<object> {
  const { subject, from, to, messageId, contentLanguage, language, lint } = await mail.reading();
  return {
    id: mail.id,
    cursor: mail.cursor,
    receivedAt: new Date(mail.receivedAt).toISOString(),
    envelope: { from: mail.envelope.from, to: mail.envelope.to },
    size: mail.size,
    secure: mail.secure,
    ...(mail.user === undefined ? {} : { user: mail.user }),
    subject,
    from,
    to,
    messageId,
    ...(contentLanguage === undefined ? {} : { contentLanguage }),
    ...(language && { language }),
    ...(lint && { lint: { errors: lint.errors, warnings: lint.warnings } }),
  };
}

/** An e-mail with what it holds. Rejects when its file is gone. */
export async function mailInFull(mail: StoredMail): Promise<object> {
  const { parsed, text, html, seen, attachments } = readContent(await mail.octets());
  return {
    ...(await mailInShort(mail)),
    kind: seen.kind,
    headers: parsed.root.fields.map(({ name, decoded }) => [name, decoded]),
    text,
    hasHtml: html !== '',
    visibleText: seen.visibleText,
    links: seen.links,
    attachments: attachments.map(({ name, type, size, contentId }, index) => ({
      index: index + 1,
      name,
      type,
      size,
      ...(contentId === undefined ? {} : { contentId }),
    })),
  };
}

/** E-mails that came instead, with why they are not the one. */
export async function missesInShort(misses: readonly NearMiss[]): Promise<readonly object[]> {
  return Promise.all(misses.map(async ({ mail, reasons }) => ({ mail: await mailInShort(mail), reasons })));
}
