/** Runs scenarios one after another in a lane and tells everything as one stream of Cucumber Messages. Knows no reporter. */
import type { Envelope, Meta, TestCase } from '@cucumber/messages';
import { HookType, StepDefinitionPatternType } from '@cucumber/messages';
import type { Lane } from '../target/lane.ts';
import { suiteEnvelopes } from './load.ts';
import type { RunContext } from './run-scenario.ts';
import { isInterrupted, runScenario } from './run-scenario.ts';
import type { LoadedScenario, Suite } from './suite.ts';
import { timestamp } from './timestamp.ts';

/** What to run and how. */
export interface RunRequest extends Omit<RunContext, 'emit'> {
  /** Told to the stream, so that reports can show the files. */
  readonly suite: Suite;
  /** The selected ones, in the order to run. */
  readonly scenarios: readonly LoadedScenario[];
  readonly openLane: () => Promise<Lane>;
  readonly meta: Meta;
  /** Stop after the first scenario that fails. */
  readonly failFast: boolean;
  /** Called with every message at once, in order. */
  readonly emit: (envelope: Envelope) => void;
}

/** How a run ended. */
export interface RunOutcome {
  /** Every scenario ran and passed. */
  readonly success: boolean;
  /** The person stopped it. */
  readonly interrupted: boolean;
}

/** Runs every scenario of the request. Throws only when no lane can be opened. */
export async function runSuite(request: RunRequest): Promise<RunOutcome> {
  const { emit, newId, now, scenarios } = request;
  emit({ meta: request.meta });
  const chosen = new Set(scenarios);
  const features = request.suite.features
    .map((feature) => ({ ...feature, scenarios: feature.scenarios.filter((scenario) => chosen.has(scenario)) }))
    .filter((feature) => feature.scenarios.length > 0);
  for (const envelope of suiteEnvelopes({ features })) emit(envelope);
  for (const id of new Set(scenarios.flatMap(({ steps }) => steps.map(({ bound }) => bound.id)))) {
    const pattern = { source: id, type: StepDefinitionPatternType.CUCUMBER_EXPRESSION };
    emit({ stepDefinition: { id, pattern, sourceReference: {} } });
  }
  const hookId = newId();
  emit({ hook: { id: hookId, name: 'at the end', type: HookType.AFTER_TEST_CASE, sourceReference: {} } });
  const runId = newId();
  const lane = await request.openLane();
  emit({ testRunStarted: { id: runId, timestamp: timestamp(now()) } });
  const testCases = scenarios.map((scenario) => planTestCase(scenario, hookId, runId, newId));
  for (const testCase of testCases) emit({ testCase });
  let failed = 0;
  let finished = 0;
  try {
    for (const [i, scenario] of scenarios.entries()) {
      // Scenarios without e-mails wait for nothing outside: without a turn of the event loop no Ctrl-C would be heard.
      await new Promise((resolve) => setImmediate(resolve));
      if (request.signal.aborted || (request.failFast && failed > 0)) break;
      const outcome = await runScenario(scenario, testCases[i]!, lane.createTarget, request);
      if (outcome === 'failed') failed += 1;
      if (outcome !== 'interrupted') finished += 1;
    }
  } finally {
    await lane.close();
  }
  const success = failed === 0 && finished === scenarios.length;
  emit({ testRunFinished: { testRunStartedId: runId, success, timestamp: timestamp(now()) } });
  return { success, interrupted: isInterrupted(request.signal) };
}

function planTestCase(scenario: LoadedScenario, hookId: string, runId: string, newId: () => string): TestCase {
  const testSteps = scenario.steps.map(({ id, bound }) => ({
    id: newId(),
    pickleStepId: id,
    stepDefinitionIds: [bound.id],
    stepMatchArgumentsLists: [{ stepMatchArguments: [] }],
  }));
  // The end-check runs as the last step of every scenario, and fails in the scenario's own name.
  const atTheEnd = { id: newId(), hookId };
  return { id: newId(), pickleId: scenario.pickle.id, testRunStartedId: runId, testSteps: [...testSteps, atTheEnd] };
}
