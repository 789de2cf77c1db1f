import type { Envelope } from '@cucumber/messages';
import { expect, test } from 'vitest';
import { executeHere } from '../../src/scenario/execute.ts';
import { load } from '../../src/scenario/load.ts';
import { progressReporter } from '../../src/scenario/report/progress.ts';
import type { ScenarioResult } from '../../src/scenario/report/scenario-result.ts';
import { ResultFold } from '../../src/scenario/report/scenario-result.ts';
import type { RunContext } from '../../src/scenario/run-scenario.ts';
import type { RunOutcome, RunRequest } from '../../src/scenario/run-suite.ts';
import { runSuite } from '../../src/scenario/run-suite.ts';
import { select, shuffled } from '../../src/scenario/select.ts';
import { StuckStep } from '../../src/scenario/stuck-step.ts';
import { scenariosOf } from '../../src/scenario/suite.ts';
import { createPaint } from '../../src/steps/paint.ts';
import type { Lane } from '../../src/target/lane.ts';
import type { FakeChat } from './fake-vocabulary.ts';
import { fakeAfterStep, fakeBindStep, fakeChat, fakeFinishWorld, fakeWorld } from './fake-vocabulary.ts';
import { temporaryFolder } from './temporary-folder.ts';

interface Run {
  readonly outcome: RunOutcome;
  readonly envelopes: readonly Envelope[];
  readonly results: readonly ScenarioResult[];
  readonly chats: readonly FakeChat[];
  readonly laneClosed: boolean;
  readonly report: string;
}

interface Options extends Partial<RunRequest>, Partial<Pick<RunContext, 'createWorld' | 'debug'>> {
  readonly timeline?: boolean;
}

async function run(text: string, options: Options = {}): Promise<Run> {
  const loaded = await load({ paths: ['.'], cwd: temporaryFolder({ 'x.feature': text }), bindStep: fakeBindStep });
  if (loaded.kind !== 'loaded') throw new Error(JSON.stringify(loaded));
  const envelopes: Envelope[] = [];
  const chats: FakeChat[] = [];
  const written: string[] = [];
  let laneClosed = false;
  let clockMs = 0;
  const fold = new ResultFold();
  const results: ScenarioResult[] = [];
  const write = (chunk: string) => void written.push(chunk);
  const paint = createPaint(false);
  const shown = { live: false, columns: 80, timeline: options.timeline ?? false, isWhole: false };
  const progress = progressReporter({ write, paint, ...shown });
  const now = () => (clockMs += 1.5);
  const openLane = async (): Promise<Lane> => ({
    createTarget: async () => {
      const chat = fakeChat();
      chats.push(chat);
      return chat;
    },
    close: async () => {
      laneClosed = true;
    },
  });
  const { createWorld = fakeWorld, debug = false, timeline = false } = options;
  const context = {
    createWorld,
    finishWorld: fakeFinishWorld,
    afterStep: fakeAfterStep,
    debug,
    evidence: timeline,
    now,
    newId: loaded.newId,
  };
  const outcome = await runSuite({
    suite: loaded.suite,
    scenarios: scenariosOf(loaded.suite),
    newId: loaded.newId,
    execute: executeHere(context, openLane, loaded.suite),
    now,
    failFast: false,
    signal: new AbortController().signal,
    meta: {
      protocolVersion: '0',
      implementation: { name: 'causerie' },
      runtime: { name: '' },
      os: { name: '' },
      cpu: { name: '' },
    },
    emit: (envelope) => {
      envelopes.push(envelope);
      progress.take(envelope);
      const result = fold.take(envelope);
      if (result) results.push(result);
    },
    ...options,
  });
  return { outcome, envelopes, results, chats, laneClosed, report: written.join('') };
}

const MIXED = `Feature: f
  @INTRO-1
  Scenario: good
    When the visitor writes "a"
    Then the visitor sees "a"
  Scenario: bad
    When the visitor writes "a"
    Then the visitor sees "b"
    And the visitor sees "c"
  Scenario: leaves a mail
    When the visitor writes "unexpected"
  Scenario: broken
    When the program breaks
`;

test('every scenario gets a target of its own, closed after it, and the lane is closed at the end', async () => {
  const { chats, laneClosed } = await run(MIXED);
  expect(chats.map((chat) => chat.closed)).toEqual([true, true, true, true]);
  expect(chats[0]!.lines).toEqual(['a']);
  expect(laneClosed).toBe(true);
});

