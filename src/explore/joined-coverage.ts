/** Lays what scenarios reached beside what stories reached: by both, by one of them alone, by neither. Judges moments only. */
import { sentences } from '../steps/compiled-sentences.ts';
import { COVERABLE, DIMENSIONS, type Dimension, SOMETIMES } from './coverable.ts';
import type { CoverageCounts } from './coverage.ts';

/** How often scenarios and stories reached one thing. */
export interface ReachedBy {
  readonly scenarios: number;
  readonly stories: number;
}

/** Every thing that can be reached, and what else was, by dimension. */
export type JoinedCoverage = Readonly<Partial<Record<Dimension, Readonly<Record<string, ReachedBy>>>>>;

/** What scenarios cannot reach, or nobody can list. */
const NOT_JOINED: ReadonlySet<Dimension> = new Set(['moves', 'events']);

/** Joins the counts of scenarios and of stories. */
export function joinCoverage(scripted: CoverageCounts, explored: CoverageCounts): JoinedCoverage {
  const joined = DIMENSIONS.filter((dimension) => !NOT_JOINED.has(dimension)).map((dimension) => {
    const [scenarios, stories] = [scripted[dimension] ?? {}, explored[dimension] ?? {}];
    const keys = new Set([...COVERABLE[dimension], ...Object.keys(scenarios), ...Object.keys(stories)]);
    const reached = [...keys].map((key) => [key, { scenarios: scenarios[key] ?? 0, stories: stories[key] ?? 0 }]);
    return [dimension, Object.fromEntries(reached)] as const;
  });
  return Object.fromEntries(joined);
}

/** Moments that neither a scenario nor a story has met. */
export function momentsNobodyMet({ moments = {} }: JoinedCoverage): readonly string[] {
  return SOMETIMES.filter((moment) => groupOf(moments[moment] ?? { scenarios: 0, stories: 0 }) === 'neither');
}

/** Who reached a thing. */
type Group = 'both' | 'scenarios only' | 'stories only' | 'neither';

function groupOf({ scenarios, stories }: ReachedBy): Group {
  if (scenarios > 0) return stories > 0 ? 'both' : 'scenarios only';
  return stories > 0 ? 'stories only' : 'neither';
}

/** A column of the table: a group and how it is called. */
type Column = readonly [group: Group, title: string];

const BOTH: readonly Column[] = (['both', 'scenarios only', 'stories only', 'neither'] as const).map((group) => [
  group,
  group,
]);
/** When no stories were told. */
const SCENARIOS: readonly Column[] = [
  ['scenarios only', 'reached'],
  ['neither', 'never'],
];

/** Names of one group and dimension that are written out; what nobody reached is written out in full. */
const MOST_NAMED = 12;

/** The whole as a table, then by name what only one side reached and what neither did. `hasStories`: there were any. */
export function renderJoined(joined: JoinedCoverage, hasStories: boolean): string {
  const columns = hasStories ? BOTH : SCENARIOS;
  const grouped = Object.entries(joined).map(([dimension, reached]) => {
    const of = (group: Group): readonly string[] =>
      Object.entries(reached).flatMap(([key, each]) => (groupOf(each) === group ? [key] : []));
    return { dimension, of };
  });
  const width = Math.max(...grouped.map(({ dimension }) => dimension.length));
  const row = (name: string, cellOf: (column: Column) => string | number): string => {
    const cells = columns.map((column) => `${cellOf(column)}`.padStart(column[1].length + 3));
    return `  ${name.padEnd(width)}${cells.join('')}`;
  };
  const names = columns.slice(1).flatMap(([group, title]) => {
    const lines = grouped.flatMap(({ dimension, of }) => {
      const found = of(group).map((key) => named(dimension, key));
      const shown = group === 'neither' || found.length <= MOST_NAMED + 1 ? found : found.slice(0, MOST_NAMED);
      const others = found.length === shown.length ? '' : ` and ${found.length - shown.length} others`;
      return found.length === 0 ? [] : [`  ${dimension}: ${shown.join(', ')}${others}`];
    });
    return lines.length === 0 ? [] : ['', `${title}:`, ...lines];
  });
  const counts = grouped.map(({ dimension, of }) => row(dimension, ([group]) => of(group).length));
  return [row('', ([, title]) => title), ...counts, ...names, ''].join('\n');
}

/** A step as it is written in English; all else as it is called. */
function named(dimension: string, key: string): string {
  if (dimension !== 'steps') return key;
  return `"${sentences('en').find(({ id }) => id === key)?.expressions[0] ?? key}"`;
}
