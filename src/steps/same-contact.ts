/** When two contact values written differently are the same for a person who compares them (CRM-3). */
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { canonicalEmail } from '../domain/email-address.ts';
import type { ContactField } from '../domain/vocabulary/contact.ts';
import { matchesGlob, plain } from '../sink/glob.ts';

/** An address as addresses are compared: trimmed and case-folded, its domain in ASCII (CRM-3). */
export function canonicalAddress(address: string): string {
  return canonicalEmail(address);
}

/** A phone in E.164, or undefined when it cannot be read as one. */
function e164(phone: string, country: string): string | undefined {
  return parsePhoneNumberFromString(phone, country as CountryCode)?.number;
}

/** Whether a phone is the one wanted: as typed, by its digits, or in E.164 with the country for national numbers. */
function samePhone(actual: string, wanted: string, country: string): boolean {
  if (matchesGlob(actual, wanted)) return true;
  const number = e164(wanted, country);
  return number !== undefined && number === e164(actual, country);
}

/** Whether a value of a field is the wanted one; `*` matches any run of characters. */
export function sameValue(field: ContactField, actual: string, wanted: string, country: string): boolean {
  if (field === 'phone') return samePhone(actual, wanted, country);
  if (matchesGlob(actual, wanted)) return true;
  return field === 'email' && matchesGlob(canonicalAddress(actual), canonicalAddress(plain(wanted)));
}
