import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Envelope } from '@cucumber/messages';
import { expect, test } from 'vitest';
import { executeHere } from '../../src/scenario/execute.ts';
import { load } from '../../src/scenario/load.ts';
import { type FileReport, openFileReport } from '../../src/scenario/report/file-report.ts';
import { githubReporter } from '../../src/scenario/report/github.ts';
import { runSuite } from '../../src/scenario/run-suite.ts';
import { scenariosOf } from '../../src/scenario/suite.ts';
import { fakeAfterStep, fakeBindStep, fakeChat, fakeFinishWorld, fakeWorld } from './fake-vocabulary.ts';
import { temporaryFolder } from './temporary-folder.ts';

const TEXT = `@shop
Feature: Chat # 1
  Says little.

  @INTRO-1
  Scenario: good
    When the visitor writes:
      | a | b |
    Then the visitor sees "[[\\"a\\"]]"
  Scenario: bad: 50%, or so
    When the visitor writes "a"
    Then the visitor sees "b"
`;

async function envelopesOf(text: string, failFast = false): Promise<Envelope[]> {
  const loaded = await load({ paths: ['.'], cwd: temporaryFolder({ 'x.feature': text }), bindStep: fakeBindStep });
  if (loaded.kind !== 'loaded') throw new Error(JSON.stringify(loaded));
  let clockMs = Date.UTC(2026, 0, 5);
  const now = () => (clockMs += 1.5);
  const envelopes: Envelope[] = [];
  const context = {
    createWorld: fakeWorld,
    finishWorld: fakeFinishWorld,
    afterStep: fakeAfterStep,
    newId: loaded.newId,
    now,
  };
  const openLane = async () => ({ createTarget: async () => fakeChat(), close: async () => {} });
  await runSuite({
    suite: loaded.suite,
    scenarios: scenariosOf(loaded.suite),
    newId: loaded.newId,
    now,
    execute: executeHere({ ...context, debug: false, evidence: true }, openLane, loaded.suite),
    failFast,
    signal: new AbortController().signal,
    meta: { protocolVersion: '1', implementation: {}, runtime: {}, os: {}, cpu: {} } as never,
    emit: (envelope) => envelopes.push(envelope),
  });
  return envelopes;
}

async function written(kind: FileReport, envelopes: readonly Envelope[]): Promise<string> {
  const file = join(temporaryFolder({}), 'reports', 'deep', 'report');
  const report = await openFileReport(kind, file);
  for (const envelope of envelopes) report.take(envelope);
  await report.finish();
  return readFile(file, 'utf8');
}

const MIXED =
  'Feature: f\n  Scenario: bad\n    Then the visitor sees "b"\n  Scenario: later\n    When the visitor writes "a"\n';

test('TAP names every scenario, where it stands and what failed, and escapes its marks', async () => {
  const [, ...lines] = (await written('tap', await envelopesOf(TEXT))).split('\n');
  expect(lines.slice(0, 2)).toEqual(['1..2', 'not ok 1 - Chat \\# 1 › good']);
  expect(lines).toContain('not ok 2 - Chat \\# 1 › bad: 50%, or so');
  expect(lines).toContain('  at: "x.feature:12"');
  expect(lines).toContain('  step: "Then the visitor sees \\"b\\""');
  expect(lines).toContain('  seen: "a"');
});

test('TAP of a run that was cut short bails out', async () => {
  const tap = await written('tap', await envelopesOf(MIXED, true));
  expect(tap).toContain('1..2\nnot ok 1 ');
  expect(tap).toMatch(/Bail out! The run was stopped\.\n$/);
});

