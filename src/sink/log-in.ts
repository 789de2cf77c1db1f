/** Who may log in to a sink. Passwords are compared in a time that tells nothing of them. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { MailServerOptions } from './smtp/mail-server-options.ts';

/** The log-in for users with their passwords; anyone, and voluntarily, when there are none. */
export function logInOf(
  users: ReadonlyMap<string, string> | undefined,
  host: string,
): NonNullable<MailServerOptions['logIn']> {
  // Where anyone may come in, a password is no secret.
  if (users === undefined) return { check: () => true, required: false, inTheClear: true };
  return {
    required: true,
    // What does not leave the machine needs no TLS.
    inTheClear: isLoopback(host),
    check: (user, password) => {
      const known = users.get(user);
      const isSame = timingSafeEqual(digest(password), digest(known ?? ''));
      return known !== undefined && isSame;
    },
  };
}

/** Whether an address or name is this machine's own. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

/** Of one length, whatever the length of the text. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}
