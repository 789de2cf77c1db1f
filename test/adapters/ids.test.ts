/** Tokens: unguessable in real use, reproducible in scenarios. */
import { expect, test } from 'vitest';
import { createRandomIds } from '../../src/adapters/random-ids.ts';
import { createSeededIds } from '../../src/adapters/seeded-ids.ts';
import type { Ids } from '../../src/engine/ports.ts';

const draw = (ids: Ids, count: number): string[] => Array.from({ length: count }, () => ids.token());

test.each([
  ['random', createRandomIds],
  ['seeded', () => createSeededIds('seed')],
])('%s tokens have 128 bits in characters safe in a URL and a Message-ID, and never come twice', (_, create) => {
  const tokens = draw(create(), 2_000);
  for (const token of tokens) expect(token).toMatch(/^[0-9a-f]{32,}$/);
  expect(new Set(tokens).size).toBe(2_000);
});

test('SAFE-2: one seed draws the same tokens, another draws others', () => {
  expect(draw(createSeededIds('a'), 5)).toEqual(draw(createSeededIds('a'), 5));
  expect(draw(createSeededIds('a'), 5)).not.toEqual(draw(createSeededIds('b'), 5));
  expect(createSeededIds('a1').token()).not.toBe(createSeededIds('a').token());
});

test('UNREAD-9: two sources of random tokens share none', () => {
  const [first, second] = [draw(createRandomIds(), 100), draw(createRandomIds(), 100)];
  expect(first.filter((token) => second.includes(token))).toEqual([]);
});
