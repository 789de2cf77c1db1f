/** `causerie init`: writes files to begin with into a folder. Overwrites nothing, runs nothing. */

import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { makeFolder } from '../adapters/make-folder.ts';
import { CONFIG_NAMES } from './config-file.ts';
import type { Host } from './host.ts';
import { EXIT, WrongUse } from './host.ts';
import { initFiles } from './init-files.ts';
import { writeFailure } from './write-failure.ts';

/** Adds `causerie init [folder]`. */
export function addInitCommand(program: Command, host: Host, finish: (exitCode: number) => void): void {
  program
    .command('init')
    .description(
      'Writes files to begin with: scenarios in English and French that pass, fixtures, a configuration, a build for ' +
        'GitHub Actions. Files that are there stay as they are.',
    )
    .argument('[folder]', 'where to; made when it is not there', '.')
    .addHelpText(
      'after',
      `
Examples:
  causerie init                              here
  causerie init chat-tests

Exit codes: 0 written, or everything was there · 2 something cannot be written`,
    )
    .action(async (folder: string) => finish(await init(folder, host)));
}

async function init(folder: string, host: Host): Promise<number> {
  const root = resolve(host.cwd, folder);
  const kept: string[] = [];
  const there = await configIn(root);
  for (const { path, text } of initFiles(host.version, there ?? (await configName(root)))) {
    const isNew = path !== there && (await writeNew(join(root, path), text, join(folder, path)));
    if (isNew) host.stdout.write(`wrote  ${join(folder, path)}\n`);
    else kept.push(path);
  }
  for (const path of kept) host.stdout.write(`kept   ${join(folder, path)}, which was there\n`);
  const where = relative(host.cwd, root);
  const go = where === '' ? '' : `cd ${/^[\w./-]+$/.test(where) ? where : `"${where}"`} && `;
  host.stdout.write(`\nNext: ${go}npx causerie run\n`);
  return EXIT.passed;
}

/** Whether the file was written: one that is there stays as it is. */
async function writeNew(path: string, text: string, shown: string): Promise<boolean> {
  try {
    makeFolder(dirname(path));
    await writeFile(path, text, { flag: 'wx' });
    return true;
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).syscall === 'open' && (thrown as NodeJS.ErrnoException).code === 'EEXIST')
      return false;
    const reason = writeFailure(thrown);
    throw reason === undefined ? thrown : new WrongUse(`"${shown}" cannot be written: ${reason}.`);
  }
}

/** The configuration that stands in a folder, whatever its ending: a second one would be refused. */
async function configIn(folder: string): Promise<string | undefined> {
  for (const name of CONFIG_NAMES) {
    const isThere = await readFile(join(folder, name)).then(
      () => true,
      () => false,
    );
    if (isThere) return name;
  }
  return undefined;
}

/** Node takes `.ts` for a module only where the nearest package.json says so, or there is none. */
async function configName(folder: string): Promise<string> {
  for (let at = folder; ; at = dirname(at)) {
    const text = await readFile(join(at, 'package.json'), 'utf8').catch(() => undefined);
    if (text !== undefined) return /"type"\s*:\s*"module"/.test(text) ? 'causerie.config.ts' : 'causerie.config.mts';
    if (dirname(at) === at) return 'causerie.config.ts';
  }
}
