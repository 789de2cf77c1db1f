/** The queue of everything due, against a sorted list. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deadlineKey } from '../../src/domain/deadlines.ts';
import type { DeadlineOwner } from '../../src/domain/vocabulary/command.ts';
import { DeadlineQueue } from '../../src/engine/deadline-queue.ts';

type Key = number | string;
interface Owner {
  readonly key: Key;
}

/** The order of the queue, said plainly: by instant, words before numbers, each in their own order. */
function sorted(model: ReadonlyMap<Key, number>): [Key, number][] {
  return [...model].sort(([a, atA], [b, atB]) => {
    if (atA !== atB) return atA - atB;
    if (typeof a !== typeof b) return typeof a === 'string' ? -1 : 1;
    return a < b ? -1 : 1;
  });
}

const queueOf = (): DeadlineQueue<Owner> => new DeadlineQueue(({ key }) => key);

test('an empty queue has nothing due', () => {
  const queue = queueOf();
  expect(queue.first()).toBeUndefined();
  expect(queue.size).toBe(0);
  queue.set({ key: 1 }, undefined);
  expect(queue.size).toBe(0);
});

test('an owner stands once: a new deadline moves it, none removes it', () => {
  const queue = queueOf();
  queue.set({ key: 1 }, 10);
  queue.set({ key: 2 }, 20);
  queue.set({ key: 1 }, 30);
  expect(queue.first()).toMatchObject({ owner: { key: 2 }, at: 20 });
  queue.set({ key: 2 }, undefined);
  expect(queue.first()).toMatchObject({ owner: { key: 1 }, at: 30 });
  expect(queue.size).toBe(1);
});

test('at one instant the order is that of the keys, however they came (SAFE-2)', () => {
  const keys: Key[] = ['b', 3, -2, 'a', 0];
  for (const order of [keys, [...keys].reverse()]) {
    const queue = queueOf();
    for (const key of order) queue.set({ key }, 5);
    const drained: Key[] = [];
    for (let first = queue.first(); first !== undefined; first = queue.first()) {
      drained.push(first.owner.key);
      queue.set(first.owner, undefined);
    }
    expect(drained).toEqual(['a', 'b', -2, 0, 3]);
  }
});

const keys = fc.oneof(fc.integer({ min: -8, max: 20 }), fc.constantFrom('a', 'b', 'c'));
const steps = fc.array(fc.tuple(keys, fc.option(fc.integer({ min: 0, max: 15 }), { nil: undefined })), {
  maxLength: 120,
  size: 'max',
});

test('after any settings its first is the first of the sorted list, and draining gives that list', () => {
  fc.assert(
    fc.property(steps, (given) => {
      const queue = queueOf();
      const model = new Map<Key, number>();
      for (const [key, at] of given) {
        queue.set({ key }, at);
        if (at === undefined) model.delete(key);
        else model.set(key, at);
        const [first] = sorted(model);
        expect(queue.size).toBe(model.size);
        expect([queue.first()?.owner.key, queue.first()?.at]).toEqual(first ?? [undefined, undefined]);
      }
      const drained: [Key, number][] = [];
      for (let first = queue.first(); first !== undefined; first = queue.first()) {
        drained.push([first.owner.key, first.at]);
        queue.set(first.owner, undefined);
      }
      expect(drained).toEqual(sorted(model));
    }),
    { seed: 11, numRuns: 300 },
  );
});

test('what is due at one instant goes by kind, conversations and e-mails each in the order they began', () => {
  const queue = new DeadlineQueue<DeadlineOwner>(deadlineKey);
  const owners: DeadlineOwner[] = [
    { kind: 'channel', channel: 'shop' },
    { kind: 'crm' },
    ...[2, 9, 10].map((conversation) => ({ kind: 'conversation', conversation }) as const),
    ...[1, 2, 11].map((mail) => ({ kind: 'mail', mail }) as const),
  ];
  for (const owner of owners.toReversed()) queue.set(owner, 5);
  const order: DeadlineOwner[] = [];
  for (let first = queue.first(); first !== undefined; first = queue.first()) {
    order.push(first.owner);
    queue.set(first.owner, undefined);
  }
  expect(order).toEqual(owners);
});
