/** The reports `causerie run` writes: the one on the terminal, and those to files. Runs nothing. */
import { appendFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Writable } from 'node:stream';
import type { FileReport } from '../scenario/report/file-report.ts';
import type { Reporter } from '../scenario/report/reporter.ts';
import type { Host } from './host.ts';
import { mayColour, WrongUse } from './host.ts';
import { writeFailure } from './write-failure.ts';

/** The reports that only a terminal or a log shows. */
const TERMINAL_REPORTS = ['progress', 'github'] as const;
type TerminalReport = (typeof TERMINAL_REPORTS)[number];

/** Endings of the reports' files, as they are suggested. */
const ENDING: Readonly<Record<FileReport, string>> = {
  junit: 'xml',
  html: 'html',
  message: 'ndjson',
  json: 'json',
  tap: 'tap',
  pretty: 'txt',
  durations: 'json',
};

/** Those that may be written to the terminal in the place of the usual report. */
const STREAMED: ReadonlySet<string> = new Set(['message', 'json', 'tap', 'pretty'] satisfies readonly FileReport[]);

/** A report somebody wishes for; without a file it goes to the terminal. */
export interface Format {
  readonly kind: TerminalReport | FileReport;
  /** As the person wrote it. */
  readonly file?: string;
}

/** What the reports are told beside the messages. */
export interface ReportOptions {
  readonly color: boolean;
  readonly timeline?: true;
  /** A folder to keep the e-mails in, as the person wrote it. */
  readonly saveMail?: string;
  /** Every scenario there is runs, so that rules without one can be named. */
  readonly isWhole: boolean;
}

/**
 * The reports to write. `coverage`: another file the run writes.
 * @throws WrongUse when one would take the place of another or of a scenario file.
 */
export function readFormats(wishes: readonly string[], host: Host, coverage?: string): readonly Format[] {
  const formats = wishes.map(readFormat);
  const taken = new Set<string>();
  for (const file of [...formats.map((format) => format.file), coverage]) {
    if (file === undefined) continue;
    if (/\.feature$/i.test(file)) {
      throw new WrongUse(`the report "${file}" would take the place of a scenario file. Give it another name.`);
    }
    const path = resolve(host.cwd, file);
    if (taken.has(path)) throw new WrongUse(`two reports cannot be written to one file, "${file}".`);
    taken.add(path);
  }
  const [first, second] = formats.filter(isStreamed);
  if (first && second) {
    throw new WrongUse(
      `--format ${first.kind} and --format ${second.kind} cannot both go to the terminal: give one a file.`,
    );
  }
  return formats;
}

function readFormat(format: string): Format {
  const [, kind = format, file] = /^([^:]*):(.*)$/s.exec(format) ?? [];
  if (file === undefined && TERMINAL_REPORTS.some((each) => each === kind)) return { kind: kind as TerminalReport };
  if (!isFileReport(kind)) {
    const known = Object.keys(ENDING).map((each) => `${each}:FILE`);
    throw new WrongUse(`--format "${format}" is not known. Write progress, github, ${known.join(', ')}.`);
  }
  if (file === undefined && STREAMED.has(kind)) return { kind };
  if (file === undefined || file === '' || file === '-') {
    throw new WrongUse(`--format ${kind} needs a file to write to: --format ${kind}:reports/${kind}.${ENDING[kind]}.`);
  }
  return { kind, file };
}

function isFileReport(kind: string): kind is FileReport {
  return Object.hasOwn(ENDING, kind);
}

/** Whether a report takes the place of the usual one on the terminal. */
function isStreamed(format: Format): boolean {
  return STREAMED.has(format.kind) && format.file === undefined;
}

/** Opens the wished reports, and the usual one on the terminal unless another takes its place. */
export async function openReporters(
  formats: readonly Format[],
  options: ReportOptions,
  host: Host,
): Promise<readonly Reporter[]> {
  const streamed = formats.find(isStreamed);
  const isPretty = streamed?.kind === 'pretty';
  const reporters: Reporter[] = [];
  for (const format of formats) reporters.push(await openOne(format, options, host));
  if (options.saveMail !== undefined) reporters.push(await mailFolder(options.saveMail, host));
  // What people write in gherkin's own manner still ends with what failed and how many passed.
  if (streamed === undefined || isPretty) reporters.push(await progress(isPretty, options, host));
  return reporters;
}

async function openOne(format: Format, options: ReportOptions, host: Host): Promise<Reporter> {
  if (format.kind === 'progress') return { take: () => {}, finish: async () => {} };
  if (format.kind === 'github') {
    const { githubReporter } = await import('../scenario/report/github.ts');
    const file = host.env.GITHUB_STEP_SUMMARY;
    const summarise = file ? (markdown: string) => appendFile(file, markdown).catch(inWords(file)) : undefined;
    return githubReporter(host.stdout.write, summarise);
  }
  const { kind, file } = format;
  const { openFileReport, openReport } = await import('../scenario/report/file-report.ts');
  if (file === undefined) {
    const colour = mayColour(host.stdout, host.env, options.color);
    const stream = new Writable({
      decodeStrings: false,
      write: (chunk, _encoding, callback) => {
        host.stdout.write(String(chunk));
        callback();
      },
    });
    return openReport(kind, Object.assign(stream, { isTTY: colour }));
  }
  const report = await openFileReport(kind, resolve(host.cwd, file)).catch(inWords(file));
  return { take: report.take, finish: () => report.finish().catch(inWords(file)) };
}

async function mailFolder(folder: string, host: Host): Promise<Reporter> {
  const { mailFolderReporter } = await import('../scenario/report/mail-folder.ts');
  const { take, finish } = mailFolderReporter(resolve(host.cwd, folder));
  return { take, finish: () => finish().catch(inWords(folder)) };
}

function inWords(file: string): (thrown: unknown) => never {
  return (thrown) => {
    const reason = writeFailure(thrown);
    throw reason === undefined ? thrown : new WrongUse(`"${file}" cannot be written: ${reason}.`);
  };
}

async function progress(isQuiet: boolean, options: ReportOptions, host: Host): Promise<Reporter> {
  const { progressReporter } = await import('../scenario/report/progress.ts');
  const { createPaint } = await import('../steps/paint.ts');
  const { stdout } = host;
  return progressReporter({
    write: stdout.write,
    paint: createPaint(mayColour(stdout, host.env, options.color)),
    live: !isQuiet && stdout.isTerminal && host.env.TERM !== 'dumb' && host.env.CI === undefined,
    quiet: isQuiet,
    get columns() {
      return stdout.columns;
    },
    timeline: options.timeline === true,
    isWhole: options.isWhole,
  });
}

/** Finishes every report, also when one cannot be written: that is told, and the answer is false. */
export async function finishAll(reporters: readonly Reporter[], host: Host): Promise<boolean> {
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
