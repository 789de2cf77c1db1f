/**
 * A certificate for one run of the mail server: a fresh key, signed by itself, good for the names it is reached by. The
 * libraries that do this bring fifteen packages; RFC 5280 needs a page.
 */
import { createHash, generateKeyPairSync, randomBytes, sign, X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import type { Instant } from '../../domain/vocabulary/time.ts';
import {
  bitString,
  der,
  generalizedTime,
  integer,
  objectId,
  octetString,
  sequence,
  set,
  TRUE,
  utcTime,
  utf8String,
} from './der.ts';

/** A key and its certificate, both PEM. */
export interface Credentials {
  readonly key: string;
  readonly cert: string;
}

const DAY_MS = 86_400_000;
const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2';
const LAST_OF_UTC_TIME = Date.UTC(2050, 0, 1);

/** Makes a key (ECDSA on P-256) and a certificate for `names`, hosts or IP addresses, good from a day before `now` for a year. */
export function selfSigned(names: readonly string[], now: Instant): Credentials {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const algorithm = sequence(objectId(ECDSA_WITH_SHA256));
  const name = sequence(set(sequence(objectId('2.5.4.3'), utf8String(`Causerie sink (${names[0] ?? 'localhost'})`))));
  const body = sequence(
    der(0xa0, integer(Buffer.from([2]))), // version 3
    integer(Buffer.concat([Buffer.from([0x01]), randomBytes(15)])),
    algorithm,
    name,
    sequence(time(now - DAY_MS), time(now + 365 * DAY_MS)),
    name,
    spki,
    der(0xa3, sequence(...extensions(names, spki))),
  );
  const signature = sign('sha256', body, privateKey);
  const certificate = sequence(body, algorithm, bitString(signature));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: new X509Certificate(certificate).toString(),
  };
}

/** The SHA-256 fingerprint of a certificate in PEM, as `AB:CD:…`. @throws when it is no certificate. */
export function fingerprintOf(cert: string): string {
  return new X509Certificate(cert).fingerprint256;
}

function time(instant: Instant): Buffer {
  return instant < LAST_OF_UTC_TIME ? utcTime(instant) : generalizedTime(instant);
}

/** RFC 5280 §4.2: strict clients ask for each of these. */
function extensions(names: readonly string[], spki: Uint8Array): readonly Buffer[] {
  const keyId = createHash('sha1').update(spki).digest();
  const extension = (id: string, value: Buffer, ...critical: readonly Uint8Array[]): Buffer =>
    sequence(objectId(id), ...critical, octetString(value));
  return [
    extension('2.5.29.17', sequence(...names.map(generalName))), // subjectAltName
    extension('2.5.29.19', sequence(), TRUE), // basicConstraints: no authority
    extension('2.5.29.15', bitString(Buffer.from([0x80]), 7), TRUE), // keyUsage: digitalSignature
    extension('2.5.29.37', sequence(objectId('1.3.6.1.5.5.7.3.1'))), // extKeyUsage: serverAuth
    extension('2.5.29.14', octetString(keyId)), // subjectKeyIdentifier
  ];
}

function generalName(name: string): Buffer {
  const family = isIP(name);
  if (family === 0) return der(0x82, Buffer.from(name, 'ascii'));
  return der(0x87, family === 4 ? Buffer.from(name.split('.').map(Number)) : ipv6Octets(name));
}

function ipv6Octets(address: string): Buffer {
  // The URL parser knows every way to write one; what it gives has at most one `::` and no dots.
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const groups = (part: string): number[] =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
  const [front, back] = [groups(head), groups(tail ?? '')];
  const all = [...front, ...Array<number>(8 - front.length - back.length).fill(0), ...back];
  return Buffer.from(all.flatMap((group) => [group >> 8, group & 0xff]));
}
