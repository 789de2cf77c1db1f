/** Finds the scenario files that paths of the command line mean: files, folders, patterns, `file.feature:12:30`. Does not read them. */
import { glob, readdir, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';

/** A scenario file to read. */
export interface FoundFile {
  readonly absolutePath: string;
  /** As people name it: relative to the working folder when it lies below it, with `/`. */
  readonly path: string;
  /** Lines selected, 1-based; empty: the whole file. */
  readonly lines: readonly number[];
}

/** What the paths mean, or a sentence saying which of them means nothing. */
export type FoundFiles =
  | { readonly kind: 'found'; readonly files: readonly FoundFile[] }
  | { readonly kind: 'wrong-use'; readonly message: string };

/** The scenario files under `paths`, each once, sorted by name within a folder. `cwd` is absolute. */
export async function findFiles(paths: readonly string[], cwd: string): Promise<FoundFiles> {
  const files = new Map<string, FoundFile>();
  for (const given of paths) {
    const found = await findOne(given, cwd);
    if (typeof found === 'string') return { kind: 'wrong-use', message: found };
    for (const file of found) {
      const before = files.get(file.absolutePath);
      // The whole file wins over some of its lines.
      const whole = before !== undefined && (before.lines.length === 0 || file.lines.length === 0);
      const lines = whole ? [] : [...new Set([...(before?.lines ?? []), ...file.lines])];
      files.set(file.absolutePath, { ...file, lines });
    }
  }
  return { kind: 'found', files: [...files.values()] };
}

async function findOne(given: string, cwd: string): Promise<readonly FoundFile[] | string> {
  if (given.trim() === '') return 'a path is empty. Give a .feature file or a folder that holds some.';
  const exact = await kindOf(resolve(cwd, given));
  const selected = exact === 'nothing' ? /^(.+?)((?::\d+)+)$/.exec(given) : null;
  const name = selected?.[1] ?? given;
  const lines = (selected?.[2] ?? '').split(':').filter(Boolean).map(Number);
  const absolutePath = resolve(cwd, name);
  const kind = selected ? await kindOf(absolutePath) : exact;
  const path = shownPath(absolutePath, cwd);
  if (kind === 'file') {
    if (!name.endsWith('.feature')) return `"${path}" is not a scenario file: their names end in .feature.`;
    return [{ absolutePath, path, lines }];
  }
  if (kind === 'folder') {
    if (lines.length > 0) return `"${path}" is a folder: a line can be given of a .feature file only.`;
    let below: readonly string[];
    try {
      below = await featureFilesBelow(absolutePath);
    } catch (thrown) {
      const { code, path: folder } = thrown as NodeJS.ErrnoException;
      if (code === undefined || folder === undefined) throw thrown;
      const why =
        code === 'EACCES' || code === 'EPERM' ? 'may not be read: permission denied' : `cannot be read (${code})`;
      return `the folder "${shownPath(folder, cwd)}" ${why}.`;
    }
    if (below.length === 0) return `the folder "${path}" holds no .feature file.`;
    return below.map((file) => ({ absolutePath: file, path: shownPath(file, cwd), lines: [] }));
  }
  if (kind === 'unreadable') return `"${path}" may not be read: permission denied.`;
  if (/[*?[{]/.test(name)) return findPattern(name, lines, cwd);
  const looked = path === name || path === name.replace(/[/\\]+$/, '') ? `in ${cwd}` : `for ${path}`;
  return `there is no file or folder "${name}" (looked ${looked}). Give a .feature file or a folder that holds some.`;
}

/** The scenario files a pattern means, and those below the folders it means. */
async function findPattern(
  pattern: string,
  lines: readonly number[],
  cwd: string,
): Promise<readonly FoundFile[] | string> {
  const isLeftOut = ({ name }: { readonly name: string }) => name === 'node_modules' || name.startsWith('.');
  const paths: string[] = [];
  for await (const entry of glob(pattern, { cwd, withFileTypes: true, exclude: isLeftOut })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) paths.push(...(await featureFilesBelow(path)));
    else if (entry.name.endsWith('.feature')) paths.push(path);
  }
  if (paths.length === 0) return `no .feature file fits the pattern "${pattern}" (looked in ${cwd}).`;
  // By code unit, not by locale: the same order on every machine.
  const sorted = [...new Set(paths)].sort((a, b) => (a < b ? -1 : 1));
  return sorted.map((file) => ({ absolutePath: file, path: shownPath(file, cwd), lines }));
}

/** `absolutePath` relative to `cwd` with `/`, or as it is when it lies elsewhere. */
function shownPath(absolutePath: string, cwd: string): string {
  const path = relative(cwd, absolutePath);
  if (path === '') return '.';
  return path.startsWith(`..${sep}..${sep}..`) || isAbsolute(path) ? absolutePath : path.replaceAll(sep, '/');
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'nothing' | 'unreadable'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException;
    return code === 'EACCES' || code === 'EPERM' ? 'unreadable' : 'nothing';
  }
}

async function featureFilesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  // By code unit, not by locale: the same order on every machine.
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const files: string[] = [];
  for (const entry of entries) {
    if (entry.name === 'node_modules' || entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    const isFolder = entry.isSymbolicLink() ? (await kindOf(path)) === 'folder' : entry.isDirectory();
    if (isFolder && !entry.isSymbolicLink()) files.push(...(await featureFilesBelow(path)));
    else if (!isFolder && entry.name.endsWith('.feature')) files.push(path);
  }
  return files;
}
