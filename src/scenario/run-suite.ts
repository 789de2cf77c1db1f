/** Runs scenarios and tells everything as one stream of Cucumber Messages. Knows no reporter, nor where they are run. */
import type { Envelope, Meta, StepMatchArgument, TestCase } from '@cucumber/messages';
import { HookType, StepDefinitionPatternType } from '@cucumber/messages';
import type { StepArgument } from '../steps/step.ts';
import type { Execute } from './execute.ts';
import { suiteEnvelopes } from './load.ts';
import { isInterrupted } from './run-scenario.ts';
import type { PlannedScenario, Suite } from './suite.ts';
import { timestamp } from './timestamp.ts';

/** What to run and how. */
export interface RunRequest {
  /** Told to the stream, so that reports can show the files. */
  readonly suite: Suite;
  /** The selected ones, in the order to run. */
  readonly scenarios: readonly PlannedScenario[];
  readonly execute: Execute;
  readonly meta: Meta;
  /** Begin no other scenario after the first that fails. */
  readonly failFast: boolean;
  /** Called with every message at once, in order. */
  readonly emit: (envelope: Envelope) => void;
  readonly newId: () => string;
  /** Wall time in milliseconds since 1970, fractions allowed. */
  readonly now: () => number;
  /** Aborted when the person stops the run. */
  readonly signal: AbortSignal;
}

/** How a run ended. */
export interface RunOutcome {
  /** Every scenario ran and passed. */
  readonly success: boolean;
  /** The person stopped it. */
  readonly interrupted: boolean;
}

/** Runs every scenario of the request. Throws only when they cannot be run at all. */
export async function runSuite(request: RunRequest): Promise<RunOutcome> {
  const { emit, newId, now, scenarios, failFast, signal } = request;
  emit({ meta: request.meta });
  const chosen = new Set(scenarios);
  const features = request.suite.features
    .map((feature) => ({ ...feature, scenarios: feature.scenarios.filter((scenario) => chosen.has(scenario)) }))
    .filter((feature) => feature.scenarios.length > 0);
  for (const envelope of suiteEnvelopes({ features })) emit(envelope);
  const sentences = new Map(scenarios.flatMap(({ steps }) => steps.map((step) => [step.expression, step.sentence])));
  for (const [source, uri] of sentences) {
    // Named by what it says, so that the streams of several runs name it alike.
    const pattern = { source, type: StepDefinitionPatternType.CUCUMBER_EXPRESSION };
    emit({ stepDefinition: { id: source, pattern, sourceReference: { uri } } });
  }
  const hookId = newId();
  emit({ hook: { id: hookId, name: 'at the end', type: HookType.AFTER_TEST_CASE, sourceReference: {} } });
  const runId = newId();
  emit({ testRunStarted: { id: runId, timestamp: timestamp(now()) } });
  const jobs = scenarios.map((scenario) => ({ scenario, testCase: planTestCase(scenario, hookId, runId, newId) }));
  for (const { testCase } of jobs) emit({ testCase });
  const { finished, failed } = await request.execute({ jobs, failFast, emit, signal });
  const success = failed === 0 && finished === scenarios.length;
  emit({ testRunFinished: { testRunStartedId: runId, success, timestamp: timestamp(now()) } });
  return { success, interrupted: isInterrupted(signal) };
}

function planTestCase(scenario: PlannedScenario, hookId: string, runId: string, newId: () => string): TestCase {
  const testSteps = scenario.steps.map(({ id, expression, args }) => ({
    id: newId(),
    pickleStepId: id,
    stepDefinitionIds: [expression],
    stepMatchArgumentsLists: [{ stepMatchArguments: args.map(matchArgument) }],
  }));
  // The end-check runs as the last step of every scenario, and fails in the scenario's own name.
  const atTheEnd = { id: newId(), hookId };
  return { id: newId(), pickleId: scenario.pickle.id, testRunStartedId: runId, testSteps: [...testSteps, atTheEnd] };
}

function matchArgument({ start, value, parameter }: StepArgument): StepMatchArgument {
  return { group: { start, value }, parameterTypeName: parameter };
}
