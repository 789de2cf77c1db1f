/** The JUnit report of a real run, read by two readers of other makers, each on an XML parser of its own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Envelope } from '@cucumber/messages';
import { parse as parseByXml2js, type TestSuite } from 'junit2json';
import { parse as parseByFastXml } from 'test-results-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ResultFold, type ScenarioResult } from '../../src/scenario/report/scenario-result.ts';

const bin = fileURLToPath(new URL('../../bin/causerie.js', import.meta.url));

const TEXT = `Feature: Chats & <others>
  Scenario: "Quoted" <b>&amp; 中文 🙂
    When the visitor writes "Hello"
    Then the visitor sees "Hello"
  Scenario: wrong ]]> end
    When the visitor writes "]]> <b>"
    Then the visitor sees "nobody & nothing"
  Rule: Texts
    Scenario Outline: one text
      When the visitor writes "<text>"
      Then the agent sees "<text>"
      Examples:
        | text |
        | a    |
        | b    |
`;

const MESSAGE = '"nobody & nothing" is not on the screen';
const NAMES = ['"Quoted" <b>&amp; 中文 🙂', 'wrong ]]> end', 'Texts - one text - #1.1', 'Texts - one text - #1.2'];

let file = '';
/** By the message stream of the same run. */
let results: readonly ScenarioResult[] = [];

beforeAll(() => {
  const cwd = mkdtempSync(join(tmpdir(), 'causerie-junit-'));
  writeFileSync(join(cwd, 'chats.feature'), TEXT);
  const args = [bin, 'run', 'chats.feature', '--format', 'junit:junit.xml', '--format', 'message:run.ndjson'];
  const { status } = spawnSync(process.execPath, args, { cwd, env: { ...process.env, NO_COLOR: '1' } });
  expect(status).toBe(1);
  file = join(cwd, 'junit.xml');
  const fold = new ResultFold();
  const lines = readFileSync(join(cwd, 'run.ndjson'), 'utf8').trim().split('\n');
  results = lines.flatMap((line) => fold.take(JSON.parse(line) as Envelope) ?? []);
  expect(results.map(({ status: each }) => each)).toEqual(['passed', 'failed', 'passed', 'passed']);
});

afterAll(() => rmSync(dirname(file), { recursive: true, force: true }));

test('junit2json, on xml2js, reads counts, names, the failure and the times in seconds', async () => {
  const suite = await parseByXml2js(readFileSync(file, 'utf8'));
  expect(suite).toMatchObject({ name: 'Causerie', tests: 4, failures: 1, errors: 0, skipped: 0 });
  const cases = (suite as TestSuite).testcase ?? [];
  expect(cases.map(({ name }) => name)).toEqual(NAMES);
  expect(new Set(cases.map(({ classname }) => classname))).toEqual(new Set(['Chats & <others>']));
  expect(cases.map(({ failure }) => failure?.length ?? 0)).toEqual([0, 1, 0, 0]);
  expect(cases[1]?.failure?.[0]).toMatchObject({ message: MESSAGE, inner: expect.stringContaining('You: ]]> <b>\n') });
  for (const [index, { tookMs }] of results.entries()) expect(cases[index]?.time).toBeCloseTo(tookMs / 1000, 6);
});

test('test-results-parser, on fast-xml-parser, reads the same, times in milliseconds', () => {
  const report = parseByFastXml({ type: 'junit', files: [file] });
  expect(report).toMatchObject({ total: 4, passed: 3, failed: 1, errors: 0, skipped: 0, status: 'FAIL' });
  const cases = report.suites.flatMap((suite) => suite.cases);
  expect(cases.map(({ name }) => name)).toEqual(NAMES);
  expect(cases.map(({ status }) => status)).toEqual(['PASS', 'FAIL', 'PASS', 'PASS']);
  expect(cases[1]).toMatchObject({ failure: MESSAGE, stack_trace: expect.stringContaining('You: ]]> <b>\n') });
  for (const [index, { tookMs }] of results.entries()) expect(cases[index]?.duration).toBeCloseTo(tookMs, 3);
});
