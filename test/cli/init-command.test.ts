/** `causerie init` as a real process: what it writes is what runs, passes and is laid out. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { temporaryFolder } from '../scenario/temporary-folder.ts';
import { commandLine } from './command-line.ts';

const BIN = new URL('../../bin/causerie.js', import.meta.url).pathname;

function causerie(args: readonly string[], cwd: string): string {
  return execFileSync(process.execPath, [BIN, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
}

test('what init writes passes, is laid out, and makes the reports of its build', { timeout: 30_000 }, () => {
  const cwd = temporaryFolder({});
  const written = causerie(['init', 'my tests'], cwd);
  expect(written).toMatch(/\nNext: cd "my tests" && npx causerie run\n$/);
  const folder = join(cwd, 'my tests');
  expect(causerie(['run', '--profile', 'ci'], folder)).toMatch(/\n4 passed, 0 failed\n$/);
  expect(existsSync(join(folder, 'reports/junit.xml'))).toBe(true);
  expect(causerie(['format', '--check'], folder)).toBe('');
});

test('the build runs this version with the profile that is there', async () => {
  const { cwd } = await commandLine(['init'], { cwd: temporaryFolder({}) });
  const { jobs } = parse(readFileSync(join(cwd, '.github/workflows/scenarios.yml'), 'utf8'));
  expect(jobs.scenarios.steps.map(({ run }: { run?: string }) => run)).toContain(
    'npx --yes causerie@1.2.3 run --profile ci',
  );
});

test('files that are there stay as they are', async () => {
  const cwd = temporaryFolder({
    'causerie.config.js': 'export default {};\n',
    'fixtures/channels/shop.yaml': 'name: Mine\n',
  });
  const { code, out } = await commandLine(['init'], { cwd });
  expect(code).toBe(0);
  expect(out).toContain('kept   causerie.config.js, which was there\n');
  expect(out).toContain('kept   fixtures/channels/shop.yaml, which was there\n');
  expect(readFileSync(join(cwd, 'fixtures/channels/shop.yaml'), 'utf8')).toBe('name: Mine\n');
  expect(existsSync(join(cwd, 'causerie.config.ts'))).toBe(false);
});

test.each([
  ['{ "type": "module" }', 'causerie.config.ts'],
  ['{}', 'causerie.config.mts'],
])('beside a package.json %s the configuration is %s', async (manifest, name) => {
  const { cwd } = await commandLine(['init'], { cwd: temporaryFolder({ 'package.json': manifest }) });
  expect(existsSync(join(cwd, name))).toBe(true);
});

test('a folder that cannot be is told in one line', async () => {
  const cwd = temporaryFolder({});
  writeFileSync(join(cwd, 'file'), '');
  const { code, err } = await commandLine(['init', 'file'], { cwd });
  expect([code, err]).toEqual([2, 'causerie: "file/causerie.config.ts" cannot be written: a file is in its way.\n']);
});

test.runIf(existsSync('/proc/self'))('where the system makes no folders it is told, and nothing hangs', async () => {
  const { code, err } = await commandLine(['init', '/proc/causerie'], { cwd: temporaryFolder({}) });
  expect(code).toBe(2);
  expect(err).toMatch(/^causerie: ".*causerie\.config\.ts" cannot be written: no file can be made there\.\n$/);
});
