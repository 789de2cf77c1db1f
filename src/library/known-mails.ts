/** What a chat under test knows of the e-mails it has sent, so that whoever is handed one can check it with all of that. */
import type { MailTruth } from '../mail/lint/mail-truth.ts';
import type { ReceivedMail } from '../sink/received-mail.ts';

const truths = new WeakMap<ReceivedMail, MailTruth>();

/** Keeps what is known of an e-mail for as long as somebody has it. */
export function keepTruth(mail: ReceivedMail, truth: MailTruth): void {
  truths.set(mail, truth);
}

/** What is known of an e-mail; nothing of one that came from elsewhere. */
export function truthOfMail(mail: ReceivedMail): MailTruth {
  return truths.get(mail) ?? {};
}
