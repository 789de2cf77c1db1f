/** What scenarios reached, written by `causerie run --coverage` and laid beside stories by `causerie merge`. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../scenario/temporary-folder.ts';
import { commandLine } from './command-line.ts';

const PATIENCE_MS = 60_000;
const repository = fileURLToPath(new URL('../../', import.meta.url));
const FEATURE = `Feature: a
  @NUM-1 @slow
  Scenario: passes
    When the visitor writes "a"
    And the visitor writes "b"
    Then the visitor sees "a"
  @NUM-2
  Scenario: fails
    When the visitor writes "a"
    Then the visitor sees "b"
    And the visitor writes "c"
`;

/** What an exploration of some stories tells as JSON. */
let explored = '';
beforeAll(async () => {
  explored = (await commandLine(['explore', '--runs', '60', '--seed', '7', '--json'], { cwd: repository })).out;
}, PATIENCE_MS);

const folder = (): string => temporaryFolder({ 'scenarios/a.feature': FEATURE, 'explored.json': explored });
const readJson = (cwd: string, file: string) => JSON.parse(readFileSync(join(cwd, file), 'utf8'));

test('a run writes the steps that passed and the rules of the scenarios that did', async () => {
  const cwd = folder();
  expect((await commandLine(['run', '--coverage', 'reports/scripted.json'], { cwd })).code).toBe(1);
  const { coverage, ...rest } = readJson(cwd, 'reports/scripted.json');
  expect(rest).toEqual({ scenarios: 2, failed: 1, version: '1.2.3' });
  expect(coverage.steps).toMatchObject({ writes: 3, sees: 1 });
  expect(coverage.rules).toMatchObject({ 'NUM-1': 1, 'NUM-2': 0 });
});

test('shards are joined into the whole, and laid beside what stories reached', async () => {
  const cwd = folder();
  for (const part of [1, 2]) await commandLine(['run', '--shard', `${part}/2`, '--coverage', `${part}.json`], { cwd });
  const { code, out, err } = await commandLine(['merge', '1.json', '2.json', 'explored.json'], { cwd });
  expect(err).toBe('');
  expect(out).toMatch(/^2 scenarios and 60 stories, seed 7, reached:\n +both /);
  expect(out).toContain('✘ 1 scenario failed\n');
  expect(code).toBe(1);
  const { out: json } = await commandLine(['merge', '1.json', '2.json', 'explored.json', '--json'], { cwd });
  const joined = JSON.parse(json);
  expect(joined).toMatchObject({ joined: true, scenarios: 2, failed: 1, runs: 60, seed: 7 });
  expect(joined.coverage.rules['NUM-1'].scenarios).toBe(1);
  expect(joined.coverage.rules['NUM-1'].stories).toBeGreaterThan(0);
  expect(joined.coverage.steps.writes).toEqual({ scenarios: 3, stories: 0 });
});

test('a moment that neither met fails the whole, however few there were', async () => {
  const cwd = folder();
  const { coverage, ...rest } = JSON.parse(explored);
  writeFileSync(join(cwd, 'poor.json'), JSON.stringify({ ...rest, coverage: { ...coverage, moments: {} } }));
  await commandLine(['run', '--name', 'passes', '--coverage', 'scripted.json'], { cwd });
  const { code, out } = await commandLine(['merge', 'scripted.json', 'poor.json'], { cwd });
  expect(out.match(/✘ never met, and should have been: .+/g)).toHaveLength(4);
  expect(code).toBe(1);
});

test.each([
  [['scripted.json', 'nowhere.json'], '"nowhere.json" cannot be read.'],
  [['scripted.json', 'scenarios/a.feature'], '"scenarios/a.feature" is nothing that causerie explore --json or'],
  [['scripted.json', 'torn.json'], '"torn.json" is nothing that causerie explore --json or'],
  [['scripted.json', 'explored.json', '--shards', '2'], '--shards is for the logs of runs'],
  [['scripted.json', 'old.json'], '"old.json" was written by causerie 1.0.0, "scripted.json" by 1.2.3'],
  [['log.ndjson', '--json'], '--json is for what was explored or reached'],
])('merge %j is told to be wrong', async (args, message) => {
  const cwd = folder();
  await commandLine(['run', '--coverage', 'scripted.json', '--format', 'message:log.ndjson'], { cwd });
  const scripted = readFileSync(join(cwd, 'scripted.json'), 'utf8');
  writeFileSync(join(cwd, 'old.json'), scripted.replace('"version":"1.2.3"', '"version":"1.0.0"'));
  writeFileSync(join(cwd, 'torn.json'), scripted.slice(0, 200));
  const { code, err } = await commandLine(['merge', ...args], { cwd });
  expect(err).toContain(message);
  expect(code).toBe(2);
});

test.each([
  [['--coverage', 'scenarios/a.feature'], 'would take the place of a scenario file'],
  [['--coverage', 'a.json', '--format', 'json:a.json'], 'two reports cannot be written to one file, "a.json"'],
  [['--coverage', 'scenarios'], '"scenarios" cannot be written: it is a folder.'],
  [['--coverage', 'a.json', '--dry-run'], '--coverage needs scenarios that run: leave --dry-run away.'],
  [['--coverage', 'a.json', '--list'], '--coverage needs scenarios that run: leave --list away.'],
])('run %j is told to be wrong, and runs nothing', async (args, message) => {
  const { code, err, out } = await commandLine(['run', ...args], { cwd: folder() });
  expect(err).toContain(message);
  expect([code, out]).toEqual([2, '']);
});

test(
  'threads together write what one thread writes, byte for byte',
  () => {
    const cwd = temporaryFolder({});
    const files = ['introduce'].map((name) => join(repository, 'scenarios', name));
    const written = ['1', '2'].map((threads) => {
      const args = ['run', ...files, '--parallel', threads, '--coverage', `${threads}.json`];
      const { status, stderr } = spawnSync(process.execPath, [join(repository, 'bin/causerie.js'), ...args], { cwd });
      expect([status, String(stderr)]).toEqual([0, '']);
      return readFileSync(join(cwd, `${threads}.json`), 'utf8');
    });
    expect(written[1]).toBe(written[0]);
    const { coverage } = JSON.parse(written[0] ?? '');
    expect(coverage.deadlines['introduce form fired']).toBeGreaterThan(0);
    expect(coverage.rules['INTRO-1']).toBeGreaterThan(0);
  },
  PATIENCE_MS,
);
