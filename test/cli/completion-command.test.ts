/** Completion in a real bash; zsh and fish scripts are held to name everything the program has. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../scenario/temporary-folder.ts';
import { commandLine } from './command-line.ts';

const script = async (shell: string) => (await commandLine(['completion', shell], { cwd: temporaryFolder({}) })).out;

/** What bash offers for a line whose last word is being typed. */
async function offered(line: string): Promise<readonly string[]> {
  const cwd = temporaryFolder({
    'scenarios/a.feature': '',
    'scenarios/notes.md': '',
    'with space.feature': '',
    'config.ts': '',
  });
  mkdirSync(join(cwd, 'reports'));
  writeFileSync(join(cwd, 'completion.bash'), await script('bash'));
  const words = line
    .split(' ')
    .map((word) => `'${word}'`)
    .join(' ');
  const ask = `source ./completion.bash; COMP_WORDS=(${words}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _causerie; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const said = execFileSync('bash', ['--norc', '-u', '-c', ask], { cwd, encoding: 'utf8' });
  return said.split('\n').filter((each) => each !== '');
}

test.each([
  ['causerie r', ['run', 'rules']],
  ['causerie mail ', ['lint', 'expect', 'preview', 'help']],
  ['causerie help', ['help']],
  ['causerie run --ti', ['--timeline']],
  ['causerie run --la', ['--last-failed']],
  ['causerie --no-color run --ord', ['--order']],
  ['causerie mail lint --lang', ['--language']],
  ['causerie run --order ', ['defined', 'random']],
  ['causerie run -f ju', ['junit:']],
  ['causerie mail lint --kind ', ['unread', 'transcript']],
  ['causerie mail preview -k ', ['unread', 'transcript', 'both']],
  ['causerie chat --language zh', ['zh-Hans', 'zh-Hant']],
  ['causerie steps --language ', ['en', 'fr']],
  ['causerie run --save-mail rep', ['reports']],
  ['causerie run --config con', ['config.ts']],
  ['causerie run scenarios/', ['scenarios/a.feature']],
  ['causerie run w', ['with space.feature']],
  ['causerie completion ', ['bash', 'zsh', 'fish']],
  ['causerie run --tags ', []],
  ['causerie nonsense --', ['--version', '--no-color', '--debug', '--help']],
])('bash completes %j', async (line, wanted) => {
  expect(await offered(line)).toEqual(wanted);
});

test.each(['bash', 'zsh', 'fish'])('%s knows every command and option that help shows', async (shell) => {
  const text = await script(shell);
  const { out } = await commandLine(['--help'], { cwd: temporaryFolder({}) });
  const commands = [...out.matchAll(/^ {2}([a-z]+)\b/gm)]
    .map(([, name]) => name!)
    .filter((name) => name !== 'causerie');
  expect(commands).toContain('completion');
  for (const command of commands.filter((name) => name !== 'help')) {
    const help = (await commandLine([command, '--help'], { cwd: temporaryFolder({}) })).out;
    const options = [...help.matchAll(/^ {2}(?:-\w, )?--([a-z][\w-]*)/gm)].map(([, name]) => name!);
    expect(options.length).toBeGreaterThan(0);
    for (const word of [command, ...options]) expect(text).toMatch(new RegExp(`(?<![\\w])${word}(?![\\w-])`));
  }
});

test('another shell is told which there are', async () => {
  const { code, err } = await commandLine(['completion', 'tcsh'], { cwd: temporaryFolder({}) });
  expect(code).toBe(2);
  expect(err).toContain('Allowed choices are bash, zsh, fish');
});
