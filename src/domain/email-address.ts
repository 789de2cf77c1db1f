/** Reads and compares e-mail addresses by the limits of RFC 5321 and RFC 6531; decides nothing about who owns them. */
import { remembering } from './remembering.ts';
import { withoutMarks } from './user-text.ts';

/** The longest local part, in octets (RFC 5321 §4.5.3.1.1). */
const LOCAL_PART_OCTETS = 64;
/** The longest address, in octets: a path of 256 less its angle brackets (RFC 5321 §4.5.3.1.3). */
const ADDRESS_OCTETS = 254;
const DOMAIN_OCTETS = 255;
const LABEL_OCTETS = 63;

/** An address that can be delivered to, or why it cannot. */
export type EmailReading =
  | {
      readonly valid: true;
      /** Trimmed, otherwise as typed. */
      readonly typed: string;
      /** For comparing: case-folded and NFC, domain in its ASCII form (CRM-3). */
      readonly canonical: string;
      /** The domain in ASCII, lower case. */
      readonly domain: string;
    }
  | { readonly valid: false; readonly problem: 'emailInvalid' | 'emailTooLong' };

// RFC 5321 §4.1.2 Dot-string with RFC 6531's non-ASCII; quoted local parts are legal but never typed by people.
const ATOM = /^[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+$/u;
const LABEL = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;

/** In UTF-8; of ASCII as most addresses are, counted without encoding, because every e-mail asks several times. */
function octets(text: string): number {
  return /[^ -~]/.test(text) ? new TextEncoder().encode(text).length : text.length;
}

/** The ASCII form of a domain, or undefined when it is none a mail server could have (literals, bare hosts). */
function asciiDomain(domain: string): string | undefined {
  if (/[^\p{L}\p{N}\p{M}.-]/u.test(domain)) return undefined;
  let ascii: string;
  try {
    ascii = new URL(`http://${domain}`).hostname;
  } catch {
    return undefined;
  }
  const labels = ascii.split('.');
  const wellFormed = labels.length >= 2 && labels.every((label) => LABEL.test(label) && label.length <= LABEL_OCTETS);
  const isNumeric = /^[0-9]+$/.test(labels.at(-1) ?? '');
  return wellFormed && !isNumeric ? ascii : undefined;
}

/** Reads what someone typed as an e-mail address. */
export function readEmail(input: string): EmailReading {
  return readOnce(input, '');
}

/** The same address is read by many rules, from the form to the CRM. */
const readOnce = remembering((input): EmailReading => {
  const typed = withoutMarks(input).normalize('NFC');
  const at = typed.lastIndexOf('@');
  const local = typed.slice(0, Math.max(at, 0));
  const atoms = local.split('.');
  if (at < 1 || !atoms.every((atom) => ATOM.test(atom))) return { valid: false, problem: 'emailInvalid' };
  if (octets(local) > LOCAL_PART_OCTETS) return { valid: false, problem: 'emailTooLong' };
  const rawDomain = typed.slice(at + 1);
  if (octets(rawDomain) > DOMAIN_OCTETS) return { valid: false, problem: 'emailTooLong' };
  const domain = asciiDomain(rawDomain);
  if (domain === undefined) return { valid: false, problem: 'emailInvalid' };
  if (octets(local) + 1 + Math.max(octets(domain), octets(rawDomain)) > ADDRESS_OCTETS) {
    return { valid: false, problem: 'emailTooLong' };
  }
  return { valid: true, typed, canonical: `${foldCase(local)}@${domain}`, domain };
});

function foldCase(text: string): string {
  return text.toLowerCase().normalize('NFC');
}

/** The form in which addresses are compared; a text that is no address compares by its trimmed lower case. */
export function canonicalEmail(address: string): string {
  const reading = readEmail(address);
  return reading.valid ? reading.canonical : foldCase(address.trim());
}
