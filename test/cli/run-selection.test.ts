import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../scenario/temporary-folder.ts';
import { commandLine } from './command-line.ts';

const scenario = (name: string, line = 'a') =>
  `  Scenario: ${name}\n    When the visitor writes "a"\n    Then the visitor sees "${line}"\n`;

const FILES = {
  'scenarios/a.feature': `Feature: a\n${scenario('one')}${scenario('two', 'b')}${scenario('three')}`,
  'scenarios/deep/b.feature': `Feature: b\n${scenario('four')}${scenario('five')}`,
};

const listed = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => line.split('  ')[1]);
const inFolder = () => {
  const cwd = temporaryFolder(FILES);
  return { cwd, causerie: (args: readonly string[], env = {}) => commandLine(args, { cwd, env }) };
};

test('a list names what would run, a scenario a line, and runs nothing', async () => {
  const { code, out } = await inFolder().causerie(['run', '--list']);
  expect(code).toBe(0);
  expect(out).toBe(
    'scenarios/a.feature:2  one\nscenarios/a.feature:5  two\nscenarios/a.feature:8  three\nscenarios/deep/b.feature:2  four\nscenarios/deep/b.feature:5  five\n',
  );
});

test.each([
  ['scenarios/*.feature', ['one', 'two', 'three']],
  ['scenarios/**/b.feature', ['four', 'five']],
  ['scenarios/d*', ['four', 'five']],
  ['scenarios/**/[ab].feature:5', ['two', 'five']],
  ['{scenarios/deep,nowhere}', ['four', 'five']],
])('the pattern %s means %j', async (pattern, names) => {
  expect(listed((await inFolder().causerie(['run', '--list', pattern])).out)).toEqual(names);
});

test('a pattern that fits nothing is told', async () => {
  const { code, err } = await inFolder().causerie(['run', 'scenarios/*.txt']);
  expect(code).toBe(2);
  expect(err).toContain('no .feature file fits the pattern "scenarios/*.txt"');
});

test('what failed last is run again until it passes', async () => {
  const { cwd, causerie } = inFolder();
  expect((await causerie(['run', '--last-failed'])).err).toContain('there is no last run in this folder');
  expect((await causerie(['run'])).code).toBe(1);
  expect(listed((await causerie(['run', '--last-failed', '--list'])).out)).toEqual(['two']);
  // A run of others does not forget it.
  expect((await causerie(['run', 'scenarios/deep'])).code).toBe(0);
  expect(listed((await causerie(['run', '--last-failed', '--list'])).out)).toEqual(['two']);
  expect((await causerie(['run', 'scenarios/deep', '--last-failed'])).err).toContain('fits --last-failed');
  const file = join(cwd, 'scenarios/a.feature');
  writeFileSync(file, readFileSync(file, 'utf8').replace('sees "b"', 'sees "a"'));
  expect((await causerie(['run', '--last-failed'])).out).toContain('1 passed, 0 failed');
  const { code, out } = await causerie(['run', '--last-failed']);
  expect([code, out]).toEqual([0, 'Nothing failed in the last run.\n']);
});

test('what a run keeps for the next one is not seen by git', async () => {
  const { cwd, causerie } = inFolder();
  await causerie(['run']);
  expect(readFileSync(join(cwd, '.causerie/.gitignore'), 'utf8')).toBe('*\n');
});

test.each([1, 2, 3, 5, 7])('%i shards hold every scenario once, in order', async (count) => {
  const { causerie } = inFolder();
  const parts = [];
  for (let index = 1; index <= count; index += 1) {
    const { out } = await causerie(['run', '--list', '--shard', `${index}/${count}`]);
    parts.push(out === '' ? [] : listed(out));
  }
  expect(parts.flat()).toEqual(['one', 'two', 'three', 'four', 'five']);
});

test('shards are balanced by past durations, new scenarios by their steps', async () => {
  const { cwd, causerie } = inFolder();
  const took = { 'scenarios/a.feature:2': 150, 'scenarios/a.feature:5': 10, 'scenarios/a.feature:8': 20 };
  writeFileSync(join(cwd, 'took.json'), JSON.stringify(took));
  // The new ones are reckoned at 60 each: 150, and 10 + 20 + 60 + 60.
  const part = async (index: number) =>
    listed((await causerie(['run', '--list', '--shard', `${index}/2`, '--durations', 'took.json'])).out);
  expect([await part(1), await part(2)]).toEqual([['one'], ['two', 'three', 'four', 'five']]);
  const evenly = async (index: number) => listed((await causerie(['run', '--list', '--shard', `${index}/2`])).out);
  expect([await evenly(1), await evenly(2)]).toEqual([
    ['one', 'two'],
    ['three', 'four', 'five'],
  ]);
});

