/** Where settings come from: the command line before the environment before the configuration file. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../scenario/temporary-folder.ts';
import { commandLine } from './command-line.ts';

const scenario = (name: string, tag: string) => `  ${tag}\n  Scenario: ${name}\n    When the visitor writes "a"\n`;
const FEATURE = `Feature: f\n${scenario('one', '@a')}${scenario('two', '@b')}${scenario('three', '@c')}`;

/** The names `run --list` gives in a folder with a configuration. */
async function listed(config: string | object, args: readonly string[] = [], env: Record<string, string> = {}) {
  const text = typeof config === 'string' ? config : JSON.stringify(config);
  const cwd = temporaryFolder({ 'scenarios/f.feature': FEATURE, 'causerie.config.json': text });
  const { out, err } = await commandLine(['run', '--list', ...args], { cwd, env });
  return err + out.replace(/^\S+ {2}(\w+).*$/gm, '$1').trim();
}

test('the command line comes before the environment, the environment before the file', async () => {
  expect(await listed({ tags: '@a' })).toBe('one');
  expect(await listed({ tags: '@a' }, [], { CAUSERIE_TAGS: '@b' })).toBe('two');
  expect(await listed({ tags: '@a' }, ['--tags', '@c'], { CAUSERIE_TAGS: '@b' })).toBe('three');
  expect(await listed({ tags: '@a' }, [], { CAUSERIE_TAGS: '' })).toBe('one');
});

test('settings of one kind leave those of another in force', async () => {
  expect(await listed({ tags: '@a or @b' }, ['--name', 'two|three'])).toBe('two');
});

test('a profile takes the place of what stands above it', async () => {
  const config = { tags: '@a', profiles: { ci: { tags: '@b' } } };
  expect(await listed(config, ['--profile', 'ci'])).toBe('two');
  expect(await listed(config, [], { CAUSERIE_PROFILE: 'ci' })).toBe('two');
  expect(await listed(config, ['--profile', 'cd'])).toBe('causerie: the profile "cd" is not known. There are: ci.\n');
});

test.each([
  ['causerie.config.ts', "import type { Config } from 'causerie';\nexport default { tags: '@b' } satisfies Config;\n"],
  ['causerie.config.mts', "export default { tags: '@b' as string };\n"],
  ['causerie.config.js', "export default { tags: '@b' };\n"],
  ['causerie.config.mjs', "export default { tags: '@b' };\n"],
  ['causerie.config.json', '{ "tags": "@b" }'],
])('%s is found from a folder below, and its paths are its own', async (name, text) => {
  const folder = temporaryFolder({
    'scenarios/f.feature': FEATURE,
    'deep/er/x.txt': '',
    'package.json': '{"type":"module"}',
    [name]: text,
  });
  const { out, err } = await commandLine(['run', '--list'], { cwd: join(folder, 'deep/er') });
  expect(err + out).toBe('../../scenarios/f.feature:6  two  @b\n');
});

test('paths, reports and fixtures of a configuration are relative to it; those of the command line are not', async () => {
  const folder = temporaryFolder({
    'tests/all/f.feature': FEATURE,
    'tests/causerie.config.json': '{ "paths": "all", "format": ["junit:out/a.xml"], "parallel": 1 }',
  });
  const { code, out } = await commandLine(['run', '--config', 'tests/causerie.config.json'], { cwd: folder });
  expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('3 passed, 0 failed') });
  expect(existsSync(join(folder, 'tests/out/a.xml'))).toBe(true);
  await commandLine(['run', '--config', 'tests/causerie.config.json', '--format', 'tap:b.tap'], { cwd: folder });
  expect(existsSync(join(folder, 'b.tap'))).toBe(true);
});

test('the environment says lists with commas', async () => {
  expect(await listed({}, [], { CAUSERIE_PATHS: 'scenarios/f.feature:3,scenarios/f.feature:9' })).toBe('one\nthree');
});

test.each([
  [
    { tagz: '@a' },
    [' --> causerie.config.json:1:3\n', 'error: the setting "tagz" is not known', '= did you mean "tags"?'],
  ],
  [{ parallel: 0 }, ['causerie.config.json:1:13\n', '0 is no value of "parallel"', 'from 1 to 999: 4']],
  [{ parallel: 1000 }, ['1000 is no value of "parallel"']],
  [{ paths: [] }, ['[] is no value of "paths"']],
  [{ tags: '@a', profiles: { ci: { tags: 5 } } }, ['causerie.config.json:1:39\n', '5 is no value of "tags"']],
  [{ profiles: { ci: { profiles: {} } } }, ['the setting "profiles" is not known']],
  [{ profiles: { ci: 'x' } }, ['causerie.config.json:1:19\n', 'the profile "ci" is no object of settings']],
  ['[]', ['a configuration is an object of settings']],
  ['{ "tags": "@a", }', ['causerie.config.json:1:17\n', 'this is not JSON: Expected double-quoted property name']],
  ['', ['causerie.config.json:1:1\n', 'this is not JSON']],
] as const)('the configuration %j is not valid, and where is told', async (config, told) => {
  const text = await listed(config);
  for (const part of told) expect(text).toContain(part);
  expect(text).toMatch(/: nothing was run\.\n$/);
});

test('a configuration that throws is told with its line, one without a default export with what to write', async () => {
  const run = (text: string) =>
    commandLine(['run'], { cwd: temporaryFolder({ 'package.json': '{"type":"module"}', 'causerie.config.js': text }) });
  const thrown = await run(
    "export default {\n  tags: tag(),\n};\nfunction tag() {\n  throw new Error('no tags today');\n}\n",
  );
  expect(thrown.code).toBe(3);
  expect(thrown.err).toContain('error: this configuration cannot be loaded: no tags today\n --> causerie.config.js:5:');
  expect((await run('export const tags = 1;\n')).err).toContain("= write: export default { paths: ['scenarios'] }");
});

test.each([
  [['--config', 'nowhere.json'], {}, '--config "nowhere.json": there is no such file'],
  [['--config', 'scenarios/f.feature'], {}, 'is no configuration: it ends in .ts'],
  [['--profile', 'ci'], {}, 'the profile "ci" is not known. There is no configuration file.'],
  [[], { CAUSERIE_PARALLEL: 'many' }, 'CAUSERIE_PARALLEL "many" is not allowed. It is a number of threads'],
  [[], { CAUSERIE_ORDER: 'up' }, 'CAUSERIE_ORDER "up" is not allowed'],
  [[], { CAUSERIE_CONFIG: 'x.json' }, '--config "x.json": there is no such file'],
])('run %j with %j is wrong use', async (args, env, message) => {
  const cwd = temporaryFolder({ 'scenarios/f.feature': FEATURE });
  const { code, err } = await commandLine(['run', ...args], { cwd, env });
  expect(code).toBe(2);
  expect(err).toContain(message);
  expect(err).toMatch(/^causerie: .*\n$/);
});

test('two configurations side by side are told, whichever would win', async () => {
  const cwd = temporaryFolder({ 'causerie.config.json': '{}', 'causerie.config.js': 'export default {};' });
  expect((await commandLine(['run'], { cwd })).err).toContain('causerie.config.js and causerie.config.json. Keep one.');
});
