/** What the command line has around it, so that commands can be run with other surroundings. Only `main.ts` fills it from the process. */

import type { FixturesPlace } from '../scenario/fixture-folder.ts';
import type { StartWorker } from '../scenario/parallel/pool.ts';
import type { ScenarioProblem } from '../scenario/problem.ts';
import type { RunContext } from '../scenario/run-scenario.ts';
import type { BindStep, SentenceInfo } from '../steps/index.ts';
import type { Lane, LaneOptions } from '../target/lane.ts';
import type { StartExplorer } from './explore-in-threads.ts';

/** One of the two streams a command writes to. */
export interface Output {
  readonly write: (text: string) => void;
  /** Resolves once what was written has left, when a slow reader is behind; undefined when none is. */
  readonly drained?: () => Promise<void> | undefined;
  /** Whether a person is looking at it in a terminal. */
  readonly isTerminal: boolean;
  /** Cells in a line, now; 80 when unknown. */
  readonly columns: number;
}

/** The words of scenario files, and what a scenario starts and ends with. */
export interface Vocabulary extends Pick<RunContext, 'createWorld' | 'finishWorld' | 'afterStep'> {
  readonly bindStep: BindStep;
  /** Every sentence of a Gherkin language, in the order to list them. */
  readonly sentences: (spokenLanguage: string) => readonly SentenceInfo[];
}

/** The parts that are loaded only by commands that need them. */
export interface Services {
  /** With the fixtures of a folder, or none. */
  readonly vocabulary: (fixtures?: FixturesPlace) => Promise<Vocabulary>;
  readonly openLane: (options?: LaneOptions) => Promise<Lane>;
  /** Starts a thread that runs scenarios. */
  readonly startWorker: StartWorker;
  readonly startExplorer: StartExplorer;
}

/** The surroundings of one call of the command line. */
export interface Host {
  readonly stdout: Output;
  readonly stderr: Output;
  /** The standard input, read once. */
  readonly stdin: () => AsyncIterable<Uint8Array>;
  /** The terminal a person sits at; absent when input or output is something else. */
  readonly terminal?: { readonly stdin: NodeJS.ReadStream; readonly stdout: NodeJS.WriteStream };
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute. */
  readonly cwd: string;
  /** Wall time in milliseconds since 1970, fractions allowed. */
  readonly now: () => number;
  /** A whole number nobody chose. */
  readonly drawSeed: () => number;
  /** Aborted when the person stops the command. */
  readonly signal: AbortSignal;
  /** Of this package. */
  readonly version: string;
  /** What it runs on: name and version of the runtime, the system, the processor. */
  readonly platform: {
    readonly runtime: string;
    readonly os: string;
    readonly osVersion: string;
    readonly cpu: string;
  };
  readonly services: Services;
}

/** The exit codes of every command. */
export const EXIT = {
  passed: 0,
  failed: 1,
  wrongUse: 2,
  invalidScenario: 3,
  nondeterministic: 4,
  interrupted: 130,
} as const;

/** The command was used wrongly; the message is for the person and ends with a full stop. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}

/** A file that is read before anything runs is not valid; every mistake in it is told with its place. */
export class InvalidFile extends Error {
  override readonly name = 'InvalidFile';
  readonly problems: readonly ScenarioProblem[];
  constructor(problems: readonly ScenarioProblem[]) {
    super(problems[0]?.message);
    this.problems = problems;
  }
}

/** Whether texts written to `output` may be coloured: the person's wish first, then what the terminal can do. */
export function mayColour(output: Output, env: Host['env'], wish: boolean): boolean {
  const forced = env.FORCE_COLOR;
  if (!wish || (env.NO_COLOR ?? '') !== '') return false;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return output.isTerminal && env.TERM !== 'dumb';
}
