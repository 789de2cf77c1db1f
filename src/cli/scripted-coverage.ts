/**
 * What scenarios reached, written to a file that `causerie merge` lays beside what stories reached: steps and rules from
 * the messages of the run, all else as its worlds told it.
 */
import { writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Envelope, TestCase } from '@cucumber/messages';
import { TestStepResultStatus } from '@cucumber/messages';
import { makeFolder } from '../adapters/make-folder.ts';
import { Coverage, type CoverageCounts } from '../explore/coverage.ts';
import type { Reached } from '../scenario/reached.ts';
import type { Reporter } from '../scenario/report/reporter.ts';
import { ruleIdsIn } from '../scenario/rules.ts';
import type { PlannedScenario } from '../scenario/suite.ts';
import { type Host, WrongUse } from './host.ts';
import { writeFailure } from './write-failure.ts';

/** What the file holds; its first key tells it from what an exploration writes. */
export interface ScriptedCoverage {
  /** That ended. */
  readonly scenarios: number;
  readonly failed: number;
  /** Of this program. */
  readonly version: string;
  readonly coverage: CoverageCounts;
}

interface Running {
  readonly scenario: PlannedScenario;
  readonly testCase: TestCase;
  worst: 'passed' | 'skipped' | 'failed';
}

/** Counts the steps that passed and, by their tags, the rules of scenarios that did. */
class ScriptedFold {
  readonly coverage: Coverage = new Coverage();
  scenarios = 0;
  failed = 0;
  readonly #scenarios: ReadonlyMap<string, PlannedScenario>;
  readonly #testCases = new Map<string, TestCase>();
  readonly #running = new Map<string, Running>();

  constructor(scenarios: readonly PlannedScenario[]) {
    this.#scenarios = new Map(scenarios.map((scenario) => [scenario.pickle.id, scenario]));
  }

  take({ testCase, testCaseStarted, testStepFinished, testCaseFinished }: Envelope): void {
    if (testCase) this.#testCases.set(testCase.id, testCase);
    else if (testCaseStarted) {
      const started = this.#testCases.get(testCaseStarted.testCaseId)!;
      const scenario = this.#scenarios.get(started.pickleId)!;
      this.#running.set(testCaseStarted.id, { scenario, testCase: started, worst: 'passed' });
    } else if (testStepFinished) {
      const running = this.#running.get(testStepFinished.testCaseStartedId)!;
      this.#stepEnded(running, testStepFinished.testStepId, testStepFinished.testStepResult.status);
    } else if (testCaseFinished) {
      const { scenario, worst } = this.#running.get(testCaseFinished.testCaseStartedId)!;
      this.#running.delete(testCaseFinished.testCaseStartedId);
      if (worst === 'skipped') return; // the person stopped the run in it
      this.scenarios += 1;
      if (worst === 'failed') this.failed += 1;
      else for (const rule of new Set(ruleIdsIn(scenario.tags))) this.coverage.count('rules', rule);
    }
  }

  #stepEnded(running: Running, testStepId: string, status: TestStepResultStatus): void {
    if (status === TestStepResultStatus.FAILED) running.worst = 'failed';
    else if (status !== TestStepResultStatus.PASSED) {
      if (running.worst === 'passed') running.worst = 'skipped';
    } else {
      const pickleStepId = running.testCase.testSteps.find(({ id }) => id === testStepId)?.pickleStepId;
      const step = running.scenario.steps.find(({ id }) => id === pickleStepId);
      if (step !== undefined) this.coverage.count('steps', step.sentence);
    }
  }
}

/**
 * Writes to `file`, which is made at once, what the run of `scenarios` reached. `reached`: what happened in their worlds.
 * @throws WrongUse when the file cannot be made.
 */
export async function openScriptedCoverage(
  file: string,
  scenarios: readonly PlannedScenario[],
  reached: () => Promise<readonly Reached[]>,
  host: Host,
): Promise<Reporter> {
  const path = resolve(host.cwd, file);
  const write = (text: string): Promise<void> =>
    writeFile(path, text).catch((thrown: unknown) => {
      throw inWords(thrown, file);
    });
  try {
    makeFolder(dirname(path));
  } catch (thrown) {
    throw inWords(thrown, file);
  }
  await write('');
  const fold = new ScriptedFold(scenarios);
  return {
    take: (envelope) => fold.take(envelope),
    finish: async () => {
      for (const counts of await reached()) fold.coverage.add(counts);
      const { scenarios, failed } = fold;
      const whole: ScriptedCoverage = { scenarios, failed, version: host.version, coverage: fold.coverage.counts() };
      await write(`${JSON.stringify(whole)}\n`);
    },
  };
}

function inWords(thrown: unknown, file: string): unknown {
  const reason = writeFailure(thrown);
  return reason === undefined ? thrown : new WrongUse(`"${file}" cannot be written: ${reason}.`);
}
