/** Which e-mails a scenario has not expected. */
import type { ReceivedMail } from '../sink/received-mail.ts';
import type { World } from './world.ts';

/**
 * E-mails no step has consumed. One with the Message-ID of a consumed one is the same e-mail again, which people's mail
 * programs show once: where the scenario made an answer get lost, it was to be expected (MAIL-4).
 */
export function unexpectedMails({ target, consumed, mayRepeat }: World): readonly ReceivedMail[] {
  const known = new Set(mayRepeat ? [...consumed].map(({ messageId }) => messageId) : []);
  return target.mails().filter((mail) => !consumed.has(mail) && !known.has(mail.messageId));
}
