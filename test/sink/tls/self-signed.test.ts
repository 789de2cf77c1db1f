/** The certificate of a run: what is in it, and that clients who trust it are satisfied. */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { der, integer, objectId } from '../../../src/sink/tls/der.ts';
import { fingerprintOf, selfSigned } from '../../../src/sink/tls/self-signed.ts';

const NOW = Date.UTC(2026, 0, 5, 9);
const DAY_MS = 86_400_000;

test('it is signed by itself, good for its names alone, for a year', () => {
  const { key, cert } = selfSigned(['localhost', '127.0.0.1', '::1', 'fe80::ffff:1', '::ffff:10.0.0.1'], NOW);
  const certificate = new X509Certificate(cert);
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(certificate.checkPrivateKey(createPrivateKey(key))).toBe(true);
  expect(certificate.checkHost('localhost')).toBe('localhost');
  expect(certificate.checkHost('evil.example')).toBeUndefined();
  for (const address of ['127.0.0.1', '::1', 'fe80::ffff:1', '10.0.0.1']) {
    const written = address === '10.0.0.1' ? '::ffff:a00:1' : address;
    expect(certificate.checkIP(written), address).toBe(written);
  }
  expect(certificate.checkIP('127.0.0.2')).toBeUndefined();
  expect(certificate.ca).toBe(false);
  expect(certificate.validFromDate.getTime()).toBe(NOW - DAY_MS);
  expect(certificate.validToDate.getTime()).toBe(NOW + 365 * DAY_MS);
  expect(fingerprintOf(cert)).toMatch(/^[0-9A-F]{2}(:[0-9A-F]{2}){31}$/);
});

test('no two are the same', () => {
  const [one, other] = [selfSigned(['localhost'], NOW), selfSigned(['localhost'], NOW)];
  expect(one.key).not.toBe(other.key);
  expect(new X509Certificate(one.cert).serialNumber).not.toBe(new X509Certificate(other.cert).serialNumber);
});

test('its times are written as the standard wants before and after 2050', () => {
  const validTo = (now: number) => new X509Certificate(selfSigned(['localhost'], now).cert).validToDate.getTime();
  for (const now of [Date.UTC(2048, 11, 31), Date.UTC(2049, 6, 1), Date.UTC(2060, 0, 1)]) {
    expect(validTo(now)).toBe(now + 365 * DAY_MS);
  }
});

test.each([
  [127, '047f'],
  [128, '048180'],
  [255, '0481ff'],
  [256, '04820100'],
  [65_535, '0482ffff'],
  [65_536, '0483010000'],
])('a value of %i octets has the length %s', (size, head) => {
  const written = der(0x04, Buffer.alloc(size));
  expect(written.subarray(0, head.length / 2).toString('hex')).toBe(head);
  expect(written).toHaveLength(head.length / 2 + size);
});

test('numbers stay positive, and identifiers are written in groups of seven bits', () => {
  expect(integer(Buffer.from([0x80])).toString('hex')).toBe('02020080');
  expect(integer(Buffer.from([0x7f])).toString('hex')).toBe('02017f');
  expect(objectId('1.2.840.10045.4.3.2').toString('hex')).toBe('06082a8648ce3d040302');
});
