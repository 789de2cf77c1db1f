/** Runs one scenario in a fresh target and tells the message stream what happened. Knows no reporter and no other scenario. */
import type { Envelope, TestCase, TestStepResult } from '@cucumber/messages';
import { TestStepResultStatus } from '@cucumber/messages';
import { printable } from '../steps/display-width.ts';
import { StepFailure } from '../steps/step.ts';
import type { World } from '../steps/world.ts';
import type { Target } from '../target/target.ts';
import type { Evidence } from './evidence.ts';
import { evidenceOf, mailWarningsOf, seenBy } from './evidence.ts';
import { StuckStep } from './stuck-step.ts';
import type { LoadedScenario } from './suite.ts';
import { timestamp } from './timestamp.ts';

/** What every scenario of a run needs. */
export interface RunContext {
  /** Begins a scenario's world around a target that is not open yet. */
  readonly createWorld: (target: Target) => World;
  /** Runs after the last step; throws {@link StepFailure} when something came that the scenario never expected. */
  readonly finishWorld: (world: World) => Promise<void>;
  /** Runs after every step that passed; throws {@link StepFailure} when what it caused is not as it must always be. */
  readonly afterStep: (world: World) => void;
  readonly emit: (envelope: Envelope) => void;
  readonly newId: () => string;
  /** Wall time in milliseconds since 1970, fractions allowed. */
  readonly now: () => number;
  /** Keep the stack of a throw that is no {@link StepFailure}. */
  readonly debug: boolean;
  /** Attach what there is to see of every scenario, not only of those that fail. */
  readonly evidence: boolean;
  /** Aborted when the person stops the run. */
  readonly signal: AbortSignal;
}

/** How a scenario ended; `interrupted` when the person stopped the run in it. */
export type ScenarioOutcome = 'passed' | 'failed' | 'interrupted';

interface PlannedStep {
  readonly id: string;
  readonly run: (world: World) => Promise<void>;
}

/** Runs `scenario`, announced before as `testCase`, in a target made by `createTarget`; the target is always closed. */
export async function runScenario(
  scenario: LoadedScenario,
  testCase: TestCase,
  createTarget: () => Promise<Target>,
  context: RunContext,
): Promise<ScenarioOutcome> {
  const { emit, now } = context;
  const startedId = context.newId();
  emit({ testCaseStarted: { id: startedId, testCaseId: testCase.id, attempt: 0, timestamp: timestamp(now()) } });
  const steps = testCase.testSteps.map(
    ({ id }, i): PlannedStep => ({ id, run: scenario.bound[i]?.run ?? context.finishWorld }),
  );
  const attach = (testStepId: string, evidence: readonly Evidence[]): void => {
    for (const each of evidence) {
      emit({ attachment: { ...each, testCaseStartedId: startedId, testStepId, timestamp: timestamp(now()) } });
    }
  };
  const runStep = async (step: PlannedStep): Promise<void> => {
    world ??= context.createWorld(await createTarget());
    await step.run(world);
    context.afterStep(world);
  };
  const stop = listenForStop(context.signal);
  let world: World | undefined;
  let outcome: ScenarioOutcome = 'passed';
  for (const step of steps) {
    const started = now();
    emit({ testStepStarted: { testCaseStartedId: startedId, testStepId: step.id, timestamp: timestamp(started) } });
    let result: Omit<TestStepResult, 'duration'> = { status: TestStepResultStatus.SKIPPED };
    if (outcome === 'passed') {
      try {
        context.signal.throwIfAborted();
        await Promise.race([runStep(step), stop.rejected]);
        result = { status: TestStepResultStatus.PASSED };
      } catch (thrown) {
        outcome = isInterrupted(context.signal) ? 'interrupted' : 'failed';
        if (outcome === 'failed') {
          result = failedResult(thrown, context.debug);
          attach(step.id, [...seenBy(thrown), ...(world === undefined ? [] : evidenceOf(world, '✗ the step failed'))]);
        }
      }
    }
    const isLast = step === steps.at(-1);
    // At the last sentence, where readers look: reports fold the end-check away.
    if (isLast && outcome === 'passed' && context.evidence && world !== undefined) {
      attach((steps.at(-2) ?? step).id, evidenceOf(world));
    }
    if (isLast && world !== undefined) attach((steps.at(-2) ?? step).id, mailWarningsOf(world));
    const finished = now();
    const testStepResult = { ...result, duration: timestamp(finished - started) };
    const at = timestamp(finished);
    emit({ testStepFinished: { testCaseStartedId: startedId, testStepId: step.id, testStepResult, timestamp: at } });
  }
  stop.ignore();
  await world?.target.close();
  emit({ testCaseFinished: { testCaseStartedId: startedId, timestamp: timestamp(now()), willBeRetried: false } });
  return outcome;
}

/** Whether the person stopped the run. */
export function isInterrupted(signal: AbortSignal): boolean {
  return signal.aborted && !(signal.reason instanceof StuckStep);
}

/** `rejected` never resolves, and rejects as soon as the run is stopped, whatever a step is waiting for. */
function listenForStop(signal: AbortSignal): { readonly rejected: Promise<never>; readonly ignore: () => void } {
  const { promise, reject } = Promise.withResolvers<never>();
  const onAbort = (): void => reject(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  promise.catch(() => {});
  return { rejected: promise, ignore: () => signal.removeEventListener('abort', onAbort) };
}

function failedResult(thrown: unknown, debug: boolean): Omit<TestStepResult, 'duration'> {
  const status = TestStepResultStatus.FAILED;
  if (thrown instanceof StepFailure) {
    const seen = thrown.seen === '' ? '' : `\n\nseen instead:\n${thrown.seen}`;
    const message = printable(`${thrown.message}${seen}`);
    return { status, message, exception: { type: 'StepFailure', message: printable(thrown.message) } };
  }
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const message = `a bug, not a failed expectation: ${error.name}: ${error.message}`;
  const stack = debug && error.stack !== undefined ? { stackTrace: printable(error.stack) } : {};
  return {
    status,
    message: printable(message),
    exception: { type: error.name, message: printable(message), ...stack },
  };
}
