/** What a part of the bench is given and gives. */
import type { Comparison, Contender, Other, Row } from './comparison.ts';
import type { ProcessUse, ProcessWish } from './processes.ts';

/** What every part has. */
export interface BenchContext {
  /** The smallest sizes: whether a part still runs, not what it measures. */
  readonly isTiny: boolean;
  /** Folder of the repository. */
  readonly root: string;
  /** A folder that is gone when the bench ends. */
  readonly folder: string;
  /** Folder the peers are installed in; undefined when they are to be left out. */
  readonly peers: string | undefined;
  /** Measures in rounds. */
  readonly compare: (comparison: Comparison) => Promise<readonly Row[]>;
  /** Runs a Node.js process to its end and says what it took. Throws when it fails. */
  readonly node: (args: readonly string[], wish?: ProcessWish) => Promise<ProcessUse>;
  /** Arguments that make this bench do a {@link Work} in a process of its own. */
  readonly workArguments: (name: string, size: number) => readonly string[];
}

/** A part of the bench. */
export interface Part {
  readonly about: string;
  readonly measure: (context: BenchContext) => Promise<readonly Row[]>;
}

/** Something of a size, done in a process of its own; it says what it wants known. */
export type Work = (size: number) => Promise<unknown> | unknown;

/** The others when peers are installed, none when not. */
export function ifPeers(context: BenchContext, others: (peers: string) => readonly Other[]): readonly Other[] {
  return context.peers === undefined ? [] : others(context.peers);
}

/** A contender whose figure is the wall time of a process in seconds. */
export function processTime(
  context: BenchContext,
  name: string,
  args: readonly string[],
  wish: ProcessWish = {},
): Contender {
  return {
    name,
    sample: async () => {
      const { seconds, cpuSeconds } = await context.node(args, wish);
      return { figure: seconds, cpuSeconds };
    },
  };
}

/** Seconds that `work` takes. */
export async function secondsOf(work: () => unknown): Promise<number> {
  const started = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - started) / 1e9;
}

/** A contender whose figure is how many times a second `work` is done; `count` is how often it does it at each call. */
export function rate(name: string, count: number, work: () => unknown): Contender {
  return { name, sample: async () => count / (await secondsOf(work)) };
}
