/** Which texts are phone numbers, and when two are the same. */
import { expect, test } from 'vitest';
import { canonicalPhone, isPhoneCountry, readPhone } from '../../src/domain/phone-number.ts';

test.each([
  ['+33 1 23 45 67 89', 'US', '+33123456789'],
  ['01 23 45 67 89', 'FR', '+33123456789'],
  ['0033 1 23 45 67 89', 'FR', '+33123456789'],
  ['0033 1 23 45 67 89', 'US', '+33123456789'],
  ['011 33 1 23 45 67 89', 'US', '+33123456789'],
  ['(201) 555-0123', 'US', '+12015550123'],
  [' +1 201 555 0123 ', 'FR', '+12015550123'],
  ['201-555-0123 ext. 7', 'US', '+12015550123;ext=7'],
])('CRM-3: %j typed in %s is %s', (typed, country, canonical) => {
  expect(readPhone(typed, country)).toEqual({ valid: true, typed: typed.trim(), canonical });
  expect(canonicalPhone(typed, country)).toBe(canonical);
});

test.each([
  ['', 'US'],
  ['12', 'US'],
  ['call me', 'US'],
  ['call me: +12015550123', 'US'],
  ['01 23 45 67 89', 'US'],
  ['+999 123456789', 'US'],
  ['00', 'US'],
  ['01 23 45 67 89', 'XX'],
])('%j typed in %s is no number', (typed, country) => {
  expect(readPhone(typed, country)).toEqual({ valid: false });
});

test('an input of more than 60 characters is not read', () => {
  expect(readPhone(`+1 201 555 01${' '.repeat(45)}23`, 'US')).toMatchObject({ valid: true });
  expect(readPhone(`+1 201 555 01${' '.repeat(46)}23`, 'US')).toEqual({ valid: false });
});

test('what is no number compares by itself, trimmed', () => {
  expect(canonicalPhone(' call me ', 'US')).toBe('call me');
});

test('countries are ISO 3166 codes in capitals', () => {
  expect(isPhoneCountry('FR')).toBe(true);
  expect(isPhoneCountry('fr')).toBe(false);
  expect(isPhoneCountry('XX')).toBe(false);
});

test('only 00 stands for the plus sign, not any two digits', () => {
  expect(readPhone('0012015550123', 'DE').valid).toBe(true);
  expect(readPhone('9912015550123', 'US').valid).toBe(false);
});

test('a number of a possible length may exist, whatever the plan of today says; one that is too short does not', () => {
  for (const [typed, country] of [
    ['+44 7700 900123', 'FR'],
    ['07700 900123', 'GB'],
    ['555-123-4567', 'US'],
  ] as const) {
    expect(readPhone(typed, country).valid, typed).toBe(true);
  }
  for (const [typed, country] of [
    ['+44 7700 9001', 'FR'],
    ['07700 9001', 'GB'],
    ['555-0100', 'US'],
  ] as const) {
    expect(readPhone(typed, country).valid, typed).toBe(false);
  }
});
