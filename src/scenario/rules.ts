/** Which rules scenarios prove: read from their tags and counted. Knows nothing of how they were run. */
import { RULES, type Rule } from '../domain/rules.ts';

const RULE_TAG = /^@[A-Z]+-\d+$/;

/** The ids of the rules among tags; tags that only look like a rule's are in it too, so that they can be found out. */
export function ruleIdsIn(tags: readonly string[]): string[] {
  return tags.filter((tag) => RULE_TAG.test(tag)).map((tag) => tag.slice(1));
}

/** What scenarios say of a rule. */
export interface RuleCoverage {
  readonly rule: Rule;
  readonly scenarios: number;
  readonly failed: number;
}

/** Counts for every rule the scenarios that carry its tag, and those that failed. */
export function coverRules(
  results: Iterable<{ readonly tags: readonly string[]; readonly failed: boolean }>,
): readonly RuleCoverage[] {
  const counts = new Map<string, { scenarios: number; failed: number }>();
  for (const { tags, failed } of results) {
    for (const id of new Set(ruleIdsIn(tags))) {
      const count = counts.get(id) ?? { scenarios: 0, failed: 0 };
      counts.set(id, { scenarios: count.scenarios + 1, failed: count.failed + (failed ? 1 : 0) });
    }
  }
  return RULES.map((rule) => ({ rule, ...(counts.get(rule.id) ?? { scenarios: 0, failed: 0 }) }));
}
