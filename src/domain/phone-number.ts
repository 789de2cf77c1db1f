/** Reads and compares phone numbers with libphonenumber's full metadata; decides nothing about who owns them. */
import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { remembering } from './remembering.ts';
import { withoutMarks } from './user-text.ts';

/** A number someone can be called on, or that it is none. */
export type PhoneReading =
  | {
      readonly valid: true;
      /** Trimmed, otherwise as typed. */
      readonly typed: string;
      /** E.164, with `;ext=` for an extension: for comparing (CRM-3). */
      readonly canonical: string;
    }
  | { readonly valid: false };

/** Longer inputs are not numbers, and not worth a parser's time; nor are empty ones. */
const LONGEST_INPUT = 60;

/**
 * Reads what someone typed as a phone number.
 * @param defaultCountry ISO 3166 country of numbers without a country code. An international prefix (`00`, `011`)
 *   counts as one dialled from that country.
 */
export function readPhone(input: string, defaultCountry: string): PhoneReading {
  return readOnce(input, defaultCountry);
}

/** The same number is read by many rules, from the form to the CRM, and its plan is long. */
const readOnce = remembering((input, defaultCountry): PhoneReading => {
  const typed = withoutMarks(input);
  if (typed === '' || typed.length > LONGEST_INPUT) return { valid: false };
  const country = isSupportedCountry(defaultCountry) ? (defaultCountry as CountryCode) : undefined;
  const options = country === undefined ? { extract: false } : { defaultCountry: country, extract: false };
  const read = (text: string): ReturnType<typeof parsePhoneNumberFromString> => {
    const number = parsePhoneNumberFromString(text, options);
    // Numbering plans grow faster than their descriptions: one of a possible length may exist, but none begins with a
    // trunk zero, which would be another country's.
    const mayExist = number?.isPossible() === true && !number.nationalNumber.startsWith('0');
    return mayExist || number?.isValid() === true ? number : undefined;
  };
  // `00` is most of the world's international prefix; people type it wherever the site is.
  const number = read(typed) ?? (typed.startsWith('00') ? read(`+${typed.slice(2)}`) : undefined);
  if (number === undefined) return { valid: false };
  const extension = number.ext === undefined ? '' : `;ext=${number.ext}`;
  return { valid: true, typed, canonical: `${number.number}${extension}` };
});

/** Whether a country has phone numbers Causerie can read: an ISO 3166 code in capitals. */
export function isPhoneCountry(code: string): boolean {
  return isSupportedCountry(code);
}

/** The form in which numbers are compared; a text that is no number compares by itself, trimmed. */
export function canonicalPhone(input: string, defaultCountry: string): string {
  const reading = readPhone(input, defaultCountry);
  return reading.valid ? reading.canonical : input.trim();
}
