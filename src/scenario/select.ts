/** Chooses which scenarios run and in which order. Draws no random numbers of its own: a seed is given. */
import { parse } from '@cucumber/tag-expressions';
import type { PlannedScenario } from './suite.ts';

/** What a person selects scenarios by. */
export interface Selection {
  /** A tag expression: `@INTRO-1 and not @slow`. */
  readonly tags?: string;
  /** A regular expression for the scenario's name, whatever its case. */
  readonly name?: string;
}

/** The scenarios chosen, or a sentence saying what is wrong with the selection. */
export type SelectResult =
  | { readonly kind: 'selected'; readonly scenarios: readonly PlannedScenario[] }
  | { readonly kind: 'wrong-use'; readonly message: string };

/** The scenarios that fit the selection, in their order. Choosing none is not an error here. */
export function select(scenarios: readonly PlannedScenario[], selection: Selection): SelectResult {
  let hasTags = (_: readonly string[]) => true;
  if (selection.tags !== undefined && selection.tags.trim() !== '') {
    try {
      const expression = parse(selection.tags);
      hasTags = (tags) => expression.evaluate([...tags]);
    } catch (thrown) {
      const why = (thrown as Error).message.replace(/^.*because of syntax error: /s, '').replace(/\.$/, '');
      const example = 'Write for example --tags "@INTRO-1 and not @slow".';
      return { kind: 'wrong-use', message: `--tags "${selection.tags}" cannot be read: ${why}. ${example}` };
    }
    const bare = selection.tags.match(/[^\s()]+/g)?.find((word) => !/^(@.*|and|or|not)$/.test(word));
    if (bare !== undefined) {
      return { kind: 'wrong-use', message: `--tags "${selection.tags}": tags start with @. Did you mean @${bare}?` };
    }
  }
  let pattern: RegExp | undefined;
  try {
    pattern = selection.name === undefined ? undefined : new RegExp(selection.name, 'iu');
  } catch (thrown) {
    const why = (thrown as Error).message.replace(/^Invalid regular expression: /, '');
    return { kind: 'wrong-use', message: `--name "${selection.name}" is not a regular expression: ${why}.` };
  }
  const chosen = scenarios.filter(({ tags, pickle }) => hasTags(tags) && (pattern?.test(pickle.name) ?? true));
  return { kind: 'selected', scenarios: chosen };
}

/** The scenarios in an order drawn from `seed`, a whole number: the same seed, the same order. */
export function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const result = [...items];
  let state = seed >>> 0;
  // mulberry32: small and good enough to shuffle a list.
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [result[i], result[j]] = [result[j]!, result[i]!];
  }
  return result;
}
