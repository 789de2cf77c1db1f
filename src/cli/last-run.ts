/** What the last run in a folder left to the next one: which scenarios failed. Kept in `.causerie/`, which git ignores. */

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../adapters/make-folder.ts';
import type { Host } from './host.ts';
import { WrongUse } from './host.ts';

/** The outcome of a run, as the next one needs it. */
export interface LastRun {
  /** Places of the scenarios that failed: `path:line`. */
  readonly failed: readonly string[];
}

const FOLDER = '.causerie';
const FILE = 'last-run.json';

/** Reads the outcome of the last run in the working folder. @throws WrongUse when there is none to be read. */
export async function readLastRun(host: Host): Promise<LastRun> {
  try {
    const read = JSON.parse(await readFile(join(host.cwd, FOLDER, FILE), 'utf8')) as Partial<LastRun>;
    if (Array.isArray(read.failed) && read.failed.every((place) => typeof place === 'string')) return read as LastRun;
  } catch {
    // Told below.
  }
  throw new WrongUse('--last-failed: there is no last run in this folder. Run without it first.');
}

/**
 * Keeps the outcome of a run: what it ran counts anew, what it did not run keeps its failures. A folder that cannot be
 * written to is no fault of the run: nothing is kept then.
 */
export async function keepLastRun(host: Host, ran: ReadonlySet<string>, failed: readonly string[]): Promise<void> {
  const before = await readLastRun(host).catch((): LastRun => ({ failed: [] }));
  const kept = [...before.failed.filter((place) => !ran.has(place)), ...failed];
  const folder = join(host.cwd, FOLDER);
  try {
    makeFolder(folder);
    await writeFile(join(folder, '.gitignore'), '*\n');
    await writeFile(join(folder, FILE), `${JSON.stringify({ failed: kept } satisfies LastRun, undefined, 2)}\n`);
  } catch {
    // Nothing is kept.
  }
}
