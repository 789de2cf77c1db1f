/** Sentences, times and sizes as each language writes them. */
import { expect, test } from 'vitest';
import { formatMoment, formatSize, translate } from '../../src/languages/format.ts';

const AT = Date.UTC(2026, 0, 5, 13, 5);

test('a text is filled in as its language counts, and what is filled in is left alone', () => {
  expect(translate('en', 'unreadHeading', { count: 1 })).toBe('You have a new reply');
  expect(translate('en', 'unreadHeading', { count: 2 })).toBe('You have 2 new replies');
  expect(translate('en', 'conversation', { number: '1234' })).toBe('Conversation no. 1234');
  expect(translate('en', 'copySent', { address: '<b>{x}</b>' })).toContain('<b>{x}</b>');
  expect(translate('en', 'you')).toBe('You');
});

test('a moment is written as the language does, in the time zone asked for', () => {
  expect(formatMoment('en', AT, 'UTC')).toBe('January 5, 2026 at 1:05 PM');
  expect(formatMoment('fr', AT, 'Europe/Paris')).toBe('5 janvier 2026 à 14:05');
});

test('a size is written in the unit that suits it', () => {
  expect([0, 1, 999, 1_000, 12_345, 999_949, 999_950, 5e9].map((octets) => formatSize('en', octets))).toEqual([
    '0 bytes',
    '1 byte',
    '999 bytes',
    '1 kB',
    '12.3 kB',
    '999.9 kB',
    '1 MB',
    '5 GB',
  ]);
  expect(formatSize('fr', 1_250_000)).toBe('1,3\u00A0Mo');
});