test('a run writes the durations that shards read', async () => {
  const { causerie } = inFolder();
  await causerie(['run', '--format', 'durations:took.json']);
  const { code, out } = await causerie(['run', '--list', '--shard', '1/5', '--durations', 'took.json']);
  expect([code, listed(out)]).toEqual([0, ['one']]);
});

test.each([
  [{ CI_NODE_INDEX: '2', CI_NODE_TOTAL: '5' }, ['two']],
  [{ CIRCLE_NODE_INDEX: '1', CIRCLE_NODE_TOTAL: '5' }, ['two']],
  [{ JOB_COMPLETION_INDEX: '1', JOB_COMPLETIONS: '5' }, ['two']],
  [{ SHARD_INDEX: '2', SHARD_COUNT: '5' }, ['two']],
])('--shard auto takes the part %j says', async (env, names) => {
  expect(listed((await inFolder().causerie(['run', '--list', '--shard', 'auto'], env)).out)).toEqual(names);
});

test.each([
  [['--shard', '0/2'], {}, '--shard "0/2" is no part of a suite: parts are 1/5 to 5/5.'],
  [['--shard', '3/2'], {}, '--shard "3/2" is no part'],
  [['--shard', 'half'], {}, 'Write --shard 2/5, or --shard auto.'],
  [['--shard', 'auto'], {}, 'no variable says which part this is'],
  [['--shard', 'auto'], { JOB_COMPLETION_INDEX: '0' }, 'Set JOB_COMPLETIONS, too.'],
  [['--shard', 'auto'], { CI_NODE_INDEX: '6', CI_NODE_TOTAL: '5' }, 'CI_NODE_INDEX=6 and CI_NODE_TOTAL=5 is no part'],
  [['--durations', 'x.json'], {}, 'it needs --shard'],
  [['--shard', '1/2', '--durations', 'x.json'], {}, 'the durations "x.json" cannot be read (ENOENT)'],
  [['--shard', '1/2', '--durations', 'scenarios/a.feature'], {}, 'holds no durations'],
  [['--parallel', '0'], {}, '--parallel "0" is not a number of threads'],
  [['--format', 'tap', '--format', 'json'], {}, '--format tap and --format json cannot both go to the terminal'],
  [['--format', 'yaml'], {}, '--format "yaml" is not known. Write progress, github, junit:FILE'],
])('%j is told to be wrong', async (args, env, message) => {
  const { code, err } = await inFolder().causerie(['run', ...args], env);
  expect(code).toBe(2);
  expect(err).toContain(message);
});

test('a report for machines has the terminal to itself', async () => {
  const { out, code } = await inFolder().causerie(['run', '--format', 'tap', '--shard', '1/1', '--order', 'random:7']);
  expect(code).toBe(1);
  expect(out).toMatch(/^TAP version 14\n1\.\.5\n/);
  expect(out).not.toContain('passed,');
});

test('annotations come beside the usual report, and the summary goes where the build says', async () => {
  const { cwd, causerie } = inFolder();
  const { out } = await causerie(['run', '--format', 'github'], { GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') });
  expect(out).toContain('4 passed, 1 failed\n::error file=scenarios/a.feature,line=7,title=two::');
  expect(readFileSync(join(cwd, 'summary.md'), 'utf8')).toMatch(/^### Causerie: 4 passed, 1 failed/);
});

test('a run that gives the same again and again says so', async () => {
  const { code, err, out } = await inFolder().causerie(['run', 'scenarios/deep', '--repeat', '3']);
  expect([code, err]).toEqual([0, '3 runs gave the same, byte for byte.\n']);
  expect(out).toContain('2 passed, 0 failed');
});

test('a run that gives something else the next time is told by its own exit code', async () => {
  const text =
    'Feature: f\n  Scenario: turns\n    When the visitor writes how often this ran\n  Scenario: stays\n    When the visitor writes "x"\n';
  const cwd = temporaryFolder({ 'scenarios/a.feature': text });
  const { code, err } = await commandLine(['run', '--repeat', '2'], { cwd });
  expect(code).toBe(4);
  expect(err).toBe(
    'not the same in run 1 and run 2: scenarios/a.feature:2  turns: passed both times, but its e-mails, screens or timeline differ\n',
  );
});
