/** Runs planned scenarios one after another in a lane. Knows nothing of how they were found nor of other lanes. */
import type { Envelope, TestCase } from '@cucumber/messages';
import type { Lane } from '../target/lane.ts';
import type { RunContext } from './run-scenario.ts';
import { runScenario } from './run-scenario.ts';
import type { LoadedScenario, PlannedScenario, Suite } from './suite.ts';
import { scenariosOf } from './suite.ts';

/** A scenario with the ids its messages carry. */
export interface Job {
  readonly scenario: PlannedScenario;
  readonly testCase: TestCase;
}

/** What is to be run. */
export interface Execution {
  /** In the order to begin them. */
  readonly jobs: readonly Job[];
  /** Begin no other scenario after the first that fails. */
  readonly failFast: boolean;
  /** Called with every message; those of one scenario in order. */
  readonly emit: (envelope: Envelope) => void;
  /** Aborted when the person stops the run. */
  readonly signal: AbortSignal;
}

/** How many scenarios ended by themselves, and how many of them failed. */
export interface Tally {
  readonly finished: number;
  readonly failed: number;
}

/** Runs an execution to its end or until it is stopped. */
export type Execute = (execution: Execution) => Promise<Tally>;

/** Runs scenarios of `suite` in this thread. Throws only when no lane can be opened. */
export function executeHere(
  context: Omit<RunContext, 'emit' | 'signal'>,
  openLane: () => Promise<Lane>,
  suite: Suite<LoadedScenario>,
): Execute {
  const loaded = new Map(scenariosOf(suite).map((scenario) => [scenario.pickle.id, scenario]));
  return async ({ jobs, failFast, emit, signal }) => {
    const lane = await openLane();
    let failed = 0;
    let finished = 0;
    try {
      for (const { scenario, testCase } of jobs) {
        // Scenarios without e-mails wait for nothing outside: without a turn of the event loop no Ctrl-C would be heard.
        await new Promise((resolve) => setImmediate(resolve));
        if (signal.aborted || (failFast && failed > 0)) break;
        const outcome = await runScenario(loaded.get(scenario.pickle.id)!, testCase, lane.createTarget, {
          ...context,
          emit,
          signal,
        });
        if (outcome === 'failed') failed += 1;
        if (outcome !== 'interrupted') finished += 1;
      }
    } finally {
      await lane.close();
    }
    return { finished, failed };
  };
}
