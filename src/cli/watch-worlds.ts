/** Counts what happens in the worlds of scenarios, as exploration counts it in those of stories. Changes nothing in them. */
import type { Reached } from '../scenario/reached.ts';
import type { RunContext } from '../scenario/run-scenario.ts';

/** Worlds that are watched. */
export interface WatchedWorlds extends Pick<RunContext, 'createWorld'> {
  /** What happened in all of them up to now. */
  readonly reached: () => Reached;
}

/** Watches every world from its beginning. */
export async function watchWorlds({ createWorld }: Pick<RunContext, 'createWorld'>): Promise<WatchedWorlds> {
  const { Coverage } = await import('../explore/coverage.ts');
  const coverage = new Coverage();
  return {
    createWorld: (target) => {
      coverage.begin();
      target.watch((observation) => coverage.observe(observation));
      return createWorld(target);
    },
    reached: () => coverage.counts(),
  };
}
