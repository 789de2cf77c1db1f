/** Tells which scenario files a change concerns: themselves, and those that name a changed fixture. Runs nothing. */
import { watch } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import type { FoundFile } from '../../scenario/find-files.ts';

/** What is watched. */
export interface Watched {
  /** As the command line or the configuration says them. */
  readonly paths: readonly string[];
  readonly cwd: string;
  /** Absolute. */
  readonly fixtures: string;
  /** The scenario files there are, now. */
  readonly files: () => Promise<readonly FoundFile[]>;
}

/** Editors write a file in several steps: changes so close to each other, in milliseconds, are one. */
const TOGETHER_MS = 80;

/** Calls `changed` with the scenario files each change concerns, never with none. Returns what ends it. */
export async function watchFiles(
  watched: Watched,
  changed: (files: readonly FoundFile[]) => void,
): Promise<() => void> {
  const files = await watched.files();
  const folders = new Set(files.map(({ absolutePath }) => dirname(absolutePath)));
  for (const path of [...watched.paths.map((path) => resolve(watched.cwd, path)), watched.fixtures]) {
    if (await isFolder(path)) folders.add(path);
  }
  // A folder within a watched one is watched with it.
  const outermost = [...folders].filter((folder) => ![...folders].some((other) => folder.startsWith(other + sep)));
  const touched = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const settle = async () => {
    const paths = [...touched];
    touched.clear();
    const concerned = await concernedBy(paths, watched);
    if (concerned.length > 0) changed(concerned);
  };
  const watchers = outermost.map((folder) =>
    watch(folder, { recursive: true }, (_, name) => {
      if (name === null) return;
      touched.add(join(folder, name));
      clearTimeout(timer);
      timer = setTimeout(() => void settle(), TOGETHER_MS);
    }),
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function concernedBy(paths: readonly string[], { fixtures, files }: Watched): Promise<readonly FoundFile[]> {
  const names = paths.filter((path) => path.startsWith(fixtures + sep)).map((path) => basename(path, extname(path)));
  const concerned: FoundFile[] = [];
  for (const file of await files()) {
    if (paths.includes(file.absolutePath)) concerned.push(file);
    else if (names.length > 0) {
      const text = await readFile(file.absolutePath, 'utf8').catch(() => '');
      if (names.some((name) => text.includes(name))) concerned.push(file);
    }
  }
  return concerned;
}
