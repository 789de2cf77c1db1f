/** How many conversations an exploration tells in a second, with every promise watched and with none, on one core and two. */
import fc from 'fast-check';
import { stories } from '../../../src/explore/draw-story.ts';
import { INVARIANTS } from '../../../src/explore/invariants/index.ts';
import { type Story, tell } from '../../../src/explore/story.ts';
import { openMemoryLane } from '../../../src/target/memory-lane.ts';
import type { Row } from '../comparison.ts';
import { type BenchContext, type Part, secondsOf } from '../part.ts';
import { bin } from './start.ts';

const SEED = 7;

/** The same stories told with every invariant and without: both tell as many conversations. */
async function invariants(context: BenchContext): Promise<readonly Row[]> {
  const drawn: readonly Story[] = fc.sample(stories(), { seed: SEED, numRuns: context.isTiny ? 3 : 200 });
  const lane = openMemoryLane({ composes: false, seed: 'bench' });
  const claims = new Set(INVARIANTS.map(({ claim }) => claim));
  const sample = async (ignored: ReadonlySet<string>): Promise<number> => {
    let conversations = 0;
    const seconds = await secondsOf(async () => {
      for (const story of drawn) conversations += (await tell(story, { lane, ignored })).conversations;
    });
    return conversations / seconds;
  };
  const rows = await context.compare({
    what: 'conversations told, e-mails in memory',
    unit: '/s',
    ours: { name: `${claims.size} invariants`, sample: () => sample(new Set()) },
    others: [{ name: 'none', sample: () => sample(claims) }],
  });
  await lane.close();
  return rows;
}

/** The whole command, its start included. */
async function command(context: BenchContext): Promise<readonly Row[]> {
  const runs = context.isTiny ? 50 : 2_000;
  const exploring = (threads: number) => ({
    name: threads === 1 ? 'one thread' : `${threads} threads`,
    sample: async () => {
      const args = ['explore', '--runs', String(runs), '--seed', String(SEED), '--parallel', String(threads), '--json'];
      const { seconds, cpuSeconds, stdout } = await context.node([bin(context), ...args], { cwd: context.folder });
      const { conversations } = JSON.parse(stdout) as { readonly conversations: number };
      return { figure: conversations / seconds, cpuSeconds };
    },
  });
  return context.compare({
    what: `conversations of causerie explore, ${runs.toLocaleString('en')} stories`,
    unit: '/s',
    ours: exploring(2),
    others: [{ ...exploring(1), goal: 1.7 }],
  });
}

/** The part. */
export const explorePart: Part = {
  about: 'stories told while every promise is watched',
  measure: async (context) => [...(await invariants(context)), ...(await command(context))],
};
