/** Says which rules of the specification scenarios prove: a line or two at the end of a run, or the whole table. */

import type { Paint } from '../../steps/paint.ts';
import type { RuleCoverage } from '../rules.ts';

function isProven({ scenarios, failed }: RuleCoverage): boolean {
  return scenarios > 0 && failed === 0;
}

function idsOf(coverage: readonly RuleCoverage[]): string {
  return coverage.map(({ rule }) => rule.id).join(', ');
}

/**
 * The lines at the end of a run; none when no scenario names a rule. With `isWhole`, rules without a scenario are named
 * too: a run of a few chosen scenarios says nothing of the others.
 */
export function renderRuleSummary(coverage: readonly RuleCoverage[], isWhole: boolean): string {
  const touched = coverage.filter(({ scenarios }) => scenarios > 0);
  if (touched.length === 0) return '';
  const proven = touched.filter(isProven);
  const failing = touched.filter(({ failed }) => failed > 0);
  const missing = coverage.filter(({ scenarios }) => scenarios === 0);
  const total = isWhole ? coverage.length : touched.length;
  return [
    `rules: ${proven.length} of ${total} proven`,
    ...(failing.length === 0 ? [] : [`rules failing: ${idsOf(failing)}`]),
    ...(isWhole && missing.length > 0 ? [`rules without a scenario: ${idsOf(missing)}`] : []),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

/** Every rule with its number of scenarios and how they fare. `ran`: false when they were only counted. */
export function renderRuleTable(coverage: readonly RuleCoverage[], ran: boolean, paint: Paint): string {
  const width = Math.max(...coverage.map(({ rule }) => rule.id.length));
  const lines = coverage.map((covered) => {
    const { rule, scenarios, failed } = covered;
    const state = stateOf(covered, ran, paint);
    const count = failed > 0 ? `${failed}/${scenarios}` : String(scenarios);
    return `${state} ${rule.id.padEnd(width)} ${count.padStart(5)}  ${rule.title}`;
  });
  const missing = coverage.filter(({ scenarios }) => scenarios === 0).length;
  const failing = coverage.filter(({ failed }) => failed > 0).length;
  const sum = ran
    ? `${coverage.length - missing - failing} of ${coverage.length} rules proven, ${failing} failing, ${missing} without a scenario`
    : `${coverage.length - missing} of ${coverage.length} rules have scenarios, ${missing} have none`;
  return `${lines.join('\n')}\n\n${sum}\n`;
}

function stateOf({ scenarios, failed }: RuleCoverage, ran: boolean, paint: Paint): string {
  if (scenarios === 0) return paint.dim('–');
  if (failed > 0) return paint.red('✗');
  return ran ? '✓' : '·';
}
