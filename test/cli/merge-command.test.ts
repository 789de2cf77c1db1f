import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Envelope } from '@cucumber/messages';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../scenario/temporary-folder.ts';
import { commandLine } from './command-line.ts';

const scenario = (name: string, line = 'a') =>
  `  Scenario: ${name}\n    When the visitor writes "a"\n    Then the visitor sees "${line}"\n`;

const FILES = {
  'scenarios/a.feature': `Feature: a\n${scenario('one')}${scenario('two', 'b')}${scenario('three')}`,
  'scenarios/b.feature': `Feature: b\n${scenario('four')}${scenario('five')}`,
};

/** A folder in which `count` shards have run and left `1.ndjson` and so on. */
async function sharded(count: number) {
  const cwd = temporaryFolder(FILES);
  const causerie = (...args: string[]) => commandLine(args, { cwd });
  const logs = Array.from({ length: count }, (_, index) => `${index + 1}.ndjson`);
  for (const [index, log] of logs.entries()) {
    await causerie('run', '--shard', `${index + 1}/${count}`, '--format', `message:${log}`);
  }
  return { cwd, causerie, logs };
}

const messagesIn = (cwd: string, file: string): Envelope[] =>
  readFileSync(join(cwd, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

test.each([1, 2, 5])('the logs of %i shards give the report of one run', async (count) => {
  const { causerie, logs } = await sharded(count);
  const whole = await causerie('run', '--format', 'tap');
  const merged = await causerie('merge', ...logs, '--shards', String(count), '--format', 'tap');
  expect([merged.code, whole.code]).toEqual([1, 1]);
  const withoutTimes = (tap: string) => tap.replace(/duration_ms: .*/g, 'duration_ms: *');
  expect(withoutTimes(merged.out)).toBe(withoutTimes(whole.out));
});

test('the joined stream gives every id once, refers to none that is not there, and tells a split file once', async () => {
  const { cwd, causerie, logs } = await sharded(3);
  await causerie('merge', ...logs, '--format', 'message:all.ndjson');
  const messages = messagesIn(cwd, 'all.ndjson');
  const given: string[] = [];
  const referred: string[] = [];
  const walk = (value: unknown, key = ''): void => {
    if (typeof value === 'string' && key === 'id') given.push(value);
    else if (typeof value === 'string' && /Ids?$/.test(key) && key !== 'workerId') referred.push(value);
    else if (typeof value === 'object' && value !== null) {
      for (const [inner, each] of Object.entries(value)) walk(each, Array.isArray(value) ? key : inner);
    }
  };
  for (const message of messages) walk(message);
  expect(new Set(given).size).toBe(given.length);
  expect(referred.filter((id) => !given.includes(id))).toEqual([]);
  const count = (kind: keyof Envelope) => messages.filter((message) => message[kind]).length;
  expect([count('meta'), count('gherkinDocument'), count('source'), count('hook')]).toEqual([1, 2, 2, 1]);
  expect([count('pickle'), count('testCase'), count('testRunStarted'), count('testRunFinished')]).toEqual([5, 5, 1, 1]);
});

test('a shard whose log is not there fails the whole', async () => {
  const { causerie, logs } = await sharded(3);
  const { code, err } = await causerie('merge', ...logs.slice(1), '--shards', '3');
  expect([code, err]).toEqual([
    2,
    'causerie: 3 shards ran, but there are logs of 2: one is missing or one too many.\n',
  ]);
});

test('a log that is cut short fails the whole, however green it is', async () => {
  const { cwd, causerie } = await sharded(2);
  const lines = readFileSync(join(cwd, '2.ndjson'), 'utf8').trim().split('\n');
  writeFileSync(join(cwd, '2.ndjson'), `${lines.slice(0, -1).join('\n')}\n`);
  const { code, err } = await causerie('merge', '2.ndjson');
  expect(code).toBe(1);
  expect(err).toBe('causerie: the log "2.ndjson" ends before its run did: not everything in it was run.\n');
});

test('logs of the same scenarios are told', async () => {
  const { cwd, causerie } = await sharded(1);
  writeFileSync(join(cwd, 'again.ndjson'), readFileSync(join(cwd, '1.ndjson')));
  const { code, err } = await causerie('merge', '1.ndjson', 'again.ndjson');
  expect(code).toBe(1);
  expect(err).toContain('scenarios/a.feature:2 is in more than one log');
});

test.each([
  [['nowhere.ndjson'], 'the log "nowhere.ndjson" cannot be read (ENOENT)'],
  [['scenarios'], '"scenarios" is no file'],
  [['scenarios/a.feature'], 'scenarios/a.feature:1 is no message of a run'],
  [['scenarios/a.feature', '--shards', 'x'], '--shards "x" is not a number of logs'],
])('merge %j is told to be wrong', async (args, message) => {
  const { code, err } = await commandLine(['merge', ...args], { cwd: temporaryFolder(FILES) });
  expect(code).toBe(2);
  expect(err).toContain(message);
});