test('a result tells sentence, line, what was expected and what was seen, and keeps the tags', async () => {
  const { results, outcome } = await run(MIXED);
  expect(outcome).toEqual({ success: false, interrupted: false });
  expect(results.map(({ name, status, tags }) => ({ name, status, tags }))).toEqual([
    { name: 'good', status: 'passed', tags: ['@INTRO-1'] },
    { name: 'bad', status: 'failed', tags: [] },
    { name: 'leaves a mail', status: 'failed', tags: [] },
    { name: 'broken', status: 'failed', tags: [] },
  ]);
  const [, bad, mail, broken] = results.map((result) => result.failure);
  expect(bad).toMatchObject({
    sentence: 'Then the visitor sees "b"',
    line: 8,
    message: 'the visitor sees "b"',
    seen: 'a',
  });
  expect(mail).toMatchObject({ sentence: 'at the end', seen: 'one e-mail more' });
  expect(mail).not.toHaveProperty('line');
  expect(broken!.message).toBe('a bug, not a failed expectation: TypeError: x is undefined');
  expect(broken).not.toHaveProperty('stack');
});

test('the stack of a bug is kept when asked for', async () => {
  const { results } = await run(MIXED, { debug: true });
  expect(results[3]!.failure!.stack).toContain('fake-vocabulary');
  expect(results[1]!.failure).not.toHaveProperty('stack');
});

test('steps after the failed one are skipped in the stream', async () => {
  const { envelopes } = await run(MIXED);
  const statuses = envelopes.flatMap((envelope) => envelope.testStepFinished?.testStepResult.status ?? []);
  expect(statuses.slice(3, 7)).toEqual(['PASSED', 'FAILED', 'SKIPPED', 'SKIPPED']);
});

test('the stream opens with meta, ends with the run, and every started thing is finished', async () => {
  const { envelopes } = await run(MIXED);
  const kinds = envelopes.flatMap((envelope) => Object.keys(envelope));
  expect(kinds[0]).toBe('meta');
  expect(kinds.at(-1)).toBe('testRunFinished');
  const count = (kind: string) => kinds.filter((one) => one === kind).length;
  expect(count('testCaseStarted')).toBe(count('testCaseFinished'));
  expect(count('testStepStarted')).toBe(count('testStepFinished'));
  expect(count('pickle')).toBe(4);
});

test('fail-fast stops after the first failure and the report counts what was not run', async () => {
  const { results, report } = await run(MIXED, { failFast: true });
  expect(results).toHaveLength(2);
  expect(report).toMatch(/4 scenarios in \d+ ms, 2 not run\nrules: 1 of 1 proven\n1 passed, 1 failed\n$/);
});

test('a run that is stopped ends at once although a step hangs, and its target is closed', async () => {
  const stop = new AbortController();
  const text =
    'Feature: f\n  Scenario: s\n    When nothing ever happens\n  Scenario: t\n    When the visitor writes "x"\n';
  const createWorld: RunContext['createWorld'] = (target) => {
    setImmediate(() => stop.abort());
    return fakeWorld(target);
  };
  const { outcome, chats, results } = await run(text, { signal: stop.signal, createWorld });
  expect(outcome).toEqual({ success: false, interrupted: true });
  expect(results.map((result) => result.status)).toEqual(['not-run']);
  expect(chats.map((chat) => chat.closed)).toEqual([true]);
});

test('a wish to stop is heard in a run that waits for nothing outside', async () => {
  const stop = new AbortController();
  const one = '  Scenario: s\n    When the visitor writes "x"\n';
  setTimeout(() => stop.abort(), 0);
  const { outcome, results } = await run(`Feature: f\n${one.repeat(500)}`, { signal: stop.signal });
  expect(outcome.interrupted).toBe(true);
  expect(results.length).toBeLessThan(500);
});

test('a step that waits for what never comes fails, and what follows is not run', async () => {
  const stop = new AbortController();
  const text =
    'Feature: f\n  Scenario: s\n    When nothing ever happens\n  Scenario: t\n    When the visitor writes "x"\n';
  const createWorld: RunContext['createWorld'] = (target) => {
    setImmediate(() => stop.abort(new StuckStep()));
    return fakeWorld(target);
  };
  const { outcome, report, results } = await run(text, { signal: stop.signal, createWorld });
  expect(outcome).toEqual({ success: false, interrupted: false });
  expect(results.map(({ status, failure }) => [status, failure?.line])).toEqual([['failed', 3]]);
  expect(report).toContain('the step waits for something that never comes');
});

test('the report names place, sentence and what was seen, and how to run the failed ones again', async () => {
  const { report } = await run(MIXED);
  expect(report).toContain(
    [
      '1) f › bad',
      '   x.feature:8',
      '',
      '     6 │ Scenario: bad',
      '     7 │   When the visitor writes "a"',
      '   ✗ 8 │   Then the visitor sees "b"',
      '',
      '     the visitor sees "b"',
      '',
      '     seen instead:',
      '     │ a',
      '',
      '     what happened:',
      '     │ 1970-01-01 UTC',
      '     │ 00:00:00.000  written: a',
      '     │               ✗ the step failed',
      '',
    ].join('\n'),
  );
  expect(report).toContain('\n  npx causerie run x.feature:6:10:12\n');
  expect(report).toMatch(/\n1 passed, 3 failed\n$/);
});

