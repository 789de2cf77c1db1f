/** Which texts are e-mail addresses, and when two are the same. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalEmail, readEmail } from '../../src/domain/email-address.ts';

test.each([
  ['anna@mail.example', 'anna@mail.example'],
  [' Anna.Smith+shop@Mail.Example ', 'anna.smith+shop@mail.example'],
  ["o'brien_1@mail.co.example", "o'brien_1@mail.co.example"],
  ['анна@пошта.укр', 'анна@xn--80a1acn3a.xn--j1amh'],
  ['anna@Bücher.example', 'anna@xn--bcher-kva.example'],
  ['a@b-c.example', 'a@b-c.example'],
])('%j is an address, compared as %s', (typed, canonical) => {
  expect(readEmail(typed)).toMatchObject({ valid: true, typed: typed.trim(), canonical });
});

test.each([
  '',
  'anna',
  '@mail.example',
  'anna@',
  'anna@mail',
  'anna@mail.example.',
  'anna@.example',
  'anna@-mail.example',
  'anna@mail-.example',
  'anna@mail..example',
  '.anna@mail.example',
  'anna.@mail.example',
  'an..na@mail.example',
  'an na@mail.example',
  'anna@ma il.example',
  'anna@mail.example, ben@mail.example',
  'Anna <anna@mail.example>',
  'anna@mail.example\r\nBcc: eve@mail.example',
  'anna@[127.0.0.1]',
  'anna@127.0.0.1',
  'anna@mail.123',
  'anna@mail.example/x',
  'anna@mail.example:25',
  '"an na"@mail.example',
  'a@b@mail.example',
])('%j is no address', (typed) => {
  expect(readEmail(typed)).toEqual({ valid: false, problem: 'emailInvalid' });
});

test('the local part has at most 64 octets', () => {
  expect(readEmail(`${'a'.repeat(64)}@b.example`)).toMatchObject({ valid: true });
  expect(readEmail(`${'a'.repeat(65)}@b.example`)).toEqual({ valid: false, problem: 'emailTooLong' });
  expect(readEmail(`${'é'.repeat(32)}@b.example`)).toMatchObject({ valid: true });
  expect(readEmail(`${'é'.repeat(33)}@b.example`)).toEqual({ valid: false, problem: 'emailTooLong' });
});

test('a label has at most 63 octets, an address 254', () => {
  expect(readEmail(`a@${'b'.repeat(63)}.example`)).toMatchObject({ valid: true });
  expect(readEmail(`a@${'b'.repeat(64)}.example`)).toMatchObject({ valid: false });
  const domain = (length: number): string => {
    const labels = ['b'.repeat(63), 'c'.repeat(63), 'd'.repeat(63)].join('.');
    return `${labels}.${'e'.repeat(length - labels.length - 1)}`;
  };
  expect(readEmail(`a@${domain(252)}`)).toMatchObject({ valid: true }); // 254 in all
  expect(readEmail(`ab@${domain(252)}`)).toEqual({ valid: false, problem: 'emailTooLong' });
  expect(readEmail(`a@${'b'.repeat(300)}.example`)).toEqual({ valid: false, problem: 'emailTooLong' });
});

test('the domain is told in ASCII and lower case', () => {
  expect(readEmail('admin@Bücher.Example')).toMatchObject({ domain: 'xn--bcher-kva.example' });
});

test('what is no address compares by its trimmed lower case', () => {
  expect(canonicalEmail(' Anna AT mail ')).toBe('anna at mail');
});

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.tuple(fc.string({ unit: 'grapheme', maxLength: 70 }), fc.domain()).map(([local, domain]) => `${local}@${domain}`),
  fc.emailAddress(),
);

test('the canonical form of a canonical form is itself', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const canonical = canonicalEmail(text);
      expect(canonicalEmail(canonical)).toBe(canonical);
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('white space around and the case of an ASCII address make no difference', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (address) => {
      expect(canonicalEmail(` ${address.toUpperCase()}\n`)).toBe(canonicalEmail(address));
    }),
    { seed: 2, numRuns: 300 },
  );
});

test('a domain may have a number in it, and what was pasted unseen around an address is taken off', () => {
  expect(readEmail('anna@vip.163.com')).toMatchObject({ valid: true, domain: 'vip.163.com' });
  expect(readEmail('\u200eanna@mail.example\u200b')).toMatchObject({ valid: true, typed: 'anna@mail.example' });
});
