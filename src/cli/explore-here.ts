/** Explores in this very thread: opens the lanes, watches the time. */
import { type Exploration, explore } from '../explore/exploration.ts';
import { openLane } from '../target/lane.ts';
import { openMemoryLane } from '../target/memory-lane.ts';
import type { ExploreSettings } from './explore-settings.ts';

/** What an exploration needs beside its settings. */
export interface ExploreHere {
  /** Wall time in milliseconds. */
  readonly now: () => number;
  readonly signal: AbortSignal;
  readonly onProgress: (sofar: Exploration) => void;
}

/** Explores as `settings` say. Rejects with a Nondeterminism when a story told twice was two. */
export async function exploreHere(settings: ExploreSettings, here: ExploreHere): Promise<Exploration> {
  const { smtp, timeMs = Number.POSITIVE_INFINITY, ...what } = settings;
  const started = here.now();
  const lane = smtp ? await openLane() : openMemoryLane({ composes: false, seed: 'causerie' });
  const composingLane = openMemoryLane({ composes: true, seed: 'causerie' });
  try {
    const isOver = (): boolean => here.now() - started >= timeMs;
    return await explore({ ...what, ...here, isOver, lane, ...(smtp ? {} : { composingLane }) });
  } finally {
    await lane.close();
    await composingLane.close();
  }
}
