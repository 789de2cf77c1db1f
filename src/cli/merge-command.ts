/** `causerie merge`: joins what the shards of one suite wrote into the reports of one run, or what was explored with what scenarios reached. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Envelope } from '@cucumber/messages';
import type { Command } from 'commander';
import type { ReadMessages } from '../scenario/merge-messages.ts';
import type { Host } from './host.ts';
import { EXIT, WrongUse } from './host.ts';
import { finishAll, openReporters, readFormats } from './run-reports.ts';

interface MergeOptions {
  readonly format?: readonly string[];
  readonly shards?: string;
  readonly saveMail?: string;
  readonly json?: true;
  readonly color: boolean;
}

/** Adds `causerie merge <logs...>`. */
export function addMergeCommand(program: Command, host: Host, finish: (exitCode: number) => void): void {
  const collect = (value: string, before: readonly string[] = []) => [...before, value];
  program
    .command('merge')
    .description(
      'Joins the message logs of several runs, or what explorations and scenarios reached, and reports them as one: the exit code is that of the whole.',
    )
    .argument(
      '<logs...>',
      'what `causerie run --format message:FILE` wrote; or `causerie explore --json` and `causerie run --coverage FILE`',
    )
    .option('--shards <n>', 'fail unless there are so many logs: a shard that never ran must not pass unseen')
    .option('-f, --format <kind:file>', 'as of `causerie run`; repeatable', collect)
    .option('--save-mail <folder>', 'keep the e-mails the logs hold as .eml files')
    .option('--json', 'write what was explored and reached as JSON')
    .addHelpText(
      'after',
      `
Examples:
  causerie merge shards/*.ndjson --shards 5 --format html:report.html
  causerie merge explored-*.json             the parts of one exploration
  causerie merge scripted.json explored.json what scenarios reached, what stories did, what neither

Exit codes: 0 all passed · 1 a scenario failed, or was not run, or ran twice;
  a promise was broken, or a moment that must occur never did
  2 used wrongly, or a log cannot be read`,
    )
    .action(async (logs: readonly string[], _options: unknown, command: Command) => {
      const { areOfExplorations, mergeExplorations } = await import('./merge-explorations.ts');
      const options = command.optsWithGlobals<MergeOptions>();
      if (!(await areOfExplorations(logs, host.cwd))) return finish(await merge(logs, options, host));
      for (const other of ['format', 'shards', 'saveMail'] as const) {
        if (options[other] === undefined) continue;
        const name = other === 'saveMail' ? 'save-mail' : other;
        throw new WrongUse(`--${name} is for the logs of runs: leave it away with what was explored or reached.`);
      }
      finish(await mergeExplorations(logs, options, host));
    });
}

async function merge(given: readonly string[], options: MergeOptions, host: Host): Promise<number> {
  if (options.json) throw new WrongUse('--json is for what was explored or reached: logs of runs have --format json.');
  const logs = [...new Set(given)];
  const formats = readFormats(options.format ?? [], host);
  if (options.shards !== undefined && !/^\d{1,5}$/.test(options.shards)) {
    throw new WrongUse(`--shards "${options.shards}" is not a number of logs. Write --shards 5.`);
  }
  const streams: ReadMessages[] = [];
  for (const log of logs) streams.push(await openLog(log, host));
  const wanted = Number(options.shards ?? streams.length);
  if (streams.length !== wanted) {
    throw new WrongUse(
      `${wanted} shards ran, but there are logs of ${streams.length}: one is missing or one too many.`,
    );
  }
  const reporters = await openReporters(formats, { ...options, isWhole: false }, host);
  const { mergeMessages } = await import('../scenario/merge-messages.ts');
  const { success, cutShort, doubled } = await mergeMessages(streams, (envelope) => {
    for (const reporter of reporters) reporter.take(envelope);
  });
  const isWritten = await finishAll(reporters, host);
  const tell = (text: string) => host.stderr.write(`causerie: ${text}\n`);
  for (const index of cutShort) tell(`the log "${logs[index]}" ends before its run did: not everything in it was run.`);
  for (const place of doubled.slice(0, 5)) tell(`${place} is in more than one log: were they shards of one run?`);
  if (doubled.length > 5) tell(`so are ${doubled.length - 5} others.`);
  if (!success || doubled.length > 0) return EXIT.failed;
  return isWritten ? EXIT.passed : EXIT.wrongUse;
}

async function openLog(log: string, host: Host): Promise<ReadMessages> {
  const path = resolve(host.cwd, log);
  const found = await stat(path).catch((thrown: NodeJS.ErrnoException) => thrown.code);
  if (typeof found !== 'object') throw new WrongUse(`the log "${log}" cannot be read (${found}).`);
  if (!found.isFile()) throw new WrongUse(`"${log}" is no file: give the logs, shards/*.ndjson.`);
  return async function* () {
    let line = 0;
    const stream = createReadStream(path);
    for await (const text of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
      line += 1;
      if (text !== '') yield readMessage(text, `${log}:${line}`);
    }
    if (line === 0) throw new WrongUse(`the log "${log}" is empty.`);
  };
}

function readMessage(text: string, place: string): Envelope {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    // Told below.
  }
  const isEnvelope = typeof read === 'object' && read !== null && Object.keys(read).length === 1;
  if (isEnvelope) return read as Envelope;
  throw new WrongUse(`${place} is no message of a run. Logs are written by causerie run --format message:FILE.`);
}
