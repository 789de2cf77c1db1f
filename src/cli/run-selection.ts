/** Which scenarios of a suite `causerie run` runs, and in which order. Says so in words when there are none. */

import type { PlannedScenario } from '../scenario/suite.ts';
import { placeOf } from '../scenario/suite.ts';
import { many } from '../steps/many.ts';
import type { Host } from './host.ts';
import { WrongUse } from './host.ts';
import type { LastRun } from './last-run.ts';
import type { Shard } from './shard.ts';

/** What a person selects by. */
export interface Wish {
  readonly tags?: string;
  readonly name?: string;
  /** Only what failed in this run. */
  readonly lastRun?: LastRun;
  /** Only this part of what is selected otherwise. */
  readonly shard?: Shard;
  /** Draws the order; in the files' order when absent. */
  readonly seed?: number;
}

/** The scenarios that fit. @throws WrongUse when a wish cannot be read, or nothing fits it. */
export async function choose(all: readonly PlannedScenario[], wish: Wish): Promise<readonly PlannedScenario[]> {
  const { select, shuffled } = await import('../scenario/select.ts');
  const selected = select(all, wish);
  if (selected.kind === 'wrong-use') throw new WrongUse(selected.message);
  const { lastRun, shard, seed } = wish;
  const failed = lastRun && new Set(lastRun.failed);
  const again = selected.scenarios.filter((scenario) => failed?.has(placeOf(scenario)) ?? true);
  if (again.length === 0) throw new WrongUse(await noneFits(all, wish));
  const part = shard === undefined ? again : (await import('./shard.ts')).partOf(again, shard);
  return seed === undefined ? part : shuffled(part, seed);
}

async function noneFits(all: readonly PlannedScenario[], { tags, name, lastRun }: Wish): Promise<string> {
  const { nearest } = await import('../scenario/problem.ts');
  const known = [...new Set(all.flatMap((scenario) => scenario.tags))];
  const unknown = (tags?.match(/@[^\s()]+/g) ?? []).find((tag) => !known.includes(tag));
  const meant = unknown === undefined ? undefined : nearest(unknown, known);
  const wishes = [
    ...(tags === undefined ? [] : [`--tags "${tags}"`]),
    ...(name === undefined ? [] : [`--name "${name}"`]),
    ...(lastRun === undefined ? [] : ['--last-failed']),
  ].join(' and ');
  const comma = tags?.includes(',') ? ' Tags are joined with or: "@INTRO-1 or @INTRO-2".' : '';
  const hint = meant === undefined ? comma : ` Did you mean ${meant}?`;
  return `none of ${counted(all)} fits ${wishes}; nothing was run.${hint}`;
}

/** `3 scenarios in 2 files`. */
export function counted(scenarios: readonly PlannedScenario[]): string {
  const files = new Set(scenarios.map((scenario) => scenario.path)).size;
  return `${many(scenarios.length, 'scenario')} in ${many(files, 'file')}`;
}

/** The seed of a random order, drawn where none is given; undefined for the files' order. @throws WrongUse for any other. */
export function readOrder(order: string, host: Host): number | undefined {
  if (order === 'defined') return undefined;
  const random = /^random(?::(\d{1,10}))?$/.exec(order);
  if (!random) throw new WrongUse(`--order "${order}" is not known. Write defined, random, or random:1234.`);
  return random[1] === undefined ? host.drawSeed() : Number(random[1]);
}
