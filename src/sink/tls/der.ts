/** Writes DER (ITU-T X.690), as much of it as a certificate needs. Knows nothing of certificates. */

const LONG_FORM = 0x80;

/** One value with its tag and length. */
export function der(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  if (body.length < LONG_FORM) return Buffer.concat([Buffer.from([tag, body.length]), body]);
  const size = Buffer.from(
    body.length.toString(16).padStart(body.length > 0xffff ? 6 : body.length > 0xff ? 4 : 2, '0'),
    'hex',
  );
  return Buffer.concat([Buffer.from([tag, LONG_FORM | size.length]), size, body]);
}

/** SEQUENCE. */
export function sequence(...items: readonly Uint8Array[]): Buffer {
  return der(0x30, ...items);
}

/** SET. */
export function set(...items: readonly Uint8Array[]): Buffer {
  return der(0x31, ...items);
}

/** INTEGER of a number that is not negative, given as octets. */
export function integer(octets: Uint8Array): Buffer {
  return der(0x02, (octets[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.from([0]), octets]) : octets);
}

/** OBJECT IDENTIFIER of dotted numbers. */
export function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const octets = [first * 40 + second, ...rest].flatMap((number) => {
    const groups = [number & 0x7f];
    for (let left = number >>> 7; left > 0; left >>>= 7) groups.unshift((left & 0x7f) | 0x80);
    return groups;
  });
  return der(0x06, Buffer.from(octets));
}

/** UTF8String. */
export function utf8String(text: string): Buffer {
  return der(0x0c, Buffer.from(text, 'utf8'));
}

/** OCTET STRING. */
export function octetString(octets: Uint8Array): Buffer {
  return der(0x04, octets);
}

/** BIT STRING; `unused` bits at its end do not count. */
export function bitString(octets: Uint8Array, unused = 0): Buffer {
  return der(0x03, Buffer.from([unused]), octets);
}

/** BOOLEAN true. */
export const TRUE: Uint8Array = der(0x01, Buffer.from([0xff]));

/** GeneralizedTime of an instant in milliseconds since 1970, to the second. */
export function generalizedTime(instant: number): Buffer {
  const text = new Date(instant).toISOString().replace(/[-:T]|\.\d+/g, '');
  return der(0x18, Buffer.from(text, 'ascii'));
}

/** UTCTime, which certificates up to 2049 must use (RFC 5280 §4.1.2.5). */
export function utcTime(instant: number): Buffer {
  const text = new Date(instant).toISOString().replace(/[-:T]|\.\d+/g, '');
  return der(0x17, Buffer.from(text.slice(2), 'ascii'));
}
