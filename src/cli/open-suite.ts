/** Reads the scenario files a command names, or tells what is wrong with them; says where they are run and what on. */
import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { Meta } from '@cucumber/messages';
import type { FoundFile } from '../scenario/find-files.ts';
import type { FixturesPlace } from '../scenario/fixture-folder.ts';
import type { LoadResult } from '../scenario/load.ts';
import type { Reached } from '../scenario/reached.ts';
import type { RunRequest } from '../scenario/run-suite.ts';
import type { PlannedScenario } from '../scenario/suite.ts';
import type { Host } from './host.ts';
import { InvalidFile, WrongUse } from './host.ts';

/** Files that are understood, with where they are run. */
export interface OpenSuite extends Pick<RunRequest, 'suite' | 'newId' | 'execute'> {
  /** What has happened in the worlds of what ran, in parts; empty unless it is counted. */
  readonly reached: () => Promise<readonly Reached[]>;
  /** To be called when nothing more is to run. */
  readonly close: () => Promise<void>;
}

/** How the files are read and run. */
export interface OpenOptions {
  readonly debug?: boolean | undefined;
  /** Attach what there is to see of every scenario. */
  readonly evidence?: boolean | undefined;
  /** Count what happens in the worlds. */
  readonly coverage?: boolean;
  /** Where fixtures lie. */
  readonly fixtures?: FixturesPlace;
  /** Threads; by cores and by how much there is to run when absent. */
  readonly parallel?: number;
}

/**
 * Reads `paths`.
 * @throws WrongUse when there is no such file or nothing in it; InvalidFile with every problem of what is not valid.
 */
export async function openSuite(paths: readonly string[], host: Host, options: OpenOptions): Promise<OpenSuite> {
  const { findFiles } = await import('../scenario/find-files.ts');
  const found = await findFiles(paths, host.cwd);
  if (found.kind === 'wrong-use') throw new WrongUse(found.message);
  const threads = options.parallel ?? (await threadsFor(found.files));
  const opened =
    threads > 1 ? await openThreads(threads, found.files, host, options) : await openHere(found.files, host, options);
  const { loaded } = opened;
  if (loaded.kind === 'loaded') return { ...opened, suite: loaded.suite, newId: loaded.newId };
  await opened.close();
  if (loaded.kind === 'wrong-use') throw new WrongUse(loaded.message);
  throw new InvalidFile(loaded.problems);
}

interface Opened extends Pick<OpenSuite, 'execute' | 'reached' | 'close'> {
  readonly loaded: LoadResult<PlannedScenario>;
}

async function openHere(files: readonly FoundFile[], host: Host, options: OpenOptions): Promise<Opened> {
  const [{ loadFiles }, { executeHere }, vocabulary] = await Promise.all([
    import('../scenario/load.ts'),
    import('../scenario/execute.ts'),
    host.services.vocabulary(options.fixtures),
  ]);
  const loaded = await loadFiles(files, vocabulary.bindStep);
  const suite = loaded.kind === 'loaded' ? loaded.suite : { features: [] };
  const newId = loaded.kind === 'loaded' ? loaded.newId : String;
  const watched = options.coverage ? await (await import('./watch-worlds.ts')).watchWorlds(vocabulary) : undefined;
  const context = {
    ...vocabulary,
    ...(watched && { createWorld: watched.createWorld }),
    newId,
    now: host.now,
    debug: options.debug === true,
    evidence: options.evidence === true,
  };
  return {
    loaded,
    execute: executeHere(context, host.services.openLane, suite),
    reached: async () => (watched === undefined ? [] : [watched.reached()]),
    close: async () => {},
  };
}

async function openThreads(
  threads: number,
  files: readonly FoundFile[],
  host: Host,
  options: OpenOptions,
): Promise<Opened> {
  const { openPool } = await import('../scenario/parallel/pool.ts');
  const { debug = false, evidence = false, coverage = false, fixtures } = options;
  const settings = { debug, evidence, ...(coverage && { coverage }), ...(fixtures && { fixtures }) };
  const { load, execute, reached, close } = openPool(threads, host.services.startWorker, settings);
  return { loaded: await load(files), execute, reached, close };
}

/** A thread more pays for its start with about so many octets of scenarios. */
const OCTETS_A_THREAD = 60_000;

async function threadsFor(files: readonly FoundFile[]): Promise<number> {
  let octets = 0;
  for (const { absolutePath, lines } of files) {
    // Of a file with lines selected, little runs; one that cannot be read is told of when it is read.
    if (lines.length === 0)
      octets += await stat(absolutePath).then(
        ({ size }) => size,
        () => 0,
      );
  }
  return Math.max(1, Math.min(availableParallelism(), Math.floor(octets / OCTETS_A_THREAD)));
}

/** What a run runs on, for machines that read its messages. */
export async function describeRun(host: Host): Promise<Meta> {
  const { version } = await import('@cucumber/messages');
  const { runtime, os, osVersion, cpu } = host.platform;
  return {
    protocolVersion: version,
    implementation: { name: 'causerie', version: host.version },
    runtime: { name: 'node.js', version: runtime },
    os: { name: os, version: osVersion },
    cpu: { name: cpu },
  };
}
