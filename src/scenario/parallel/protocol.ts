/** What the thread that reports and the threads that run say to each other. Plain data only. */
import type { TestCase } from '@cucumber/messages';
import type { FoundFile } from '../find-files.ts';
import type { FixturesPlace } from '../fixture-folder.ts';
import type { ReadFiles } from '../load.ts';
import type { Reached } from '../reached.ts';
import type { ScenarioOutcome } from '../run-scenario.ts';
import type { PlannedScenario } from '../suite.ts';

/** What a worker is told when it starts. */
export interface WorkerSettings {
  /** From 0; names its messages, so that no two workers give one id twice. */
  readonly worker: number;
  readonly debug: boolean;
  readonly evidence: boolean;
  /** Count what happens in the worlds. */
  readonly coverage?: true;
  /** Where fixtures lie; absent when there are none. */
  readonly fixtures?: FixturesPlace;
}

/** A scenario by its place: the file as it was found, and its position among the file's selected scenarios. */
export interface RemoteJob {
  readonly file: FoundFile;
  readonly position: number;
  readonly testCase: TestCase;
}

/** To a worker. */
export type ToWorker =
  | { readonly kind: 'load'; readonly files: readonly FoundFile[] }
  /** An execution begins; what stopped the one before is forgotten. */
  | { readonly kind: 'begin' }
  | { readonly kind: 'run'; readonly job: RemoteJob }
  /** Begin nothing more; `now`: break off what runs, too. */
  | { readonly kind: 'stop'; readonly now: boolean }
  | { readonly kind: 'reached' }
  /** Close what is open and end. */
  | { readonly kind: 'leave' };

/** From a worker. */
export type FromWorker =
  | { readonly kind: 'loaded'; readonly result: ReadFiles<PlannedScenario> }
  /**
   * In the order of the jobs; `outcome` is absent for one that was not begun. `envelopes` are Cucumber Messages, as
   * JSON: one text crosses from thread to thread in a fraction of the time that their many small objects take.
   */
  | { readonly kind: 'ran'; readonly envelopes: string; readonly outcome?: ScenarioOutcome }
  /** What has happened in its worlds; nothing when it was not to count. */
  | { readonly kind: 'reached'; readonly reached: Reached }
  /** It cannot go on: no lane could be opened. */
  | { readonly kind: 'broke'; readonly message: string };
