/** What scenarios and stories reached, side by side: who reached what, and which moments nobody met. */
import { expect, test } from 'vitest';
import { SOMETIMES } from '../../src/explore/coverable.ts';
import { Coverage } from '../../src/explore/coverage.ts';
import { joinCoverage, momentsNobodyMet, renderJoined } from '../../src/explore/joined-coverage.ts';

const scripted = new Coverage();
scripted.count('rules', 'NUM-1', 3);
scripted.count('rules', 'NUM-3');
scripted.count('steps', 'visitor-writes');
scripted.count('reasons', 'unread send: for a reason of its own');
const explored = new Coverage();
explored.count('rules', 'NUM-1', 2);
explored.count('rules', 'NUM-2');
explored.count('moves', 'write');
for (const moment of SOMETIMES.slice(1)) explored.count('moments', moment);
const joined = joinCoverage(scripted.counts(), explored.counts());

test('each thing is counted for scenarios and for stories; what only stories have is left out', () => {
  expect(joined.rules?.['NUM-1']).toEqual({ scenarios: 3, stories: 2 });
  expect(joined.rules?.['NUM-3']).toEqual({ scenarios: 1, stories: 0 });
  expect(joined.rules?.['CONV-1']).toEqual({ scenarios: 0, stories: 0 });
  expect(joined.reasons?.['unread send: for a reason of its own']).toEqual({ scenarios: 1, stories: 0 });
  expect(joined.moves).toBeUndefined();
});

test('a moment that either of them met is met', () => {
  expect(momentsNobodyMet(joined)).toEqual([SOMETIMES[0]]);
  scripted.count('moments', SOMETIMES[0] ?? '');
  expect(momentsNobodyMet(joinCoverage(scripted.counts(), explored.counts()))).toEqual([]);
});

test('the table counts who reached what; names follow, those nobody reached in full, steps as they are written', () => {
  const text = renderJoined(joined, true);
  expect(text).toMatch(/^ +both {3}scenarios only {3}stories only {3}neither\n/);
  expect(text).toMatch(/\n {2}rules +1 +1 +1 +64\n/);
  expect(text).toContain('\nscenarios only:\n  rules: NUM-3\n  steps: "{visitor} writes {string}"\n');
  expect(text).toContain('\nstories only:\n  rules: NUM-2\n');
  const neither = text.split('\nneither:\n')[1] ?? '';
  expect(neither.match(/[A-Z]+-\d+/g)).toHaveLength(64);
  expect(neither).toContain(SOMETIMES[0]);
  expect(neither).not.toContain('others');
});

test('without stories the table says what was reached and what never was', () => {
  const text = renderJoined(joinCoverage(scripted.counts(), new Coverage().counts()), false);
  expect(text).toMatch(/^ +reached {3}never\n {2}rules +2 +65\n/);
  expect(text).not.toMatch(/neither|stories|both/);
  expect(text.split('\nnever:\n')[1]).toMatch(/^ {2}rules: CONV-1, /);
});
