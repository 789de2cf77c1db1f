/** `causerie run`: reads scenario files, runs what is selected, reports. Knows the scenario layer, nothing below it. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { FileReport } from '../scenario/report/file-report.ts';
import type { Reporter } from '../scenario/report/reporter.ts';
import type { LoadedScenario, Suite } from '../scenario/suite.ts';
import type { Host } from './host.ts';
import { EXIT, mayColour, WrongUse } from './host.ts';
import { loadSuite, requestFor } from './load-suite.ts';
import { writeFailure } from './write-failure.ts';

interface RunOptions {
  readonly tags?: string;
  readonly name?: string;
  readonly order: string;
  readonly format?: readonly string[];
  readonly failFast?: true;
  readonly dryRun?: true;
  readonly timeline?: true;
  readonly debug?: true;
  readonly color: boolean;
}

/** Adds `causerie run [paths...]`. */
export function addRunCommand(program: Command, host: Host, finish: (exitCode: number) => void): void {
  const collect = (value: string, before: readonly string[] = []) => [...before, value];
  program
    .command('run')
    .summary('run scenario files')
    .description('Runs scenario files. Nothing is run when any of them is not valid.')
    .argument('[paths...]', 'files, folders, or file.feature:12 for what stands at a line (default: scenarios)')
    .option('-t, --tags <expression>', 'only scenarios with these tags: "@INTRO-1 and not @slow"')
    .option('-n, --name <regex>', 'only scenarios whose name fits')
    .option('--order <order>', 'defined, random, or random:<seed> to repeat one', 'defined')
    .option('--fail-fast', 'stop after the first scenario that fails')
    .option('--dry-run', 'only check that every sentence is understood')
    .option('--timeline', 'show what happened in each scenario, instant by instant, and why')
    .option('-f, --format <kind:file>', 'also write a report: junit:FILE, html:FILE, message:FILE; repeatable', collect)
    .addHelpText(
      'after',
      `
Examples:
  causerie run                               everything below scenarios/
  causerie run scenarios/unread              a folder
  causerie run scenarios/unread/after-one-minute.feature:12
  causerie run --tags "@INTRO-1 and not @slow"
  causerie run --format junit:reports/junit.xml`,
    )
    .action(async (paths: readonly string[], _options: unknown, command: Command) => {
      finish(await run(paths.length === 0 ? ['scenarios'] : paths, command.optsWithGlobals<RunOptions>(), host));
    });
}

async function run(paths: readonly string[], options: RunOptions, host: Host): Promise<number> {
  const formats = readFormats(options.format ?? [], host);
  const order = readOrder(options.order, host);
  const loaded = await loadSuite(paths, host, options.color);
  if (typeof loaded === 'number') return loaded;
  const { suite } = loaded;
  const scenarios = await choose(suite, options, order?.seed);
  if (options.dryRun) {
    host.stdout.write(`${counted(scenarios)}: every sentence is understood.\n`);
    return EXIT.passed;
  }
  const isWhole = scenarios.length === scenariosIn(suite) && paths.length === 1 && paths[0] === 'scenarios';
  const reporters = await openReporters(formats, { ...options, isWhole }, host);
  if (order) host.stdout.write(`order: random, seed ${order.seed} (the same again: --order random:${order.seed})\n`);
  const { runSuite } = await import('../scenario/run-suite.ts');
  const outcome = await runSuite({
    ...(await requestFor(loaded, host, options.debug === true)),
    scenarios,
    timeline: options.timeline === true,
    failFast: options.failFast === true,
    emit: (envelope) => {
      for (const reporter of reporters) reporter.take(envelope);
    },
  });
  const isWritten = await finishAll(reporters, host);
  if (outcome.interrupted) return EXIT.interrupted;
  if (!outcome.success) return EXIT.failed;
  return isWritten ? EXIT.passed : EXIT.wrongUse;
}

/** Finishes every report, also when one cannot be written: that is told, and the answer is false. */
async function finishAll(reporters: readonly Reporter[], host: Host): Promise<boolean> {
  let isWritten = true;
  for (const reporter of reporters) {
    try {
      await reporter.finish();
    } catch (thrown) {
      if (!(thrown instanceof WrongUse)) throw thrown;
      host.stderr.write(`causerie: ${thrown.message}\n`);
      isWritten = false;
    }
  }
  return isWritten;
}

