/** Writes the scenario files of an exploration's findings, beside those found earlier. */

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../adapters/make-folder.ts';
import type { Finding } from '../explore/search.ts';
import { writeFailure } from './write-failure.ts';

/** What became of the files. */
export interface SavedFindings {
  /** The path of each as the person named the folder. */
  readonly files: readonly string[];
  /** Why the others could not be written, to be said once the findings have been: nothing found may be lost. */
  readonly failure?: string;
}

/** Writes the scenario file of each finding. */
export async function saveFindings(
  findings: readonly Finding[],
  folder: string,
  shown: string,
): Promise<SavedFindings> {
  if (findings.length === 0) return { files: [] };
  const { fileNameOf, writeCounterexample } = await import('../explore/counterexample.ts');
  const files: string[] = [];
  try {
    makeFolder(folder);
    for (const finding of findings) {
      const text = writeCounterexample(finding);
      const name = await freeName(folder, fileNameOf(finding), text);
      await writeFile(join(folder, name), text);
      files.push(join(shown, name));
    }
  } catch (thrown) {
    const reason = writeFailure(thrown);
    if (reason === undefined) throw thrown;
    return { files, failure: `causerie: the finding cannot be written to "${shown}": ${reason}.\n` };
  }
  return { files };
}

/** A name no other finding has: earlier findings are not overwritten. */
async function freeName(folder: string, name: string, text: string): Promise<string> {
  for (let count = 1; ; count += 1) {
    const file = `${name}${count === 1 ? '' : `-${count}`}.feature`;
    const present = await readFile(join(folder, file), 'utf8').catch(() => undefined);
    if (present === undefined || present === text) return file;
  }
}
