/** What an exploration keeps: never the worlds it has told, or it could not go on for a night. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { searchBatch } from '../../src/explore/search.ts';
import type { Lane } from '../../src/target/lane.ts';
import { openMemoryLane } from '../../src/target/memory-lane.ts';
import type { Target } from '../../src/target/target.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** A lane that remembers its worlds without keeping them. */
function remembered(composes: boolean): { readonly lane: Lane; readonly worlds: WeakRef<Target>[] } {
  const { createTarget, close } = openMemoryLane({ composes, seed: 'test' });
  const worlds: WeakRef<Target>[] = [];
  const lane: Lane = {
    createTarget: async () => {
      const target = await createTarget();
      worlds.push(new WeakRef(target));
      return target;
    },
    close,
  };
  return { lane, worlds };
}

function alive(worlds: readonly WeakRef<Target>[]): number {
  return worlds.filter((world) => world.deref() !== undefined).length;
}

test.each([
  ['handed over', false],
  ['composed', true],
])('of the worlds that were told, e-mails %s, no more than the latest are kept', async (_, composes) => {
  const { lane, worlds } = remembered(composes);
  const { finding } = await searchBatch(7, 30, { lane, version: '1.2.3' });
  expect(finding).toBeUndefined();
  for (let turn = 0; turn < 5; turn += 1) {
    // What was just looked at is kept until the turn ends, and what is being compiled until that is done.
    await new Promise((resolve) => setImmediate(resolve));
    collectGarbage();
  }
  expect(worlds.length).toBeGreaterThan(30); // one was told twice
  expect(alive(worlds)).toBeLessThanOrEqual(3); // the lane's mail server tells its latest world of e-mails
});
