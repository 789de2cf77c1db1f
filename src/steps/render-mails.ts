/** Lists e-mails in plain text, narrow enough for a report. It decides nothing. */
import type { ReceivedMail } from '../sink/received-mail.ts';
import { box, clockTime } from './box.ts';

/** One line an e-mail: when, what, to whom, its subject. */
function mailLine(mail: ReceivedMail): string {
  const kind = mail.kind === 'unread' ? 'unread replies' : mail.kind;
  return `${clockTime(mail.receivedAt)} ${kind} to ${mail.to.join(', ')}: ${mail.subject}`;
}

/** E-mails as a list in a box. */
export function renderMails(mails: readonly ReceivedMail[], title = 'e-mails'): string {
  return box(title, [mails.length === 0 ? ['(none)'] : mails.map(mailLine)]);
}

/** One e-mail with what its reader sees. */
export function renderMail(mail: ReceivedMail): string {
  return box(mailLine(mail), [
    [`from ${mail.from.name} <${mail.from.address}>`],
    mail.visibleText.split('\n').filter((line) => line.trim() !== ''),
  ]);
}
