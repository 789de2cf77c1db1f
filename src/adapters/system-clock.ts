/** The machine's own time, for a chat with real people. */
import type { Clock } from '../engine/ports.ts';

/** Timers fire at once when asked to wait longer (2³¹ − 1 ms): longer waits are made of several. */
const LONGEST_WAIT = 2 ** 31 - 1;

/** A clock that tells the time of day and wakes in real time; a clock set back or forward moves what is due with it. */
export function createSystemClock(): Clock {
  return {
    now: () => Date.now(),
    wakeAt: (at, wake) => {
      const wait = (): number => Math.min(Math.max(0, at - Date.now()), LONGEST_WAIT);
      const onTimer = (): void => {
        if (Date.now() < at) timer = setTimeout(onTimer, wait());
        else wake();
      };
      let timer = setTimeout(onTimer, wait());
      return () => clearTimeout(timer);
    },
  };
}
