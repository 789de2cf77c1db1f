import { Worker } from 'node:worker_threads';
import type { Envelope } from '@cucumber/messages';
import { expect, test } from 'vitest';
import { findFiles } from '../../src/scenario/find-files.ts';
import { openPool } from '../../src/scenario/parallel/pool.ts';
import { MOST_FRAMES } from '../../src/scenario/problem.ts';
import { ResultFold, type ScenarioResult } from '../../src/scenario/report/scenario-result.ts';
import { type RunOutcome, runSuite } from '../../src/scenario/run-suite.ts';
import { scenariosOf } from '../../src/scenario/suite.ts';
import { temporaryFolder } from './temporary-folder.ts';

interface Wish {
  readonly threads?: number;
  readonly failFast?: boolean;
  readonly signal?: AbortSignal;
  readonly onResult?: (result: ScenarioResult) => void;
}

interface Run {
  readonly outcome: RunOutcome;
  readonly results: readonly ScenarioResult[];
  readonly envelopes: readonly Envelope[];
}

const start = (settings: object) => new Worker(new URL('./fake-worker.ts', import.meta.url), { workerData: settings });

const openFiles = async (files: Readonly<Record<string, string>>, threads = 2) => {
  const found = await findFiles(['.'], temporaryFolder(files));
  if (found.kind !== 'found') throw new Error(found.message);
  const pool = openPool(threads, start, { debug: false, evidence: false });
  return { pool, loaded: await pool.load(found.files) };
};

async function run(files: Readonly<Record<string, string>>, wish: Wish = {}): Promise<Run> {
  const { pool, loaded } = await openFiles(files, wish.threads);
  if (loaded.kind !== 'loaded') throw new Error(JSON.stringify(loaded));
  const fold = new ResultFold();
  const results: ScenarioResult[] = [];
  const envelopes: Envelope[] = [];
  try {
    const outcome = await runSuite({
      suite: loaded.suite,
      scenarios: scenariosOf(loaded.suite),
      newId: loaded.newId,
      execute: pool.execute,
      now: () => 0,
      failFast: wish.failFast ?? false,
      signal: wish.signal ?? new AbortController().signal,
      meta: {} as never,
      emit: (envelope) => {
        envelopes.push(envelope);
        const result = fold.take(envelope);
        if (result) results.push(result);
        if (result) wish.onResult?.(result);
      },
    });
    return { outcome, results, envelopes };
  } finally {
    await pool.close();
  }
}

const good = (name: string) => `  Scenario: ${name}\n    When the visitor writes "a"\n    Then the visitor sees "a"\n`;
const bad = (name: string) => `  Scenario: ${name}\n    Then the visitor sees "b"\n`;
const feature = (...scenarios: string[]) => `Feature: f\n${scenarios.join('')}`;
const names = (results: readonly ScenarioResult[]) => results.map(({ name, status }) => `${name} ${status}`).sort();

test('every thread tells what its worlds have reached', async () => {
  const { pool } = await openFiles({ 'a.feature': feature(good('a')), 'b.feature': feature(good('b')) }, 2);
  expect(await pool.reached()).toEqual([{ threads: { 'thread 0': 1 } }, { threads: { 'thread 1': 1 } }]);
  await pool.close();
});

test('threads run every scenario once, whoever read its file, and results tell which failed', async () => {
  const { outcome, results } = await run({
    'long.feature': feature(...Array.from({ length: 40 }, (_, i) => good(`long ${i}`))),
    'short.feature': feature(good('s'), bad('t')),
  });
  expect(outcome).toEqual({ success: false, interrupted: false });
  expect(names(results)).toEqual(
    [...Array.from({ length: 40 }, (_, i) => `long ${i} passed`), 's passed', 't failed'].sort(),
  );
  expect(results.find(({ name }) => name === 't')?.failure).toMatchObject({ line: 6, message: 'the visitor sees "b"' });
});

test('a thread with nothing left takes over scenarios of files it has not read', async () => {
  const { envelopes } = await run({
    'long.feature': feature(...Array.from({ length: 60 }, (_, i) => good(`long ${i}`))),
  });
  const workers = envelopes.flatMap(({ testCaseStarted }) => testCaseStarted?.workerId ?? []);
  expect(new Set(workers)).toEqual(new Set(['0', '1']));
});

