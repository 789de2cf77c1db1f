/** Our clock (one heap, one timer of fake-timers) beside fake-timers with a timer for each deadline. */
import { createClock } from '@sinonjs/fake-timers';
import { createVirtualClock } from '../../../src/adapters/virtual-clock.ts';
import { DeadlineQueue } from '../../../src/engine/deadline-queue.ts';
import type { Contender } from '../comparison.ts';
import { type BenchContext, type Part, secondsOf, type Work } from '../part.ts';

/** Deadlines lie so far apart at most, in milliseconds. */
const SPAN = 1_000_000;

/** Where deadline number `index` lies from now: spread out, the same at every run. */
function distance(index: number): number {
  return 1 + ((index * 7_919) % SPAN);
}

interface Waiting {
  /** Passes so many deadlines; each sets itself anew. */
  readonly pass: (count: number) => Promise<void>;
}

/** As the engine does it: every deadline in our queue, the clock woken for the first. */
function ours(pending: number): Waiting {
  const clock = createVirtualClock(0);
  const queue = new DeadlineQueue<number>((owner) => owner);
  for (let owner = 0; owner < pending; owner += 1) queue.set(owner, distance(owner));
  let passed = 0;
  let enough = 0;
  let cancel = (): void => undefined;
  const arm = (): void => {
    cancel();
    const first = queue.first();
    if (first !== undefined && passed < enough) cancel = clock.wakeAt(first.at, reach);
  };
  const reach = (): void => {
    const now = clock.now();
    for (let first = queue.first(); first !== undefined && first.at <= now && passed < enough; first = queue.first()) {
      queue.set(first.owner, now + distance(first.owner + passed));
      passed += 1;
    }
    arm();
  };
  return {
    pass: async (count) => {
      enough = passed + count;
      arm();
      while (passed < enough) await clock.advanceTo(queue.first()?.at ?? 0, () => Promise.resolve());
    },
  };
}

/** A timer each. `move` takes time to the next one. */
function timers(pending: number, move: (clock: ReturnType<typeof createClock>) => Promise<unknown>): Waiting {
  const clock = createClock(0, Number.POSITIVE_INFINITY);
  let passed = 0;
  const set = (owner: number, after: number): void => {
    clock.setTimeout(() => {
      passed += 1;
      set(owner, distance(owner + passed));
    }, after);
  };
  for (let owner = 0; owner < pending; owner += 1) set(owner, distance(owner));
  return {
    pass: async (count) => {
      const enough = passed + count;
      while (passed < enough) await move(clock);
    },
  };
}

function contender(name: string, waiting: Waiting, count: number): Contender {
  return { name, sample: async () => ((await secondsOf(() => waiting.pass(count))) * 1e6) / count };
}

async function measure(context: BenchContext, pending: number): Promise<ReturnType<BenchContext['compare']>> {
  const count = context.isTiny ? 20 : 2_000;
  // A tick looks at every timer there is: with many of them few are waited for.
  const ticks = Math.max(5, Math.min(count, Math.floor(5_000_000 / pending)));
  return context.compare({
    what: `a deadline passed and set anew, ${pending.toLocaleString('en')} pending`,
    unit: 'µs',
    ours: contender('one queue, one timer', ours(pending), count),
    others: [
      contender(
        'fake-timers, nextAsync',
        timers(pending, (clock) => clock.nextAsync()),
        count,
      ),
      contender(
        'fake-timers, tickAsync to the next',
        timers(pending, (clock) => clock.tickAsync(nextIn(clock))),
        ticks,
      ),
    ],
  });
}

/** Milliseconds to the clock's next timer, which fake-timers does not tell: with deadlines spread evenly, about so long. */
function nextIn(clock: ReturnType<typeof createClock>): number {
  return Math.max(1, Math.round(SPAN / Math.max(1, clock.countTimers())));
}

/** Passes 2,000 of so many pending deadlines. */
export const clockWork: Work = (size) => ours(size).pass(2_000);

/** The part. */
export const clockPart: Part = {
  about: 'virtual time with many deadlines pending',
  measure: async (context) => {
    const sizes = context.isTiny ? [10] : [10, 1_000, 100_000, 1_000_000];
    const rows = [];
    for (const size of sizes) rows.push(...(await measure(context, size)));
    return rows;
  },
};
