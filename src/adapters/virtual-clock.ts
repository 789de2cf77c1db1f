/** A clock whose time moves only when told: fake-timers holds its timers, never installed over the globals. */
import { withGlobal } from '@sinonjs/fake-timers';
import type { Instant } from '../domain/vocabulary/time.ts';
import type { Clock } from '../engine/ports.ts';

/** A clock for scenarios. */
export interface VirtualClock extends Clock {
  /**
   * Moves to `target`, stopping at every instant for which someone asked to be woken; `settled` is awaited before time
   * leaves an instant, the first and the last included. A target in the past moves nothing.
   */
  readonly advanceTo: (target: Instant, settled: () => Promise<void>) => Promise<void>;
}

/** Timers fire at once when asked to wait longer (2³¹ − 1 ms): longer waits are made of several. */
const LONGEST_WAIT = 2 ** 31 - 1;

/** Of a global's timekeeping only what is used here: fake-timers makes a copy of all it finds, for every clock anew. */
const timers = withGlobal({ Date, setTimeout, clearTimeout });

/** A virtual clock that stands at `startAt`. */
export function createVirtualClock(startAt: Instant): VirtualClock {
  const clock = timers.createClock(startAt);
  const wakings = new Set<{ readonly at: Instant }>();
  const woken: (() => void)[] = [];

  function wakeAt(at: Instant, wake: () => void): () => void {
    const waking = { at };
    wakings.add(waking);
    let timer = clock.setTimeout(onTimer, wait());
    function wait(): number {
      return Math.min(Math.max(0, at - clock.now), LONGEST_WAIT);
    }
    function onTimer(): void {
      if (clock.now < at) {
        timer = clock.setTimeout(onTimer, wait());
        return;
      }
      wakings.delete(waking);
      woken.push(wake); // called once the tick is over: what a tick asks for "now" fake-timers gives a millisecond later
    }
    return () => {
      wakings.delete(waking);
      clock.clearTimeout(timer);
    };
  }

  async function advanceTo(target: Instant, settled: () => Promise<void>): Promise<void> {
    await settled();
    for (;;) {
      const next = Math.min(...[...wakings].map(({ at }) => at));
      if (next > target) break; // also when nobody waits: Infinity
      clock.next();
      for (const wake of woken.splice(0)) wake();
      await settled();
    }
    if (target > clock.now) clock.tick(target - clock.now);
  }

  return { now: () => clock.now, wakeAt, advanceTo };
}