async function choose(suite: Suite, options: RunOptions, seed: number | undefined): Promise<readonly LoadedScenario[]> {
  const { scenariosOf } = await import('../scenario/suite.ts');
  const { select, shuffled } = await import('../scenario/select.ts');
  const all = scenariosOf(suite);
  const selection = {
    ...(options.tags === undefined ? {} : { tags: options.tags }),
    ...(options.name === undefined ? {} : { name: options.name }),
  };
  const selected = select(all, selection);
  if (selected.kind === 'wrong-use') throw new WrongUse(selected.message);
  if (selected.scenarios.length > 0)
    return seed === undefined ? selected.scenarios : shuffled(selected.scenarios, seed);
  const { nearest } = await import('../scenario/problem.ts');
  const known = [...new Set(all.flatMap((scenario) => scenario.tags))];
  const unknown = (options.tags?.match(/@[^\s()]+/g) ?? []).find((tag) => !known.includes(tag));
  const meant = unknown === undefined ? undefined : nearest(unknown, known);
  const wish = [
    ...(options.tags === undefined ? [] : [`--tags "${options.tags}"`]),
    ...(options.name === undefined ? [] : [`--name "${options.name}"`]),
  ].join(' and ');
  const comma = options.tags?.includes(',') ? ' Tags are joined with or: "@INTRO-1 or @INTRO-2".' : '';
  const hint = meant === undefined ? comma : ` Did you mean ${meant}?`;
  throw new WrongUse(`none of ${counted(all)} fits ${wish}; nothing was run.${hint}`);
}

function scenariosIn(suite: Suite): number {
  return suite.features.reduce((sum, feature) => sum + feature.scenarios.length, 0);
}

function counted(scenarios: readonly LoadedScenario[]): string {
  const files = new Set(scenarios.map((scenario) => scenario.path)).size;
  const many = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;
  return `${many(scenarios.length, 'scenario')} in ${many(files, 'file')}`;
}

function readOrder(order: string, host: Host): { readonly seed: number } | undefined {
  if (order === 'defined') return undefined;
  const random = /^random(?::(\d{1,10}))?$/.exec(order);
  if (!random) throw new WrongUse(`--order "${order}" is not known. Write defined, random, or random:1234.`);
  return { seed: random[1] === undefined ? host.drawSeed() : Number(random[1]) };
}

interface Format {
  readonly kind: FileReport;
  /** As the person wrote it. */
  readonly file: string;
}

/** The reports to write. @throws WrongUse when one would take the place of another or of a scenario file. */
function readFormats(wishes: readonly string[], host: Host): readonly Format[] {
  const formats = wishes.map(readFormat).filter((format) => format !== undefined);
  const taken = new Set<string>();
  for (const { file } of formats) {
    if (/\.feature$/i.test(file)) {
      throw new WrongUse(`the report "${file}" would take the place of a scenario file. Give it another name.`);
    }
    const path = resolve(host.cwd, file);
    if (taken.has(path)) throw new WrongUse(`two reports cannot be written to one file, "${file}".`);
    taken.add(path);
  }
  return formats;
}

function readFormat(format: string): Format | undefined {
  if (format === 'progress') return undefined;
  const [, kind = format, file = ''] = /^([^:]*):(.*)$/s.exec(format) ?? [];
  if (kind !== 'junit' && kind !== 'message' && kind !== 'html') {
    throw new WrongUse(`--format "${format}" is not known. Write junit:FILE, html:FILE or message:FILE.`);
  }
  if (file === '' || file === '-')
    throw new WrongUse(`--format ${kind} needs a file to write to: --format ${kind}:reports/${kind}.${ENDING[kind]}.`);
  return { kind, file };
}

const ENDING: Readonly<Record<FileReport, string>> = { junit: 'xml', message: 'ndjson', html: 'html' };

async function openReporters(
  formats: readonly Format[],
  options: RunOptions & { readonly isWhole: boolean },
  host: Host,
): Promise<Reporter[]> {
  const { progressReporter } = await import('../scenario/report/progress.ts');
  const { createPaint } = await import('../steps/paint.ts');
  const { stdout } = host;
  const progress = progressReporter({
    write: stdout.write,
    paint: createPaint(mayColour(stdout, host.env, options.color)),
    live: stdout.isTerminal && host.env.TERM !== 'dumb' && host.env.CI === undefined,
    get columns() {
      return stdout.columns;
    },
    timeline: options.timeline === true,
    isWhole: options.isWhole,
  });
  const files: Reporter[] = [];
  for (const { kind, file } of formats) {
    const { openFileReport } = await import('../scenario/report/file-report.ts');
    const inWords = (thrown: unknown): never => {
      const reason = writeFailure(thrown);
      throw reason === undefined ? thrown : new WrongUse(`the report "${file}" cannot be written: ${reason}.`);
    };
    const report = await openFileReport(kind, resolve(host.cwd, file)).catch(inWords);
    files.push({ take: report.take, finish: () => report.finish().catch(inWords) });
  }
  return [progress, ...files];
}
