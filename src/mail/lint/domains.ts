/** Compares addresses, and the domains of addresses and Message-IDs. Knows no DNS and no list of public suffixes. */
import { canonicalEmail } from '../../domain/email-address.ts';

/** Whether two addresses reach the same mailbox, however they are spelt (CRM-3). */
export function isSameMailbox(one: string, other: string): boolean {
  return one === other || canonicalEmail(one) === canonicalEmail(other);
}

/** What stands behind the last `@`, in ASCII and lower case; empty when there is none. */
export function domainOf(address: string): string {
  if (!address.includes('@')) return '';
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  const url = `http://${domain}`;
  return /^[a-z0-9.-]*$/.test(domain) || !URL.canParse(url) ? domain : new URL(url).hostname;
}

/** Whether `domain` is `parent` or below it. */
export function isWithin(domain: string, parent: string): boolean {
  return domain === parent || domain.endsWith(`.${parent}`);
}

/**
 * Whether two domains may belong to one organization, as relaxed alignment asks (RFC 9989): without DNS nobody can know,
 * so two that share their last two labels get the benefit of the doubt.
 */
export function mayBeAligned(one: string, other: string): boolean {
  const tail = (domain: string): string => domain.split('.').slice(-2).join('.');
  return isWithin(one, other) || isWithin(other, one) || tail(one) === tail(other);
}
