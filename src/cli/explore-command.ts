/** `causerie explore`: searches for the scenario nobody wrote. Reads its options, shows progress, writes what was found. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Share } from '../explore/exploration.ts';
import { EXIT, type Host, WrongUse } from './host.ts';
import { saveFindings } from './save-findings.ts';

interface ExploreOptions {
  readonly runs?: string;
  readonly time?: string;
  readonly seed?: string;
  readonly faults: string;
  readonly replay?: string;
  readonly save: string;
  readonly shard?: string;
  readonly json?: true;
  readonly all?: true;
}

/** Stories of an exploration that says nothing of its length. */
const USUAL_RUNS = 2_000;

/** Adds `causerie explore`. */
export function addExploreCommand(program: Command, host: Host, finish: (exitCode: number) => void): void {
  program
    .command('explore')
    .description(
      'Draws stories nobody wrote, with faults, and looks whether every promise of the chat is kept in each.',
    )
    .option('--runs <number>', `how many stories (default: ${USUAL_RUNS}, unless --time says how long)`)
    .option('--time <duration>', 'how long: 60s, 10m')
    .option('--seed <number>', 'the same stories again (default: drawn)')
    .option('--faults <list>', 'which faults: all, none, or some of mail,crm,restarts', 'all')
    .option('--replay <token>', 'one story again, from the token a finding was told with')
    .option('--save <folder>', 'where the scenario file of a finding is written', 'scenarios/regressions')
    .option('--shard <i/n>', 'only the i-th of n equal parts of the stories; causerie merge puts them together')
    .option('--all', 'go on after the first broken promise, until ten')
    .option('--json', 'write the result as JSON')
    .addHelpText(
      'after',
      `
Examples:
  causerie explore                           some seconds
  causerie explore --time 10m --faults mail,restarts
  causerie explore --runs 100000 --seed 7 --shard 1/4 --json > part-1.json`,
    )
    .action(async (options: ExploreOptions) => finish(await exploreCommand(options, host)));
}

async function exploreCommand(options: ExploreOptions, host: Host): Promise<number> {
  const { openMemoryLane } = await import('../target/memory-lane.ts');
  const lane = openMemoryLane({ composes: false, seed: 'causerie' });
  if (options.replay !== undefined) {
    const { replayToken } = await import('./explore-replay.ts');
    return replayToken(options.replay, resolve(host.cwd, options.save), lane, host);
  }
  const { explore, momentsMissed } = await import('../explore/exploration.ts');
  const { renderExploration, renderProgress } = await import('../explore/report.ts');
  const seed = options.seed === undefined ? host.drawSeed() : readWhole(options.seed, '--seed');
  const time = options.time === undefined ? undefined : readTime(options.time);
  const runs =
    options.runs === undefined ? (time === undefined ? USUAL_RUNS : undefined) : readWhole(options.runs, '--runs');
  const started = host.now();
  const exploration = await explore({
    lane,
    version: host.version,
    seed,
    ...(runs === undefined ? {} : { runs }),
    share: readShare(options.shard),
    without: await readFaults(options.faults),
    isOver: () => time !== undefined && host.now() - started >= time,
    mostFindings: options.all ? 10 : 1,
    signal: host.signal,
    onProgress: (sofar) => {
      if (host.stderr.isTerminal) host.stderr.write(`\r\u001b[2K${renderProgress(sofar, host.now() - started)}`);
    },
  });
  if (host.stderr.isTerminal) host.stderr.write('\r\u001b[2K');
  const files = await saveFindings(exploration.findings, resolve(host.cwd, options.save), options.save);
  const ended = { ...exploration, version: host.version, durationMs: Math.round(host.now() - started) };
  host.stdout.write(options.json ? `${JSON.stringify(ended)}\n` : renderExploration(ended, files));
  if (exploration.findings.length > 0) return EXIT.failed;
  if (host.signal.aborted) return EXIT.interrupted;
  return momentsMissed(exploration).length > 0 ? EXIT.failed : EXIT.passed;
}

function readWhole(text: string, option: string): number {
  if (!/^\d{1,10}$/.test(text))
    throw new WrongUse(`${option} "${text}" is not a whole number. Write for example ${option} 1000.`);
  return Number(text);
}

const UNITS_MS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

function readTime(text: string): number {
  const [, count, unit = ''] = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text) ?? [];
  if (count === undefined)
    throw new WrongUse(`--time "${text}" is not known. Write for example --time 60s or --time 10m.`);
  return Number(count) * (UNITS_MS[unit] ?? 1);
}

function readShare(text: string | undefined): Share {
  if (text === undefined) return { index: 0, of: 1 };
  const [, index = '', of = ''] = /^(\d{1,5})\/(\d{1,5})$/.exec(text) ?? [];
  if (Number(index) < 1 || Number(index) > Number(of)) {
    throw new WrongUse(`--shard "${text}" is not known. Write the part and the number of parts: --shard 1/4.`);
  }
  return { index: Number(index) - 1, of: Number(of) };
}

/** The traits stories do without. */
async function readFaults(text: string): Promise<readonly string[]> {
  const { FAULT_TRAITS } = await import('../explore/move-kind.ts');
  const wanted = text.split(',').map((each) => each.trim());
  for (const each of wanted) {
    if (each !== 'all' && each !== 'none' && !(each in FAULT_TRAITS)) {
      const known = ['all', 'none', ...Object.keys(FAULT_TRAITS)].join(', ');
      throw new WrongUse(`--faults "${each}" is not known. There are: ${known}.`);
    }
  }
  if (wanted.includes('all')) return [];
  return Object.entries(FAULT_TRAITS).flatMap(([name, traits]) => (wanted.includes(name) ? [] : traits));
}
