/** Tokens of stories. */
import { expect, test } from 'vitest';
import { movesPrint, readToken, writeToken } from '../../src/explore/token.ts';

test('a token reads back as what it was written from', () => {
  const token = writeToken({ seed: -1_492_605_009, path: '17:0:4:1' }, '1.2.3');
  expect(token).toBe(`1.2.3/${movesPrint()}/-1492605009/17-0-4-1`);
  expect(readToken(` ${token}\n`)).toEqual({
    version: '1.2.3',
    moves: movesPrint(),
    seed: -1_492_605_009,
    path: '17:0:4:1',
  });
});

test('a token says what its story was told without, and no more', () => {
  const place = { seed: 7, path: '1', without: ['forms', 'long waits'] };
  const token = writeToken(place, '1.2.3');
  expect(token).toBe(`1.2.3/${movesPrint()}/7/1/80001`);
  expect(readToken(token)).toMatchObject(place);
  expect(writeToken({ ...place, without: [] }, '1.2.3')).toBe(`1.2.3/${movesPrint()}/7/1`);
});

test.each([
  '',
  '7',
  '1.2.3/00000000/7/1/',
  '1.2.3/00000000/7/1/x',
  '1.2.3/7/12',
  '1.2.3/zzzzzzzz/7/12',
  '1.2.3/00000000/7/',
  '1.2.3/00000000/x/1',
  '1/00000000/7/1-',
])('"%s" is no token', (text) => {
  expect(readToken(text)).toBeUndefined();
});
