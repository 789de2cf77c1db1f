/** `causerie format`: lays scenario files out as people know Gherkin, or says which are not. Changes nothing they mean. */

import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { ScenarioProblem } from '../scenario/problem.ts';
import { many } from '../steps/many.ts';
import type { Host } from './host.ts';
import { EXIT, InvalidFile, WrongUse } from './host.ts';
import { addConfigOptions, type ConfigOptions, settle } from './run-settings.ts';
import { writeFailure } from './write-failure.ts';

interface FormatOptions extends ConfigOptions {
  readonly check?: true;
}

/** Adds `causerie format [paths...]`. */
export function addFormatCommand(program: Command, host: Host, finish: (exitCode: number) => void): void {
  const command = program
    .command('format')
    .description(
      'Lays scenario files out: indentation, aligned tables, one blank line between scenarios, LF at line ends. ' +
        'Comments, tags, texts and the language stay as they are.',
    )
    .argument('[paths...]', 'files, folders or patterns (default: scenarios)')
    .option('--check', 'change nothing, but list the files that would be; exit code 1 when there are any');
  addConfigOptions(command)
    .addHelpText(
      'after',
      `
Examples:
  causerie format                            everything below scenarios/
  causerie format scenarios/unread
  causerie format --check                    in a build

Exit codes: 0 everything is laid out · 1 with --check: something is not · 2 used wrongly · 3 a file cannot be read`,
    )
    .action(async (paths: readonly string[]) => {
      finish(await format(paths, command.optsWithGlobals<FormatOptions>(), host));
    });
}

async function format(given: readonly string[], options: FormatOptions, host: Host): Promise<number> {
  const { paths: usual } = await settle(options, host);
  const [{ findFiles }, { readText }, { formatFeature }] = await Promise.all([
    import('../scenario/find-files.ts'),
    import('../scenario/read-text.ts'),
    import('../scenario/format-feature.ts'),
  ]);
  const found = await findFiles(given.length === 0 ? usual : given, host.cwd);
  if (found.kind === 'wrong-use') throw new WrongUse(found.message);
  const problems: ScenarioProblem[] = [];
  const changed: { readonly path: string; readonly absolutePath: string; readonly text: string }[] = [];
  for (const file of found.files) {
    const before = await readText(file);
    const after = typeof before === 'string' ? formatFeature(file.path, before) : before;
    if (after.kind === 'invalid') problems.push(...after.problems);
    else if (after.text !== before) changed.push({ ...file, text: after.text });
  }
  // Of files that are wrong nothing is changed: a mistake is mended first.
  if (problems.length > 0) throw new InvalidFile(problems);
  for (const { path, absolutePath, text } of changed) {
    if (options.check !== true) await write(absolutePath, path, text);
    host.stdout.write(`${path}\n`);
  }
  const all = found.files.length;
  const files = (count: number) => many(count, 'file');
  if (changed.length === 0) host.stderr.write(`${files(all)}: all are laid out.\n`);
  else if (options.check)
    host.stderr.write(`${changed.length} of ${files(all)} to be laid out. Run: causerie format\n`);
  else host.stderr.write(`${changed.length} of ${files(all)} laid out anew.\n`);
  return options.check && changed.length > 0 ? EXIT.failed : EXIT.passed;
}

async function write(absolutePath: string, path: string, text: string): Promise<void> {
  await writeFile(absolutePath, text).catch((thrown: unknown) => {
    const reason = writeFailure(thrown);
    throw reason === undefined ? thrown : new WrongUse(`"${path}" cannot be written: ${reason}.`);
  });
}
