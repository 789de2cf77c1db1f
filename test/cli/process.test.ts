/** What surrounds the command as a process: an output that cannot be written, a folder that is gone, a build that is not whole. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../scenario/temporary-folder.ts';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const BIN = join(repository, 'bin', 'causerie.js');

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

async function ended(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  stdout?: number,
): Promise<Ended> {
  const stdio = ['ignore', stdout ?? 'pipe', 'pipe'] as const;
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: [...stdio] });
  let out = '';
  let err = '';
  child.stdout?.on('data', (chunk) => (out += chunk));
  child.stderr?.on('data', (chunk) => (err += chunk));
  const [code] = await once(child, 'close');
  return { code, out, err };
}

test.runIf(existsSync('/dev/full')).each(['--help', 'steps'])('%s on a full disk says so', async (command) => {
  const { code, err } = await ended(process.execPath, [BIN, command], {}, openSync('/dev/full', 'w'));
  expect(err).toBe('causerie: the output cannot be written: the disk is full.\n');
  expect(code).toBe(2);
});

test.runIf(process.platform !== 'win32')('a working folder that is gone is told in one line', async () => {
  const folder = temporaryFolder({ 'gone/x.txt': '' });
  const script = 'cd "$0/gone" && rm -r "$0/gone" && exec "$1" "$2" run';
  const { code, err } = await ended('/bin/sh', ['-c', script, folder, process.execPath, BIN]);
  expect(err).toBe('causerie: the folder you are in no longer exists. Go to another one and try again.\n');
  expect(code).toBe(2);
});

test.each([
  ['no', 'it is not built yet'],
  ['half a', 'a part of its build is missing'],
])('%s build is told with what to run', async (build, message) => {
  const folder = temporaryFolder({ 'package.json': '{"type":"module"}' });
  cpSync(join(repository, 'bin'), join(folder, 'bin'), { recursive: true });
  if (build !== 'no') {
    mkdirSync(join(folder, 'dist/cli'), { recursive: true });
    cpSync(join(repository, 'dist/cli/main.js'), join(folder, 'dist/cli/main.js'));
  }
  const { code, err } = await ended(process.execPath, [join(folder, 'bin/causerie.js'), '--version']);
  expect(err).toBe(`causerie: ${message}. Run: npm run build\n`);
  expect(code).toBe(2);
});

test('NO_COLOR wins over FORCE_COLOR without a warning', async () => {
  const folder = temporaryFolder({ 'x.feature': 'Feature: f\n  Scenario: s\n    Then the visitor sees "x"\n' });
  const { out, err } = await ended(process.execPath, [BIN, 'run', folder], { NO_COLOR: '1', FORCE_COLOR: '1' });
  expect(out).toContain('0 passed, 1 failed');
  expect(out).not.toContain('\u001B');
  expect(err).toBe('');
});
