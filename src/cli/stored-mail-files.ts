/** Finds the stored e-mails that the names on a command line mean: files as they are, of folders every .eml below them. */
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readFailure } from './read-mail-file.ts';

/** E-mails of one folder, with those below it, that are still looked at. */
export const MOST_MAIL_FILES = 100_000;
/** Folders within folders that are still looked into. */
export const DEEPEST_MAIL_FOLDER = 32;

/** A file as it is to be named; `problem`: a sentence when there is nothing to be read there. */
export interface StoredMailFile {
  readonly file: string;
  readonly problem?: string;
}

/** The files that `names` mean, in the order of the names, of each folder sorted by code unit; `-` stays itself. */
export async function* storedMailFiles(names: readonly string[], cwd: string): AsyncGenerator<StoredMailFile> {
  for (const name of names) {
    if (name === '-' || !(await isFolder(resolve(cwd, name)))) yield { file: name };
    else yield* filesOf(name, cwd);
  }
}

async function* filesOf(folder: string, cwd: string): AsyncGenerator<StoredMailFile> {
  let files = 0;
  for await (const found of filesBelow(folder, cwd, 0)) {
    if (found.problem === undefined && files === MOST_MAIL_FILES) {
      yield {
        file: folder,
        problem: `"${folder}" holds more than ${MOST_MAIL_FILES} e-mails. Lint its folders one by one.`,
      };
      return;
    }
    files += 1;
    yield found;
  }
  if (files === 0)
    yield { file: folder, problem: `the folder "${folder}" holds no .eml file. Name files, or another folder.` };
}

async function* filesBelow(folder: string, cwd: string, depth: number): AsyncGenerator<StoredMailFile> {
  if (depth > DEEPEST_MAIL_FOLDER) {
    yield { file: folder, problem: `"${folder}" lies too deep. Lint it by itself.` };
    return;
  }
  try {
    const entries = await readdir(resolve(cwd, folder), { withFileTypes: true });
    entries.sort((one, other) => (one.name < other.name ? -1 : 1));
    for (const entry of entries) {
      const path = join(folder, entry.name);
      // Symbolic links are neither: they could lead anywhere, and round in a circle.
      if (entry.isDirectory()) yield* filesBelow(path, cwd, depth + 1);
      else if (entry.isFile() && entry.name.toLowerCase().endsWith('.eml')) yield { file: path };
    }
  } catch (thrown) {
    yield { file: folder, problem: `"${folder}" cannot be read: ${readFailure(thrown)}.` };
  }
}

/** Whether a name is a folder; a link to one, which the person named, is too. */
async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
