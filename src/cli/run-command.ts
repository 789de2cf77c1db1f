/** `causerie run`: reads scenario files, runs what is selected, reports. Knows the scenario layer, nothing below it. */
import type { Command } from 'commander';
import type { OutcomeFold } from '../scenario/fingerprint.ts';
import type { FixturesPlace } from '../scenario/fixture-folder.ts';
import type { Reporter } from '../scenario/report/reporter.ts';
import type { RunOutcome, RunRequest } from '../scenario/run-suite.ts';
import type { PlannedScenario } from '../scenario/suite.ts';
import { placeOf } from '../scenario/suite.ts';
import type { Host } from './host.ts';
import { EXIT, WrongUse } from './host.ts';
import type { OpenSuite } from './open-suite.ts';
import { describeRun, openSuite } from './open-suite.ts';
import { finishAll, openReporters, readFormats } from './run-reports.ts';
import { choose, counted, readOrder } from './run-selection.ts';
import { addConfigOptions, type ConfigOptions, ENVIRONMENT_HELP, settle } from './run-settings.ts';
import type { Shard } from './shard.ts';
import type { WatchRequest } from './watch/watch-run.ts';

interface RunOptions extends ConfigOptions {
  readonly tags?: string;
  readonly name?: string;
  readonly lastFailed?: true;
  readonly order?: string;
  readonly shard?: string;
  readonly durations?: string;
  readonly parallel?: string;
  readonly repeat?: string;
  readonly format?: readonly string[];
  readonly failFast?: true;
  readonly watch?: true;
  readonly list?: true;
  readonly dryRun?: true;
  readonly timeline?: true;
  readonly saveMail?: string;
  readonly coverage?: string;
  readonly debug?: true;
  readonly color: boolean;
}

/** Adds `causerie run [paths...]`. */
export function addRunCommand(program: Command, host: Host, finish: (exitCode: number) => void): void {
  const collect = (value: string, before: readonly string[] = []) => [...before, value];
  const command = program
    .command('run')
    .description('Runs scenario files. Nothing is run when any of them is not valid.')
    .argument(
      '[paths...]',
      'files, folders, patterns, or file.feature:12 for what stands at a line (default: scenarios)',
    )
    .optionsGroup('What runs:')
    .option('-t, --tags <expression>', 'only scenarios with these tags: "@INTRO-1 and not @slow"')
    .option('-n, --name <regex>', 'only scenarios whose name fits')
    .option('--last-failed', 'only scenarios that failed when they last ran here')
    .option('--shard <i/n>', 'only one part of n about equally long ones; auto: as the build says')
    .option(
      '--durations <file>',
      'balance shards by the durations an earlier run wrote; the same file on every machine',
    )
    .option('--list', 'only list the scenarios that would run')
    .option('--dry-run', 'only check that every sentence is understood')
    .optionsGroup('How it runs:')
    .option('--order <order>', 'defined (the default), random, or random:<seed> to repeat one')
    .option('--parallel <threads>', 'run in so many threads (default: by cores, and by how much there is to run)')
    .option('--repeat <times>', 'run so many times over; exit code 4 when anything differs')
    .option('-w, --watch', 'run again whenever a file changes, or a key says so (in a terminal)')
    .option('--fail-fast', 'begin no other scenario after the first that fails')
    .optionsGroup('What is told:')
    .option('--timeline', 'show what happened in each scenario, instant by instant, and why')
    .option('--save-mail <folder>', 'keep every e-mail as an .eml file, in a folder for each scenario')
    .option('--coverage <file>', 'write what was reached, for causerie merge to lay beside what explore reached')
    .option(
      '-f, --format <kind:file>',
      'write a report: progress (the default), pretty, tap, json or message, each also to a FILE; junit:FILE, html:FILE; durations:FILE for --durations; github for annotations; repeatable',
      collect,
    )
    .addHelpText(
      'after',
      `
Examples:
  causerie run                               everything below scenarios/
  causerie run scenarios/unread              a folder
  causerie run scenarios/unread/after-one-minute.feature:12
  causerie run "scenarios/**/*copy*.feature"
  causerie run --tags "@INTRO-1 and not @slow"
  causerie run --last-failed --timeline      what failed last, and why
  causerie run --shard 2/5 --format message:shard-2.ndjson
  causerie run --format junit:reports/junit.xml
  causerie run --coverage scripted.json      for causerie merge scripted.json explored.json
  causerie run --watch                       again whenever a file changes
${ENVIRONMENT_HELP}

Exit codes: 0 all passed · 1 a scenario failed · 2 used wrongly
  3 a scenario file, a fixture or the configuration is not valid
  4 with --repeat: not the same every time · 130 stopped`,
    );
  addConfigOptions(command.optionsGroup('Where settings come from:')).action(async (paths: readonly string[]) => {
    finish(await run(paths, command.optsWithGlobals<RunOptions>(), host));
  });
}

