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
  /** The configuration they come from; absolute. */
  readonly configFile?: string;
  /** The scenario files there are, now. */
  readonly files: () => Promise<readonly FoundFile[]>;
}

/** Editors write a file in several steps: changes so close to each other, in milliseconds, are one. */
const TOGETHER_MS = 80;

/** What is told of changes. */
export interface Changes {
  /** Scenario files a change concerns; never none. */
  readonly files: (files: readonly FoundFile[]) => void;
  /** The configuration is another. */
  readonly config: () => void;
}

/** Tells of changes until what it returns is called. */
export async function watchFiles(watched: Watched, changed: Changes): Promise<() => void> {
  const files = await watched.files();
  const folders = new Set(files.map(({ absolutePath }) => dirname(absolutePath)));
  for (const path of [...watched.paths.map((path) => resolve(watched.cwd, path)), watched.fixtures]) {
    if (await isFolder(path)) folders.add(path);
  }
  // A folder within a watched one is watched with it.
  const outermost = [...folders].filter((folder) => ![...folders].some((other) => folder.startsWith(other + sep)));
  const { configFile } = watched;
  const touched = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const settle = async () => {
    const paths = [...touched];
    touched.clear();
    if (configFile !== undefined && paths.includes(configFile)) return changed.config();
    const concerned = await concernedBy(paths, watched);
    if (concerned.length > 0) changed.files(concerned);
  };
  const touch = (path: string): void => {
    touched.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => void settle(), TOGETHER_MS);
  };
  const watchers = outermost.map((folder) =>
    watch(folder, { recursive: true }, (_, name) => {
      if (name !== null) touch(join(folder, name));
    }),
  );
  // Its folder, because editors put a new file in its place; not what lies below, which may be a whole repository.
  if (configFile !== undefined) {
    const watcher = watch(dirname(configFile), (_, name) => {
      if (name === basename(configFile)) touch(configFile);
    });
    watchers.push(watcher);
  }
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