test('the JSON report holds features, scenarios and steps as older tools read them, durations in nanoseconds', async () => {
  const [feature] = JSON.parse(await written('json', await envelopesOf(TEXT)));
  expect(feature).toMatchObject({
    uri: 'x.feature',
    name: 'Chat # 1',
    keyword: 'Feature',
    description: 'Says little.',
    line: 2,
    tags: [{ name: '@shop', line: 1 }],
  });
  const [good, bad] = feature.elements;
  expect(good).toMatchObject({ name: 'good', line: 6, tags: [{ name: '@shop' }, { name: '@INTRO-1' }] });
  expect(good.steps[0]).toMatchObject({
    keyword: 'When ',
    name: 'the visitor writes:',
    rows: [{ cells: ['a', 'b'] }],
    result: { status: 'passed', duration: 1_500_000 },
  });
  expect(bad.steps[1].result).toMatchObject({ status: 'failed' });
  expect(bad.steps[1].result.error_message).toContain('the visitor sees "b"');
  expect(bad.steps[1].embeddings[0]).toMatchObject({ mime_type: 'text/plain', name: 'seen.txt', data: btoa('a') });
  expect(bad.steps.at(-1)).toMatchObject({ hidden: true, result: { status: 'skipped' } });
});

test('durations are milliseconds by place, without what was not run', async () => {
  const durations = JSON.parse(await written('durations', await envelopesOf(MIXED, true)));
  expect(Object.keys(durations)).toEqual(['x.feature:2']);
  expect(durations['x.feature:2']).toBeGreaterThan(1);
  expect(durations['x.feature:2']).toBeLessThan(100);
});

test('the pretty report shows every step with its mark', async () => {
  const pretty = await written('pretty', await envelopesOf(TEXT));
  expect(pretty).toContain('Scenario: good');
  expect(pretty).toMatch(/✔ When the visitor writes "a" +# writes/);
  expect(pretty).toMatch(/✘ Then the visitor sees "b" +# sees/);
});

test('the page holds the messages and shows e-mails in a sandbox', async () => {
  const page = await written('html', await envelopesOf(TEXT));
  expect(page).toContain('"name":"bad: 50%, or so"');
  expect(page).toMatch(/frame\.sandbox = '';[\s\S]*<\/script>\s*<\/body>\s*<\/html>\s*$/);
});

test('annotations stand at the failed step, escaped, and the summary tells the whole', async () => {
  const lines: string[] = [];
  let summary = '';
  const reporter = githubReporter(
    (text) => lines.push(text),
    async (markdown) => {
      summary = markdown;
    },
  );
  for (const envelope of await envelopesOf(TEXT)) reporter.take(envelope);
  await reporter.finish();
  expect(lines[1]).toBe(
    '::error file=x.feature,line=12,title=bad%3A 50%25%2C or so::Then the visitor sees "b"%0Athe visitor sees "b"%0Aseen instead:%0Aa\n',
  );
  expect(summary).toMatch(/^### Causerie: 0 passed, 2 failed, \d\.\d s\n/);
  expect(summary).toContain('`x.feature:12`');
});

test.each([
  [10, 10, 0],
  [11, 10, 1],
])('of %i failures %i are annotated, the rest is counted', async (failures, shown, notices) => {
  const text = `Feature: f\n${Array.from({ length: failures }, (_, i) => `  Scenario: ${i}\n    Then the visitor sees "b"\n`).join('')}`;
  const lines: string[] = [];
  const reporter = githubReporter((line) => lines.push(line));
  for (const envelope of await envelopesOf(text)) reporter.take(envelope);
  await reporter.finish();
  expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(shown);
  expect(lines.filter((line) => line.startsWith('::notice::1 more failed'))).toHaveLength(notices);
});

test('a block of the summary is not ended by what was seen', async () => {
  let summary = '';
  const reporter = githubReporter(
    () => {},
    async (markdown) => {
      summary = markdown;
    },
  );
  const text = 'Feature: f\n  Scenario: s <b>\n    When the visitor writes "```"\n    Then the visitor sees "b"\n';
  for (const envelope of await envelopesOf(text)) reporter.take(envelope);
  await reporter.finish();
  expect(summary).toContain('````text\n```\n````');
  expect(summary).toContain('s &lt;b&gt;');
});
