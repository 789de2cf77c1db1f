/** Every command says in its help how it is used and what its exit code means, in the same order and words. */
import { expect, test } from 'vitest';
import { temporaryFolder } from '../scenario/temporary-folder.ts';
import { commandLine } from './command-line.ts';

const helpOf = async (...command: readonly string[]) =>
  (await commandLine([...command, '--help'], { cwd: temporaryFolder({}) })).out;

/** The commands a help lists. */
const listed = (help: string) =>
  [...(help.split('\nCommands:\n')[1]?.split('\n\n')[0] ?? '').matchAll(/^ {2}(\w+)/gm)]
    .map(([, name]) => name!)
    .filter((name) => name !== 'help');

test('every command has examples and exit codes', async () => {
  const commands = listed(await helpOf());
  expect(commands).toContain('init');
  const below = listed(await helpOf('mail')).map((name) => ['mail', name]);
  for (const command of [[], ...commands.map((name) => [name]), ...below]) {
    const help = await helpOf(...command);
    expect(help, command.join(' ')).toMatch(/\nExamples:\n {2}(\S.*)?causerie /);
    expect(help, command.join(' ')).toMatch(/\nExit codes: (0|each)/);
    expect(help, command.join(' ')).toContain(`Usage: causerie ${command.join(' ')}`);
  }
});

test('help names the variables that settings are read from', async () => {
  expect(await helpOf('run')).toMatch(/CAUSERIE_PROFILE[\s\S]*NO_COLOR=1/);
});