test('a report points to the timeline unless it shows it', async () => {
  expect((await run(MIXED)).report).toContain(
    '\nTo run what failed again (--timeline tells all that happened, and why):\n',
  );
  expect((await run(MIXED, { timeline: true })).report).toContain('\nTo run what failed again:\n');
});

test('the line that is rewritten fits the terminal as it is now', async () => {
  const written: string[] = [];
  const width = { now: 80 };
  const shown = { live: true, timeline: false, isWhole: false, paint: createPaint(false) };
  const options = { ...shown, write: (text: string) => void written.push(text) };
  const progress = progressReporter(
    Object.defineProperty({ ...options, columns: 0 }, 'columns', { get: () => width.now }),
  );
  await run(MIXED, {
    emit: (envelope) => {
      progress.take(envelope);
      if (envelope.testCaseFinished) width.now = 20;
    },
  });
  expect(written.slice(0, 2)).toEqual(['\r\u001B[2K0/4 scenarios · x.feature', '\r\u001B[2K1/4 scenarios']);
});

test('tags and names select scenarios; mistakes in them are told', async () => {
  const folder = temporaryFolder({ 'x.feature': MIXED });
  const loaded = await load({ paths: ['.'], cwd: folder, bindStep: fakeBindStep });
  const all = loaded.kind === 'loaded' ? scenariosOf(loaded.suite) : [];
  const names = (selection: Parameters<typeof select>[1]) => {
    const result = select(all, selection);
    return result.kind === 'selected' ? result.scenarios.map(({ pickle }) => pickle.name) : result.message;
  };
  expect(names({ tags: '@INTRO-1' })).toEqual(['good']);
  expect(names({ tags: 'not @INTRO-1', name: '^B' })).toEqual(['bad', 'broken']);
  expect(names({ tags: 'INTRO-1' })).toContain('Did you mean @INTRO-1?');
  expect(names({ tags: '@a and' })).toContain('cannot be read');
  expect(names({ name: '(' })).toContain('is not a regular expression');
});

test('the same seed gives the same order and loses nothing', () => {
  const items = Array.from({ length: 20 }, (_, i) => i);
  expect(shuffled(items, 7)).toEqual(shuffled(items, 7));
  expect(shuffled(items, 7)).not.toEqual(shuffled(items, 8));
  expect([...shuffled(items, 7)].sort((a, b) => a - b)).toEqual(items);
});

test('the timeline of scenarios that pass is shown when asked for, and only then', async () => {
  const text = 'Feature: f\n  Scenario: good\n    When the visitor writes "a"\n';
  expect((await run(text)).report).not.toContain('written: a');
  const { report } = await run(text, { timeline: true });
  expect(report).toContain('good  x.feature:2');
  expect(report).toContain('00:00:00.000  written: a');
});

test('a run says which rules it proves and which fail', async () => {
  const text = `${MIXED}  @NUM-1 @INTRO-1
  Scenario: bad too
    Then the visitor sees "b"
`;
  expect((await run(MIXED)).report).toContain('rules: 1 of 1 proven\n');
  expect((await run(text)).report).toContain('rules: 0 of 2 proven\nrules failing: NUM-1, INTRO-1\n');
});

test('an excerpt ends with the table of the sentence, and tells a filled sentence in full', async () => {
  const text = `Feature: f
  Scenario Outline: o
    When the visitor writes "a"
    And the visitor writes "c"
    And the visitor writes "d"
    And the visitor writes "e"
    Then the visitor sees "<what>"
    Examples:
      | what |
      | z    |
`;
  const { report } = await run(text);
  expect(report).toContain(
    '     6 │ And the visitor writes "e"\n   ✗ 7 │ Then the visitor sees "<what>"\n\n     Then the visitor sees "z"\n',
  );
  expect(report).not.toContain('     3 │');
});

test('of a long timeline the end is shown, its first line with the time', async () => {
  const writes = Array.from({ length: 12 }, (_, i) => `    When the visitor writes "${i}"\n`).join('');
  const text = `Feature: f\n  Scenario: s\n${writes}    Then the visitor sees "z"\n`;
  const { report } = await run(text);
  expect(report).toContain('what happened last:\n     │ 00:00:00.000  written: 3\n');
  expect(report).not.toContain('written: 2');
  expect((await run(text, { timeline: true })).report).toContain(
    'what happened:\n     │ 1970-01-01 UTC\n     │ 00:00:00.000  written: 0\n',
  );
});