test('no two threads give one id twice, and what one scenario tells stays in order', async () => {
  const { envelopes } = await run({
    'a.feature': feature(good('a'), good('b')),
    'b.feature': feature(good('c'), bad('d')),
  });
  const ids = envelopes
    .flatMap((envelope) => [envelope.pickle?.id ?? [], envelope.testCase?.id ?? [], envelope.testCaseStarted?.id ?? []])
    .flat();
  expect(ids).toHaveLength(12);
  expect(new Set(ids).size).toBe(12);
  const open = new Set<string>();
  for (const { testCaseStarted, testStepFinished, testCaseFinished } of envelopes) {
    if (testCaseStarted) open.add(testCaseStarted.id);
    if (testStepFinished) expect(open).toContain(testStepFinished.testCaseStartedId);
    if (testCaseFinished) expect(open.delete(testCaseFinished.testCaseStartedId)).toBe(true);
  }
  expect(open.size).toBe(0);
});

test('what is wrong with files is told in their order, whoever read them', async () => {
  const { pool, loaded } = await openFiles({
    'a.feature': feature('  Scenario: a\n    When nobody knows this\n'),
    'b.feature': feature(good('b')),
    'c.feature': feature(`  Scenario: c\n    When nobody knows that\n${good('more').repeat(9)}`),
  });
  await pool.close();
  expect(loaded.kind).toBe('invalid');
  expect(loaded.kind === 'invalid' && loaded.problems.map(({ path }) => path)).toEqual(['a.feature', 'c.feature']);
});

test('fail-fast begins nothing more in any thread', async () => {
  const { outcome, results } = await run(
    {
      'a.feature': feature(bad('first'), ...Array.from({ length: 300 }, (_, i) => good(`a ${i}`))),
      'b.feature': feature(...Array.from({ length: 300 }, (_, i) => good(`b ${i}`))),
    },
    { failFast: true },
  );
  expect(outcome.success).toBe(false);
  expect(results.some(({ name, status }) => name === 'first' && status === 'failed')).toBe(true);
  expect(results.length).toBeLessThan(601);
});

test('a step that waits for what never comes fails in its thread, and the other thread goes on', async () => {
  const { outcome, results } = await run({
    'a.feature': feature('  Scenario: stuck\n    When nothing ever happens\n'),
    'b.feature': feature(good('b'), good('c'), good('d')),
  });
  expect(outcome).toEqual({ success: false, interrupted: false });
  expect(names(results)).toEqual(['b passed', 'c passed', 'd passed', 'stuck failed']);
  expect(results.find(({ name }) => name === 'stuck')?.failure?.message).toContain(
    'waits for something that never comes',
  );
});

test('a run that is stopped ends at once although a step hangs', async () => {
  const stop = new AbortController();
  const { outcome, results } = await run(
    {
      'a.feature': feature('  Scenario: waits\n    When the thread waits\n'),
      'b.feature': feature(good('b')),
    },
    { signal: stop.signal, onResult: () => stop.abort() },
  );
  expect(outcome).toEqual({ success: false, interrupted: true });
  expect(names(results)).toContain('b passed');
  expect(names(results)).not.toContain('waits passed');
});

test('a thread that dies ends the run with an error and no thread is left', async () => {
  const dies = run({
    'a.feature': feature('  Scenario: dies\n    When the thread dies\n'),
    'b.feature': feature(good('b')),
  });
  await expect(dies).rejects.toThrow('a worker ended by itself with 7');
});

test('of the problems a thread finds those that are shown have their remedies, the others are told without', async () => {
  const steps = Array.from({ length: MOST_FRAMES + 5 }, (_, index) => `    Given sentence ${index}\n`).join('');
  const { pool, loaded } = await openFiles({ 'x.feature': `Feature: f\n  Scenario: s\n${steps}` }, 1);
  await pool.close();
  if (loaded.kind !== 'invalid') throw new Error('expected problems');
  const counts = loaded.problems.map(({ remedies }) => remedies.length);
  expect(counts).toEqual([...Array(MOST_FRAMES).fill(1), ...Array(5).fill(0)]);
});
