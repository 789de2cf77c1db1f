/** Reads raw header lines: unfolding (RFC 5322 §2.2.3) and encoded words (RFC 2047). Knows no header by name. */

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
  return value
    .replace(BETWEEN_ENCODED_WORDS, '$1')
    .replace(ENCODED_WORD, (word: string, charset: string, encoding: string, content: string) => {
      try {
        const octets = encoding.toLowerCase() === 'b' ? Buffer.from(content, 'base64') : decodeQ(content);
        return new TextDecoder(charset.replace(/\*.*$/, '')).decode(octets);
      } catch {
        return word;
      }
    });
}

function decodeQ(content: string): Uint8Array {
  const octets = content
    .replaceAll('_', ' ')
    .replace(/=([0-9a-f]{2})/gi, (_escape, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(octets, 'latin1');
}
