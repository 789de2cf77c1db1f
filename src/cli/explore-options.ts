/** Reads the options of `causerie explore`; each mistake is told with what may stand there. Explores nothing. */
import type { Share } from '../explore/exploration.ts';
import type { ExploreSettings } from './explore-settings.ts';
import { type Host, WrongUse } from './host.ts';
import { readShard } from './shard.ts';

/** The options as written. */
export interface ExploreOptions {
  readonly runs?: string;
  readonly time?: string;
  readonly seed?: string;
  readonly faults: string;
  readonly replay?: string;
  readonly save: string;
  readonly parallel: string;
  readonly shard?: string;
  readonly smtp?: true;
  readonly json?: true;
  readonly all?: true;
}

/** Stories of an exploration that says nothing of its length. */
export const USUAL_RUNS = 2_000;
/** Promises found broken before an exploration of `--all` ends. */
const MOST_FINDINGS = 10;
const MOST_THREADS = 64;

/** What to explore, and in how many threads. */
export async function readExploreOptions(
  options: ExploreOptions,
  host: Host,
): Promise<{ readonly settings: ExploreSettings; readonly threads: number }> {
  const { runs, time, shard } = options;
  if (shard !== undefined && options.seed === undefined) {
    throw new WrongUse('--shard needs the --seed that all parts share: --seed 7 --shard 1/4.');
  }
  const threads = readWhole(options.parallel, '--parallel', MOST_THREADS);
  if (threads < 1) throw new WrongUse('--parallel needs one thread at least: --parallel 2.');
  if (options.runs !== undefined && readWhole(options.runs, '--runs') < 1) {
    throw new WrongUse('--runs needs one story at least: --runs 2000.');
  }
  const mostRuns = runs === undefined ? (time === undefined ? USUAL_RUNS : undefined) : readWhole(runs, '--runs');
  const settings = {
    seed: options.seed === undefined ? host.drawSeed() : readWhole(options.seed, '--seed', 2 ** 31 - 1),
    share: readShare(shard, host.env),
    mostFindings: options.all ? MOST_FINDINGS : 1,
    without: await readFaults(options.faults),
    version: host.version,
    smtp: options.smtp === true,
    ...(mostRuns === undefined ? {} : { runs: mostRuns }),
    ...(time === undefined ? {} : { timeMs: readTime(time) }),
  };
  return { settings, threads };
}

function readWhole(text: string, option: string, most = 1e10): number {
  if (/^\d{1,11}$/.test(text) && Number(text) <= most) return Number(text);
  const limit = most === 1e10 ? '' : ` up to ${most}`;
  throw new WrongUse(`${option} "${text}" is not a whole number${limit}. Write for example ${option} 2.`);
}

const UNITS_MS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

function readTime(text: string): number {
  const [, count, unit = ''] = /^(\d{1,9}(?:\.\d+)?)(ms|s|m|h)$/.exec(text) ?? [];
  if (count !== undefined && Number(count) > 0) return Number(count) * (UNITS_MS[unit] ?? 1);
  throw new WrongUse(`--time "${text}" is not known. Write for example --time 60s or --time 10m.`);
}

function readShare(text: string | undefined, env: Host['env']): Share {
  if (text === undefined) return { index: 0, of: 1 };
  const { index, count } = readShard(text, env);
  return { index: index - 1, of: count };
}

/** The traits stories do without. */
async function readFaults(text: string): Promise<readonly string[]> {
  const { FAULT_TRAITS } = await import('../explore/move-kind.ts');
  const wanted = text.split(',').map((each) => each.trim());
  for (const each of wanted) {
    if (each === 'all' || each === 'none' || Object.hasOwn(FAULT_TRAITS, each)) continue;
    const known = ['all', 'none', ...Object.keys(FAULT_TRAITS)].join(', ');
    throw new WrongUse(`--faults "${each}" is not known. There are: ${known}.`);
  }
  const alone = wanted.find((each) => each === 'all' || each === 'none');
  if (alone !== undefined && wanted.length > 1) throw new WrongUse(`--faults ${alone} stands alone.`);
  if (alone === 'all') return [];
  return Object.entries(FAULT_TRAITS).flatMap(([name, traits]) => (wanted.includes(name) ? [] : traits));
}
