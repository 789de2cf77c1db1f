/** Reads raw header lines: unfolding (RFC 5322 §2.2.3) and encoded words (RFC 2047). Knows no header by name. */
import { decodeBase64, decodeCharset, decodeQuotedPrintable } from './octets.ts';

const ENCODED_WORD = /=\?([^?\s]+)\?([bq])\?([^?\s]*)\?=/gi;
const BETWEEN_ENCODED_WORDS = /(=\?[^?\s]+\?[bq]\?[^?\s]*\?=)[ \t]+(?==\?[^?\s]+\?[bq]\?)/gi;

/** A header line with its folds taken out; `key` in lower case. Undefined when there is no colon. */
export function readHeaderLine(line: string): { readonly key: string; readonly value: string } | undefined {
  const colon = line.indexOf(':');
  if (colon < 1) return undefined;
  const value = line.slice(colon + 1).replace(/\r?\n(?=[ \t])/g, '');
  return { key: line.slice(0, colon).trim().toLowerCase(), value: decodeEncodedWords(value.trim()) };
}

/** Decodes every encoded word of `value`; one in an unknown character set stays as it stands. */
export function decodeEncodedWords(value: string): string {
  if (!value.includes('=?')) return value;
  return value
    .replace(BETWEEN_ENCODED_WORDS, '$1')
    .replace(ENCODED_WORD, (word: string, charset: string, encoding: string, content: string) => {
      const octets = encodedWordOctets(encoding, content);
      const { text, unknown } = decodeCharset(octets, charset.replace(/\*.*$/, ''));
      return unknown ? word : text;
    });
}

/** The octets that the content of an encoded word stands for. */
export function encodedWordOctets(encoding: string, content: string): string {
  return encoding.toLowerCase() === 'b'
    ? decodeBase64(content).octets
    : decodeQuotedPrintable(content.replaceAll('_', ' ')).octets;
}