async function run(given: readonly string[], said: RunOptions, host: Host): Promise<number> {
  const asked = await settleRun(given, said, host);
  if (!said.watch) return runSettled(asked, asked.options, host);
  const { findFiles } = await import('../scenario/find-files.ts');
  const found = await findFiles(asked.paths, host.cwd);
  if (found.kind === 'wrong-use') throw new WrongUse(found.message);
  for (let latest = asked; ; ) {
    const end = await watch(latest, () => settleRun(given, said, host), host);
    if (end !== 'reconfigured') return end;
    // What is wrong in it the next run tells; until it is mended the one before says what to watch.
    latest = await settleRun(given, said, host).catch(() => latest);
  }
}

/** What to run and how, by the command line, the environment and the configuration as they are now. */
interface Asked extends Read {
  readonly options: RunOptions;
  readonly configFile?: string;
}

async function settleRun(given: readonly string[], said: RunOptions, host: Host): Promise<Asked> {
  const { settings, paths: usual, ...places } = await settle(said, host);
  return { ...places, usual, paths: given.length === 0 ? usual : given, options: { ...settings, ...said } };
}

/** What a run reads, and what it would read if nothing were said. */
interface Read {
  readonly paths: readonly string[];
  readonly usual: readonly string[];
  readonly fixtures: FixturesPlace;
}

async function watch(asked: Asked, settleAgain: () => Promise<Asked>, host: Host): Promise<number | 'reconfigured'> {
  const { options, paths, fixtures, configFile } = asked;
  const { terminal } = host;
  if (terminal === undefined) throw new WrongUse('--watch needs a terminal to read keys from. Run without it here.');
  for (const other of ['list', 'dryRun', 'repeat', 'shard', 'coverage'] as const) {
    const name = other === 'dryRun' ? 'dry-run' : other;
    if (options[other] !== undefined) throw new WrongUse(`--watch runs again and again: leave --${name} away with it.`);
  }
  const [{ watchRun }, { findFiles }, { complain }] = await Promise.all([
    import('./watch/watch-run.ts'),
    import('../scenario/find-files.ts'),
    import('./complain.ts'),
  ]);
  const files = async () => {
    const now = await findFiles(paths, host.cwd);
    return now.kind === 'found' ? now.files : [];
  };
  const run = async ({ paths, ...narrowed }: WatchRequest, signal: AbortSignal) => {
    try {
      const latest = await settleAgain();
      await runSettled({ ...latest, paths }, { ...latest.options, ...narrowed }, { ...host, signal });
    } catch (thrown) {
      if ((await complain(thrown, host, options.color)) === undefined) throw thrown;
    }
  };
  const { cwd, signal, stdout } = host;
  const watched = { paths, cwd, fixtures: fixtures.absolutePath, files, ...(configFile && { configFile }) };
  return watchRun({ ...watched, terminal, write: stdout.write, run, signal });
}

async function runSettled({ paths, usual, fixtures }: Read, options: RunOptions, host: Host): Promise<number> {
  for (const [name, isSaid] of Object.entries({ 'dry-run': options.dryRun, list: options.list })) {
    if (options.coverage === undefined || !isSaid) continue;
    throw new WrongUse(`--coverage needs scenarios that run: leave --${name} away.`);
  }
  const formats = readFormats(options.format ?? [], host, options.coverage);
  const seed = readOrder(options.order ?? 'defined', host);
  const shard = await readShardOptions(options, host);
  const lastRun = options.lastFailed ? await (await import('./last-run.ts')).readLastRun(host) : undefined;
  if (lastRun?.failed.length === 0) {
    host.stdout.write('Nothing failed in the last run.\n');
    return EXIT.passed;
  }
  const parallel = readCount(options.parallel, 'parallel', 'threads');
  const times = readCount(options.repeat, 'repeat', 'runs') ?? 1;
  const { debug, timeline, saveMail } = options;
  const evidence =
    timeline === true || saveMail !== undefined || times > 1 || formats.some(({ kind }) => kind === 'html');
  const threads = parallel === undefined ? {} : { parallel };
  const suite = await openSuite(paths, host, {
    debug,
    evidence,
    fixtures,
    coverage: options.coverage !== undefined,
    ...threads,
  });
  try {
    const { scenariosOf } = await import('../scenario/suite.ts');
    const all = scenariosOf(suite.suite);
    const wish = {
      ...(options.tags === undefined ? {} : { tags: options.tags }),
      ...(options.name === undefined ? {} : { name: options.name }),
      ...(lastRun === undefined ? {} : { lastRun }),
      ...(shard === undefined ? {} : { shard }),
      ...(seed === undefined ? {} : { seed }),
    };
    const scenarios = await choose(all, wish);
    if (options.list) return list(scenarios, host);
    if (options.dryRun) {
      host.stdout.write(`${counted(scenarios)}: every sentence is understood.\n`);
      return EXIT.passed;
    }
    const isWhole = scenarios.length === all.length && paths.join() === usual.join();
    const reporters = [...(await openReporters(formats, { ...options, isWhole }, host))];
    if (options.coverage !== undefined) {
      const { openScriptedCoverage } = await import('./scripted-coverage.ts');
      reporters.push(await openScriptedCoverage(options.coverage, scenarios, suite.reached, host));
    }
    const isText = formats.every(({ kind }) => kind === 'progress' || kind === 'github' || kind === 'pretty');
    const note = (text: string) => (isText ? host.stdout : host.stderr).write(text);
    if (seed !== undefined) note(`order: random, seed ${seed} (the same again: --order random:${seed})\n`);
    if (shard !== undefined) note(`shard ${shard.index} of ${shard.count}: ${counted(scenarios)} of ${all.length}\n`);
    return await runChosen({ suite, scenarios, times }, reporters, options, host);
  } finally {
    await suite.close();
  }
}

