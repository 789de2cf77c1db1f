/** Finds and reads the configuration file; knows where in it a mistake stands. Runs nothing. */
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Config, ConfigMistake } from '../scenario/config.ts';
import { configMistakes } from '../scenario/config.ts';
import type { ScenarioProblem } from '../scenario/problem.ts';
import type { Host } from './host.ts';
import { InvalidFile, WrongUse } from './host.ts';

/** What configuration files are called. */
export const CONFIG_NAMES: readonly string[] = ['ts', 'mts', 'js', 'mjs', 'json'].map(
  (end) => `causerie.config.${end}`,
);

/** A configuration and the folder its paths are relative to. */
export interface FoundConfig {
  readonly config: Config;
  /** Absolute. */
  readonly file: string;
  /** Absolute. */
  readonly folder: string;
}

/**
 * The configuration somebody wishes for, or the nearest from the working folder upwards; undefined when there is none.
 * @throws WrongUse when the wished one is not there, or two stand side by side; InvalidFile for what is wrong in it.
 */
export async function readConfig(host: Host, wished: string | undefined): Promise<FoundConfig | undefined> {
  const path = wished === undefined ? await findUpwards(host.cwd) : await wishedConfig(host, wished);
  if (path === undefined) return undefined;
  const shown = relative(host.cwd, path).replaceAll('\\', '/');
  const text = await readFile(path, 'utf8').catch((thrown: NodeJS.ErrnoException) => {
    throw new WrongUse(`the configuration "${shown}" cannot be read (${thrown.code}).`);
  });
  const said = path.endsWith('.json') ? parseJson(text, shown) : await load(path, text, shown);
  const mistakes = configMistakes(said);
  if (mistakes.length > 0) throw new InvalidFile(mistakes.map((mistake) => placed(mistake, text, shown)));
  return { config: said as Config, file: path, folder: dirname(path) };
}

async function wishedConfig(host: Host, wished: string): Promise<string> {
  const path = resolve(host.cwd, wished);
  if (!(await isFile(path))) throw new WrongUse(`--config "${wished}": there is no such file.`);
  if (/\.(m?ts|m?js|json)$/.test(path)) return path;
  throw new WrongUse(`--config "${wished}" is no configuration: it ends in .ts, .mts, .js, .mjs or .json.`);
}

async function findUpwards(from: string): Promise<string | undefined> {
  for (let folder = from; ; folder = dirname(folder)) {
    const there = await Promise.all(CONFIG_NAMES.map((name) => isFile(join(folder, name))));
    const [path, another] = CONFIG_NAMES.filter((_, index) => there[index]).map((name) => join(folder, name));
    if (path !== undefined && another !== undefined) {
      throw new WrongUse(
        `there are two configurations in ${folder}: ${basename(path)} and ${basename(another)}. Keep one.`,
      );
    }
    if (path !== undefined || dirname(folder) === folder) return path;
  }
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

function parseJson(text: string, shown: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (thrown) {
    const { message } = thrown as Error;
    const at = /at position (\d+)/.exec(message)?.[1];
    const offset = at === undefined ? text.trimEnd().length : Number(at);
    const said = message.replace(/ ?(in JSON )?at position .*$/s, '').replace(/, "?\.\.\..*$/s, '');
    throw new InvalidFile([{ ...problemAt(text, shown, offset, 1), message: `this is not JSON: ${said}` }]);
  }
}

/** When each file was changed, as it was loaded first. */
const firstLoaded = new Map<string, number>();

/** What to import: Node keeps what it has loaded, so a file that was changed since (files are watched) has another address. */
async function addressOf(path: string): Promise<string> {
  const { mtimeMs } = await stat(path);
  const address = pathToFileURL(path).href;
  if (!firstLoaded.has(path)) firstLoaded.set(path, mtimeMs);
  return mtimeMs === firstLoaded.get(path) ? address : `${address}?changed=${mtimeMs}`;
}

/** Runs the file, TypeScript with its types taken away, as Node does. What it throws is told with its place. */
async function load(path: string, text: string, shown: string): Promise<unknown> {
  let loaded: { readonly default?: unknown };
  try {
    loaded = (await import(await addressOf(path))) as typeof loaded;
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    const [, line, column] =
      new RegExp(`${basename(path).replaceAll('.', '\\.')}[^\\s:]*:(\\d+)(?::(\\d+))?`).exec(error.stack ?? '') ?? [];
    const message = `this configuration cannot be loaded: ${error.message.split('\n')[0]}`;
    throw new InvalidFile([
      line === undefined
        ? { path: shown, message, remedies: [] }
        : { ...problemInLine(text, shown, Number(line), column === undefined ? undefined : Number(column)), message },
    ]);
  }
  if (loaded.default !== undefined) return loaded.default;
  throw new InvalidFile([
    {
      path: shown,
      message: 'this configuration exports nothing by default',
      remedies: ["write: export default { paths: ['scenarios'] }"],
    },
  ]);
}

/** The mistake where its key stands in the text, as near as can be told without understanding the file. */
function placed({ keys, at, message, remedies }: ConfigMistake, text: string, shown: string): ScenarioProblem {
  let offset = 0;
  let length = 1;
  for (const key of keys) {
    const escaped = key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const found = new RegExp(`(?<![\\w$.])(["']?)${escaped}\\1\\s*:\\s*`, 'g');
    found.lastIndex = offset;
    const match = found.exec(text);
    if (match === null) continue;
    const isValue = at === 'value' && key === keys.at(-1);
    offset = match.index + (isValue ? match[0].length : match[1]!.length);
    length = isValue ? (/^(?:"[^"\n]*"|'[^'\n]*'|[^,\s}\]]+)/.exec(text.slice(offset))?.[0].length ?? 1) : key.length;
  }
  return { ...problemAt(text, shown, offset, length), message, remedies };
}

function problemAt(text: string, shown: string, offset: number, length: number): ScenarioProblem {
  const before = text.slice(0, offset).split('\n');
  const problem = problemInLine(text, shown, before.length, before.at(-1)!.length + 1);
  return { ...problem, place: { ...problem.place!, length } };
}

/** At a column, or at the whole line. */
function problemInLine(text: string, path: string, line: number, column?: number): ScenarioProblem {
  const source = text.split(/\r?\n/)[line - 1] ?? '';
  const bare = source.trim();
  const place =
    column === undefined ? { column: source.indexOf(bare) + 1, length: bare.length || 1 } : { column, length: 1 };
  return { path, place: { line, ...place, source }, message: '', remedies: [] };
}
