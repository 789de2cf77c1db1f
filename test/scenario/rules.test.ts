/** The rules: each has scenarios, and every tag that looks like a rule is one. */
import { expect, test } from 'vitest';
import { RULES } from '../../src/domain/rules.ts';
import { openFixtures } from '../../src/scenario/fixture-folder.ts';
import { load } from '../../src/scenario/load.ts';
import { renderRuleSummary, renderRuleTable } from '../../src/scenario/report/rule-report.ts';
import { coverRules, ruleIdsIn } from '../../src/scenario/rules.ts';
import { scenariosOf } from '../../src/scenario/suite.ts';
import { createBindStep } from '../../src/steps/index.ts';
import { createPaint } from '../../src/steps/paint.ts';

const cwd = new URL('../..', import.meta.url).pathname;

test('the rules in the list are the rules in the tags of the scenarios', async () => {
  const bindStep = createBindStep(openFixtures({ absolutePath: `${cwd}/fixtures`, path: 'fixtures' }));
  const loaded = await load({ paths: ['scenarios'], cwd, bindStep });
  if (loaded.kind !== 'loaded') throw new Error(JSON.stringify(loaded));
  const inTags = new Set(scenariosOf(loaded.suite).flatMap(({ tags }) => ruleIdsIn(tags)));
  expect([...inTags].sort()).toEqual(RULES.map(({ id }) => id).sort());
});

test('a scenario counts once for each of its rules, and a failed one as failed', () => {
  const coverage = coverRules([
    { tags: ['@NUM-1', '@slow'], failed: false },
    { tags: ['@NUM-1', '@NUM-2', '@NUM-2'], failed: true },
  ]);
  const counts = (id: string) => {
    const found = coverage.find(({ rule }) => rule.id === id);
    return [found?.scenarios, found?.failed];
  };
  expect(counts('NUM-1')).toEqual([2, 1]);
  expect(counts('NUM-2')).toEqual([1, 1]);
  expect(counts('NUM-3')).toEqual([0, 0]);
});

test('a whole run names the rules without a scenario, a part of one does not', () => {
  const coverage = coverRules([{ tags: ['@NUM-1'], failed: false }]);
  expect(renderRuleSummary(coverage, false)).toBe('rules: 1 of 1 proven\n');
  const whole = renderRuleSummary(coverage, true);
  expect(whole).toContain(`rules: 1 of ${RULES.length} proven\n`);
  expect(whole).toMatch(/without a scenario: CONV-1, .*NUM-2/);
  expect(whole).not.toContain('NUM-1,');
});

test('scenarios without rules say nothing of rules', () => {
  expect(renderRuleSummary(coverRules([{ tags: ['@slow'], failed: false }]), true)).toBe('');
});

test('the table has a line for every rule: proven, failing, without a scenario', () => {
  const coverage = coverRules([
    { tags: ['@NUM-1'], failed: false },
    { tags: ['@NUM-2'], failed: true },
  ]);
  const lines = renderRuleTable(coverage, true, createPaint(false)).split('\n');
  expect(lines).toHaveLength(RULES.length + 3);
  expect(lines.find((line) => line.includes('NUM-1 '))).toMatch(/^✓ NUM-1 +1 /);
  expect(lines.find((line) => line.includes('NUM-2 '))).toMatch(/^✗ NUM-2 +1\/1 /);
  expect(lines.find((line) => line.includes('NUM-3 '))).toMatch(/^– NUM-3 +0 /);
  expect(lines.at(-2)).toBe(`1 of ${RULES.length} rules proven, 1 failing, ${RULES.length - 2} without a scenario`);
});