interface Chosen {
  readonly suite: OpenSuite;
  readonly scenarios: readonly PlannedScenario[];
  /** How often they run. */
  readonly times: number;
}

async function runChosen(
  chosen: Chosen,
  reporters: readonly Reporter[],
  options: RunOptions,
  host: Host,
): Promise<number> {
  const { scenarios, times } = chosen;
  const [{ ResultFold }, { OutcomeFold }] = await Promise.all([
    import('../scenario/report/scenario-result.ts'),
    import('../scenario/fingerprint.ts'),
  ]);
  const fold = new ResultFold();
  const first = new OutcomeFold();
  const ran = new Set<string>();
  const failed: string[] = [];
  const outcome = await runOnce(chosen, options, host, (envelope) => {
    for (const reporter of reporters) reporter.take(envelope);
    if (times > 1) first.take(envelope);
    const result = fold.take(envelope);
    if (result === undefined || result.status === 'not-run') return;
    ran.add(placeOf(result));
    if (result.status === 'failed') failed.push(placeOf(result));
  });
  const isWritten = await finishAll(reporters, host);
  const { keepLastRun } = await import('./last-run.ts');
  await keepLastRun(host, ran, failed);
  if (outcome.interrupted) return EXIT.interrupted;
  for (let run = 2; run <= times; run += 1) {
    const again = new OutcomeFold();
    const { interrupted } = await runOnce(chosen, options, host, (envelope) => again.take(envelope));
    if (interrupted) return EXIT.interrupted;
    const differing = scenarios.filter(({ pickle: { id } }) => {
      return first.outcomes.get(id)?.fingerprint !== again.outcomes.get(id)?.fingerprint;
    });
    for (const scenario of differing) host.stderr.write(`${difference(scenario, run, first, again)}\n`);
    if (differing.length > 0) return EXIT.nondeterministic;
  }
  if (times > 1) host.stderr.write(`${times} runs gave the same, byte for byte.\n`);
  if (!outcome.success) return EXIT.failed;
  return isWritten ? EXIT.passed : EXIT.wrongUse;
}

async function runOnce(
  { suite, scenarios }: Chosen,
  options: RunOptions,
  host: Host,
  emit: RunRequest['emit'],
): Promise<RunOutcome> {
  const { runSuite } = await import('../scenario/run-suite.ts');
  return runSuite({
    ...suite,
    meta: await describeRun(host),
    now: host.now,
    signal: host.signal,
    scenarios,
    failFast: options.failFast === true,
    emit,
  });
}

/** How a scenario differs between the first run and a later one, for people. */
function difference(scenario: PlannedScenario, run: number, first: OutcomeFold, again: OutcomeFold): string {
  const [before, after] = [first, again].map(({ outcomes }) => outcomes.get(scenario.pickle.id)?.status ?? 'not run');
  const what =
    before === after ? `${after} both times, but its e-mails, screens or timeline differ` : `${before}, then ${after}`;
  return `not the same in run 1 and run ${run}: ${placeOf(scenario)}  ${scenario.pickle.name}: ${what}`;
}

/** A scenario a line, `path:line` first, so that other programs can take it apart. */
function list(scenarios: readonly PlannedScenario[], host: Host): number {
  for (const scenario of scenarios) {
    const { pickle, tags } = scenario;
    host.stdout.write(`${[placeOf(scenario), pickle.name, ...tags].join('  ')}\n`);
  }
  return EXIT.passed;
}

function readCount(text: string | undefined, option: string, what: string): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,3}$/.test(text) && Number(text) >= 1) return Number(text);
  throw new WrongUse(`--${option} "${text}" is not a number of ${what}. Write --${option} 4.`);
}

async function readShardOptions({ shard, durations }: RunOptions, host: Host): Promise<Shard | undefined> {
  if (shard === undefined && durations === undefined) return undefined;
  if (shard === undefined) throw new WrongUse('--durations balances shards: it needs --shard 2/5 or --shard auto.');
  const { readDurations, readShard } = await import('./shard.ts');
  const part = readShard(shard, host.env);
  return durations === undefined ? part : { ...part, durations: await readDurations(durations, host) };
}
