/** Octets as strings and back: every octet one character (latin-1), as the lint reads an e-mail. Knows nothing of e-mails. */

const CHUNK = 8192;
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Every octet as one character. */
export function octetString(octets: Uint8Array): string {
  // Of ASCII every reading is the same, and this one is fast. Anything else is shorter in UTF-8, or none.
  const ascii = utf8.decode(octets);
  if (ascii.length === octets.length && !ascii.includes('\uFFFD')) return ascii;
  const pieces: string[] = [];
  for (let at = 0; at < octets.length; at += CHUNK) {
    pieces.push(String.fromCharCode(...octets.subarray(at, at + CHUNK)));
  }
  return pieces.join('');
}

/** The octets of a string of characters up to U+00FF. */
export function toOctets(text: string): Uint8Array {
  const octets = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) octets[at] = text.charCodeAt(at);
  return octets;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: every octet up to 127 is meant
const EIGHT_BIT = /[^\u0000-\u007f]/;

/** Whether a string of octets has one above 127. */
export function hasEightBit(octets: string): boolean {
  return EIGHT_BIT.test(octets);
}

/** UTF-8 where octets are that, with U+FFFD for what is not. */
export function decodeUtf8(octets: string): string {
  return hasEightBit(octets) ? new TextDecoder().decode(toOctets(octets)) : octets;
}

/** Text read from octets. */
export interface Decoded {
  readonly text: string;
  /** Whether some octets do not belong to the character set. */
  readonly broken: boolean;
  /** Whether nobody knows the character set; the text is then the octets. */
  readonly unknown: boolean;
}

/** Whether programs know a character set by this name. */
export function isCharset(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

/** Octets read in a character set, US-ASCII when it is empty. */
export function decodeCharset(octets: string, charset: string): Decoded {
  const label = charset === '' ? 'us-ascii' : charset.toLowerCase();
  if (!hasEightBit(octets) && /^(us-ascii|utf-?8|iso-8859-\d+|windows-125\d)$/.test(label)) {
    return { text: octets, broken: false, unknown: false };
  }
  const bytes = toOctets(octets);
  try {
    const decoder = label === 'utf-8' ? strictUtf8 : new TextDecoder(label, { fatal: true, ignoreBOM: true });
    const text = decoder.decode(bytes);
    return { text, broken: label === 'us-ascii', unknown: false };
  } catch (error) {
    const unknown = error instanceof RangeError;
    return { text: unknown ? octets : new TextDecoder(label).decode(bytes), broken: true, unknown };
  }
}

/** Octets of a base64 text; what is no base64 is left out and makes it `broken`. */
export function decodeBase64(content: string): { readonly octets: string; readonly broken: boolean } {
  const letters = content.replace(/[^A-Za-z0-9+/]/g, '');
  const padding = content.indexOf('=');
  const goesOn = padding >= 0 && /[^=\s]/.test(content.slice(padding));
  const broken = goesOn || letters.length % 4 === 1 || /[^A-Za-z0-9+/=\s]/.test(content);
  return { octets: atob(letters.length % 4 === 1 ? letters.slice(0, -1) : letters), broken };
}

/** Octets of a quoted-printable text (RFC 2045 §6.7); a `=` that begins nothing stays and makes it `broken`. */
export function decodeQuotedPrintable(content: string): { readonly octets: string; readonly broken: boolean } {
  let octets = '';
  let broken = false;
  let from = 0;
  for (let at = content.indexOf('='); at >= 0; at = content.indexOf('=', from)) {
    octets += content.slice(from, at);
    const octet = hexDigit(content.charCodeAt(at + 1)) * 16 + hexDigit(content.charCodeAt(at + 2));
    const end = Number.isNaN(octet) ? softBreakEnd(content, at + 1) : at + 3;
    if (!Number.isNaN(octet)) octets += String.fromCharCode(octet);
    else if (end === undefined) {
      octets += '=';
      broken = true;
    }
    from = end ?? at + 1;
  }
  return { octets: octets + content.slice(from), broken };
}

/** The value of a hexadecimal digit; NaN for any other character, and for none. */
function hexDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : Number.NaN;
}

/** Where the line after a soft line break begins; undefined when there is none at `at`. */
function softBreakEnd(content: string, at: number): number | undefined {
  let end = at;
  while (content[end] === ' ' || content[end] === '\t') end += 1;
  if (end === content.length || content[end] === '\n') return Math.min(end + 1, content.length);
  return content.startsWith('\r\n', end) ? end + 2 : undefined;
}

/** Without spaces, tabs and line ends around it. `trim` would take the last octet of an UTF-8 `à` for a space. */
export function trimBlank(octets: string): string {
  let from = 0;
  let to = octets.length;
  while (from < to && isBlank(octets.charCodeAt(from))) from += 1;
  while (to > from && isBlank(octets.charCodeAt(to - 1))) to -= 1;
  return octets.slice(from, to);
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0d || code === 0x0a;
}
