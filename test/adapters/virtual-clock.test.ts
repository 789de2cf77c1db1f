/** Virtual time stops at every instant asked for, and leaves none before everything there is settled. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createVirtualClock } from '../../src/adapters/virtual-clock.ts';

const START = 1_767_603_600_000;
const settledAtOnce = (): Promise<void> => Promise.resolve();

test('time stands until it is told to move, and moves exactly there', async () => {
  const clock = createVirtualClock(START);
  expect(clock.now()).toBe(START);
  await clock.advanceTo(START + 1, settledAtOnce);
  expect(clock.now()).toBe(START + 1);
  await clock.advanceTo(START, settledAtOnce); // the past moves nothing
  expect(clock.now()).toBe(START + 1);
});

test('a waking comes at its millisecond, not before', async () => {
  const clock = createVirtualClock(START);
  const woken: number[] = [];
  clock.wakeAt(START + 5_000, () => woken.push(clock.now()));
  await clock.advanceTo(START + 4_999, settledAtOnce);
  expect(woken).toEqual([]);
  await clock.advanceTo(START + 5_000, settledAtOnce);
  expect(woken).toEqual([START + 5_000]);
  await clock.advanceTo(START + 50_000, settledAtOnce);
  expect(woken).toHaveLength(1);
});

test('a cancelled waking does not come', async () => {
  const clock = createVirtualClock(START);
  const woken: string[] = [];
  const cancel = clock.wakeAt(START + 10, () => woken.push('cancelled'));
  clock.wakeAt(START + 10, () => woken.push('kept'));
  cancel();
  await clock.advanceTo(START + 20, settledAtOnce);
  expect(woken).toEqual(['kept']);
});

test.each([2 ** 31 - 2, 2 ** 31 - 1, 2 ** 31, 2 ** 31 + 1, 5 * 2 ** 31 + 7])(
  'a waking %d ms away comes then, not at once',
  async (distance) => {
    const clock = createVirtualClock(START);
    const woken: number[] = [];
    clock.wakeAt(START + distance, () => woken.push(clock.now() - START));
    await clock.advanceTo(START + distance - 1, settledAtOnce);
    expect(woken).toEqual([]);
    await clock.advanceTo(START + distance, settledAtOnce);
    expect(woken).toEqual([distance]);
  },
);

test('a far waking that was cancelled after its first wait does not come', async () => {
  const clock = createVirtualClock(START);
  const woken: string[] = [];
  const cancel = clock.wakeAt(START + 2 ** 32, () => woken.push('far'));
  await clock.advanceTo(START + 2 ** 31 + 5, settledAtOnce);
  cancel();
  await clock.advanceTo(START + 2 ** 33, settledAtOnce);
  expect(woken).toEqual([]);
});

test('everything is settled before time leaves an instant: the first, every waking, and no further one', async () => {
  const clock = createVirtualClock(START);
  const order: string[] = [];
  for (const ms of [20, 10]) clock.wakeAt(START + ms, () => order.push(`wake ${clock.now() - START}`));
  await clock.advanceTo(START + 30, async () => {
    const from = clock.now() - START;
    await new Promise((resolve) => setImmediate(resolve)); // an answer that takes real time
    order.push(`settled ${from}-${clock.now() - START}`);
  });
  expect(order).toEqual(['settled 0-0', 'wake 10', 'settled 10-10', 'wake 20', 'settled 20-20']);
  expect(clock.now()).toBe(START + 30);
});

test('what is asked for while an instant settles is met on the way', async () => {
  const clock = createVirtualClock(START);
  const woken: number[] = [];
  let isFirst = true;
  await clock.advanceTo(START + 100, () => {
    if (isFirst) clock.wakeAt(START + 40, () => woken.push(clock.now() - START));
    isFirst = false;
    return Promise.resolve();
  });
  expect(woken).toEqual([40]);
});

test('several wakings at one instant come in the order in which they were asked for', async () => {
  const clock = createVirtualClock(START);
  const woken: string[] = [];
  for (const name of ['a', 'b', 'c']) clock.wakeAt(START + 10, () => woken.push(`${name} ${clock.now() - START}`));
  await clock.advanceTo(START + 10, settledAtOnce);
  expect(woken).toEqual(['a 10', 'b 10', 'c 10']);
});

test('a waking asked for in the past or now comes without time passing', async () => {
  const clock = createVirtualClock(START);
  const woken: string[] = [];
  clock.wakeAt(START - 5, () => woken.push(`past ${clock.now() - START}`));
  clock.wakeAt(START, () => woken.push(`now ${clock.now() - START}`));
  await clock.advanceTo(START, settledAtOnce);
  expect(woken).toEqual(['past 0', 'now 0']);
});

test('a waking asked for now by another waking comes without time passing', async () => {
  const clock = createVirtualClock(START);
  const woken: string[] = [];
  clock.wakeAt(START + 10, () => {
    clock.wakeAt(START + 10, () => woken.push(`second ${clock.now() - START}`));
  });
  await clock.advanceTo(START + 10, settledAtOnce);
  expect(woken).toEqual(['second 10']);
  expect(clock.now()).toBe(START + 10);
});

test('whatever is asked for and however time is cut, wakings come in order at their instants', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 20 }),
      fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 10 }),
      async (instants, moves) => {
        const clock = createVirtualClock(START);
        const woken: number[] = [];
        for (const ms of instants) {
          clock.wakeAt(START + ms, () => {
            expect(clock.now()).toBe(START + ms);
            woken.push(ms);
          });
        }
        let target = START;
        for (const move of moves) {
          target += move;
          await clock.advanceTo(target, settledAtOnce);
          expect(clock.now()).toBe(target);
        }
        const passed = target - START;
        const met = instants.filter((ms) => moves.length > 0 && ms <= passed).sort((a, b) => a - b);
        expect(woken).toEqual(met);
      },
    ),
    { seed: 9, numRuns: 100 },
  );
});
