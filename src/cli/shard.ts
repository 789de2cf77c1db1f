/** Splits a suite over several machines: which part is this machine's, and how long past runs took. Runs nothing. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { PlannedScenario } from '../scenario/suite.ts';
import { placeOf } from '../scenario/suite.ts';
import type { Host } from './host.ts';
import { WrongUse } from './host.ts';

/** One of several parts. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
  /** Milliseconds a scenario took, by its place; the same on every machine, or parts would overlap. */
  readonly durations?: Readonly<Record<string, number>>;
}

/** Pairs of variables in which builds say which part they are; the second is absent where there is but one part. */
const VARIABLES: readonly (readonly [system: string, index: string, count: string, first: 0 | 1])[] = [
  ['GitLab CI', 'CI_NODE_INDEX', 'CI_NODE_TOTAL', 1],
  ['CircleCI', 'CIRCLE_NODE_INDEX', 'CIRCLE_NODE_TOTAL', 0],
  ['Buildkite', 'BUILDKITE_PARALLEL_JOB', 'BUILDKITE_PARALLEL_JOB_COUNT', 0],
  ['Azure Pipelines', 'SYSTEM_JOBPOSITIONINPHASE', 'SYSTEM_TOTALJOBSINPHASE', 1],
  ['Semaphore', 'SEMAPHORE_JOB_INDEX', 'SEMAPHORE_JOB_COUNT', 1],
  ['a Kubernetes Indexed Job', 'JOB_COMPLETION_INDEX', 'JOB_COMPLETIONS', 0],
  ['a shard', 'SHARD_INDEX', 'SHARD_COUNT', 1],
];

/** Reads `2/5`, or `auto` from the variables of the build. @throws WrongUse when it says no part. */
export function readShard(text: string, env: Host['env']): Pick<Shard, 'index' | 'count'> {
  if (text === 'auto') return shardOfBuild(env);
  const [, index = '', count = ''] = /^(\d{1,5})\/(\d{1,5})$/.exec(text) ?? [];
  return checked(Number(index), Number(count), `--shard "${text}"`, 'Write --shard 2/5, or --shard auto.');
}

function shardOfBuild(env: Host['env']): Pick<Shard, 'index' | 'count'> {
  for (const [system, indexName, countName, first] of VARIABLES) {
    const index = env[indexName];
    if (index === undefined || index === '') continue;
    const count = env[countName];
    if (count === undefined || count === '') {
      throw new WrongUse(
        `--shard auto: ${system} says ${indexName}=${index} but not of how many. Set ${countName}, too.`,
      );
    }
    const said = `${indexName}=${index} and ${countName}=${count}`;
    return checked(Number(index) + 1 - first, Number(count), `--shard auto: ${said}`, `They are set by ${system}.`);
  }
  const names = VARIABLES.map(([, index, count]) => `${index} and ${count}`).join(', ');
  throw new WrongUse(`--shard auto: no variable says which part this is. Known are ${names}; or write --shard 2/5.`);
}

function checked(index: number, count: number, what: string, remedy: string): Pick<Shard, 'index' | 'count'> {
  if (Number.isInteger(index) && Number.isInteger(count) && index >= 1 && index <= count) return { index, count };
  throw new WrongUse(`${what} is no part of a suite: parts are 1/5 to 5/5. ${remedy}`);
}

/**
 * The scenarios of one part, in their order: the suite is cut where parts take about equally long, so every scenario is
 * in exactly one part. Without past durations, or for a new scenario, its steps are counted. May be empty.
 */
export function partOf(scenarios: readonly PlannedScenario[], shard: Shard): readonly PlannedScenario[] {
  const { index, count, durations = {} } = shard;
  const costs = costsOf(scenarios, durations);
  const total = costs.reduce((sum, cost) => sum + cost, 0);
  let before = 0;
  return scenarios.filter((_, at) => {
    const middle = before + costs[at]! / 2;
    before += costs[at]!;
    return Math.min(count, Math.floor((middle / total) * count) + 1) === index;
  });
}

function costsOf(scenarios: readonly PlannedScenario[], durations: Readonly<Record<string, number>>): number[] {
  const known = scenarios.filter((scenario) => durations[placeOf(scenario)] !== undefined);
  const steps = known.reduce((sum, scenario) => sum + scenario.steps.length + 1, 0);
  const tookMs = known.reduce((sum, scenario) => sum + durations[placeOf(scenario)]!, 0);
  const msAStep = steps === 0 || tookMs === 0 ? 1 : tookMs / steps;
  return scenarios.map((scenario) => {
    const cost = durations[placeOf(scenario)] ?? (scenario.steps.length + 1) * msAStep;
    return Math.max(cost, Number.EPSILON);
  });
}

/** Reads the durations an earlier run wrote. @throws WrongUse when they cannot be read. */
export async function readDurations(file: string, host: Host): Promise<Readonly<Record<string, number>>> {
  const remedy = `Write one with --format durations:${file}.`;
  let text: string;
  try {
    text = await readFile(resolve(host.cwd, file), 'utf8');
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException;
    throw new WrongUse(`the durations "${file}" cannot be read (${code}). ${remedy}`);
  }
  try {
    const read: unknown = JSON.parse(text);
    const isTable = typeof read === 'object' && read !== null && !Array.isArray(read);
    const isRight = (ms: unknown) => typeof ms === 'number' && ms >= 0 && Number.isFinite(ms);
    if (isTable && Object.values(read).every(isRight)) return read as Record<string, number>;
  } catch {
    // Told below: it is not what a run writes.
  }
  throw new WrongUse(`"${file}" holds no durations: they are milliseconds by scenario, as JSON. ${remedy}`);
}
