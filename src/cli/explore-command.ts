/** `causerie explore`: searches for the scenario nobody wrote. Shows progress, writes what was found, says how it ended. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Exploration } from '../explore/exploration.ts';
import { type ExploreOptions, readExploreOptions, USUAL_RUNS } from './explore-options.ts';
import type { ExploreSettings } from './explore-settings.ts';
import { EXIT, type Host, WrongUse } from './host.ts';
import { saveFindings } from './save-findings.ts';

/** Adds `causerie explore`. */
export function addExploreCommand(program: Command, host: Host, finish: (exitCode: number) => void): void {
  program
    .command('explore')
    .description(
      'Draws stories nobody wrote, with faults, and looks whether every promise of the chat is kept in each.',
    )
    .option('--runs <number>', `how many stories (default: ${USUAL_RUNS}, unless --time says how long)`)
    .option('--time <duration>', 'how long: 60s, 10m, 8h')
    .option('--seed <number>', 'the same stories again (default: drawn)')
    .option('--faults <list>', 'which faults: all, none, or some of mail,crm,restarts', 'all')
    .option('--replay <token>', 'one story again, from the token a finding was told with')
    .option('--save <folder>', 'where the scenario file of a finding is written', 'scenarios/regressions')
    .option('--parallel <threads>', 'how many threads explore', '1')
    .option('--shard <i/n>', 'the i-th of n equal parts of the stories, or auto in a CI that numbers its jobs')
    .option('--smtp', 'send every e-mail over real SMTP, not a sample in memory')
    .option('--all', 'go on after the first broken promise, until ten')
    .option('--json', 'write the result as JSON, for causerie merge and other machines')
    .addHelpText(
      'after',
      `
Examples:
  causerie explore                           some seconds
  causerie explore --time 10m --parallel 2 --faults mail,restarts
  causerie explore --runs 100000 --seed 7 --shard 1/4 --json > part-1.json
  causerie explore --json > explored.json    for causerie merge scripted.json explored.json
  causerie explore --replay 0.1.0/625cb719/7/12-0-3

Exit codes: 0 every promise was kept · 1 one was broken, or a moment that must occur never did · 2 used wrongly
4 a story told twice was two stories · 130 stopped`,
    )
    .action(async (options: ExploreOptions) => finish(await exploreCommand(options, host)));
}

async function exploreCommand(options: ExploreOptions, host: Host): Promise<number> {
  const folder = resolve(host.cwd, options.save);
  if (options.replay !== undefined) {
    for (const other of ['runs', 'time', 'seed', 'shard', 'all', 'json'] as const) {
      if (options[other] === undefined) continue;
      throw new WrongUse(`--replay tells one story, as its token says: leave --${other} away.`);
    }
    const { replayToken } = await import('./explore-replay.ts');
    return replayToken(options.replay, { folder, shown: options.save, smtp: options.smtp === true }, host);
  }
  const { settings, threads } = await readExploreOptions(options, host);
  const { momentsMissed } = await import('../explore/exploration.ts');
  const { renderExploration } = await import('../explore/report.ts');
  const started = host.now();
  let exploration: Exploration;
  try {
    exploration = await run(settings, threads, host);
  } catch (thrown) {
    if (!(thrown instanceof Error) || thrown.name !== 'Nondeterminism') throw thrown;
    host.stderr.write(`causerie: ${thrown.message}\nThe same seed must do the same every time: ${settings.seed}.\n`);
    return EXIT.nondeterministic;
  }
  const { files, failure } = await saveFindings(exploration.findings, folder, options.save);
  const ended = {
    ...exploration,
    version: host.version,
    durationMs: Math.round(host.now() - started),
    share: settings.share,
    stopped: host.signal.aborted,
  };
  host.stdout.write(options.json ? `${JSON.stringify(ended)}\n` : renderExploration(ended, files));
  if (failure !== undefined) host.stderr.write(failure);
  if (exploration.findings.length > 0) return EXIT.failed;
  if (host.signal.aborted) return EXIT.interrupted;
  return momentsMissed(exploration).length > 0 ? EXIT.failed : EXIT.passed;
}

async function run(settings: ExploreSettings, threads: number, host: Host): Promise<Exploration> {
  const { renderProgress } = await import('../explore/report.ts');
  const started = host.now();
  const clear = (): void => {
    if (host.stderr.isTerminal) host.stderr.write('\r\u001b[2K');
  };
  const here = {
    now: host.now,
    signal: host.signal,
    onProgress: (sofar: Exploration) => {
      clear();
      if (host.stderr.isTerminal) host.stderr.write(renderProgress(sofar, host.now() - started));
    },
  };
  try {
    if (threads === 1) return await (await import('./explore-here.ts')).exploreHere(settings, here);
    const { exploreInThreads } = await import('./explore-in-threads.ts');
    return await exploreInThreads(settings, threads, host.services.startExplorer, here);
  } finally {
    clear();
  }
}
