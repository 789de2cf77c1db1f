/** What an event costs the engine, with few and with many conversations; what a conversation weighs; a desk's whole day. */
import { openFileArchive } from '../../../src/adapters/file-archive.ts';
import { createMemoryJournal } from '../../../src/adapters/memory-journal.ts';
import type { Mailer } from '../../../src/engine/ports.ts';
import type { Contender, Row } from '../comparison.ts';
import { type BenchContext, type Part, secondsOf, type Work } from '../part.ts';
import { bringVisitors, type Desk, endVisits, forgetfulJournal, openDesk, passDay, readingMailer } from '../portal.ts';

const FEW = 100;
const COMMANDS = 6_000;
const AGENTS = 50;
const VISITORS_A_DAY = 10_000;
const DAY_SECONDS = 86_400;
const YEAR_SECONDS = 365 * DAY_SECONDS;
/** A year of a desk is to pass within an hour. */
const MOST_SECONDS_A_YEAR = 3_600;

/** Questions, answers and looks away in `live` of the conversations, spread over all of them. Returns the events. */
function talk({ engine, events }: Desk, live: number, round: number, commands: number): number {
  const before = events();
  const apart = engine.state.lastNumber / live;
  for (let command = 0; command < commands; command += 1) {
    const number = 1 + Math.floor(((command * 7_919 + round * 104_729) % live) * apart);
    const { visitor, agent } = engine.state.conversations.get(number) as { visitor: string; agent: string };
    if (command % 3 === 0) engine.execute({ type: 'PostAsVisitor', visitor, content: { text: 'And when?' } });
    else if (command % 3 === 1) {
      engine.execute({ type: 'PostAsAgent', agent, conversation: number, content: { text: 'Tomorrow.' } });
    } else engine.execute({ type: 'PutChatOutOfView', visitor });
  }
  return events() - before;
}

/** Events a second with the journal in memory; anew each time, because a journal grows. */
async function throughput(context: BenchContext): Promise<readonly Row[]> {
  const commands = context.isTiny ? 300 : 60_000;
  const sample = async (): Promise<number> => {
    const desk = openDesk(AGENTS, createMemoryJournal());
    bringVisitors(desk, 1_000);
    let events = 0;
    const seconds = await secondsOf(() => {
      events = talk(desk, 1_000, 0, commands);
    });
    return events / seconds;
  };
  return context.compare({
    what: 'events, journal in memory, 1,000 conversations',
    unit: '/s',
    ours: { name: 'engine', sample },
    others: [],
    goal: 100_000,
  });
}

async function growth(context: BenchContext, many: number): Promise<readonly Row[]> {
  const desks = [FEW, many].map((conversations) => {
    const desk = openDesk(10, forgetfulJournal);
    bringVisitors(desk, conversations);
    return desk;
  }) as [Desk, Desk];
  let round = 0;
  const cost = (name: string, desk: Desk, live: number) => ({
    name,
    sample: async () => {
      round += 1;
      // Repeated, and the least taken: the shortest one is what it costs when nothing comes between.
      const times: number[] = [];
      for (let again = 0; again < (context.isTiny ? 1 : 9); again += 1) {
        let events = 0;
        const seconds = await secondsOf(() => {
          events = talk(desk, live, round * 9 + again, context.isTiny ? 60 : COMMANDS);
        });
        times.push((seconds * 1e6) / events);
      }
      return Math.min(...times);
    },
  });
  const few = { ...cost(`with ${FEW}`, desks[0], FEW), goal: 0.67 };
  const grown = many.toLocaleString('en');
  const live = await context.compare({
    what: `an event with ${grown} conversations, ${FEW} of them live`,
    unit: 'µs',
    ours: cost(`with ${grown}`, desks[1], FEW),
    others: [few],
  });
  const { goal: _, ...unheld } = few;
  const all = await context.compare({
    what: `an event with ${grown} conversations, all of them live (beyond the processor's caches)`,
    unit: 'µs',
    ours: cost(`with ${grown}`, desks[1], many),
    others: [unheld],
  });
  return [...live, ...all];
}

async function day(context: BenchContext): Promise<readonly Row[]> {
  const visitors = context.isTiny ? 20 : VISITORS_A_DAY;
  const living = (name: string, mailer?: Mailer): Contender => ({
    name,
    sample: async () => {
      const desk = openDesk(AGENTS, forgetfulJournal, { mailer });
      return DAY_SECONDS / (await secondsOf(() => passDay(desk, visitors, 'v')));
    },
  });
  return context.compare({
    what: `a day of ${AGENTS} agents, ${visitors.toLocaleString('en')} visitors and twice as many e-mails`,
    unit: 'virtual s/s',
    ours: living('e-mails decided on'),
    others: [living('both parts rendered too', readingMailer)],
    goal: YEAR_SECONDS / MOST_SECONDS_A_YEAR,
  });
}

/** The heap each conversation of a work holds, its visitor and messages with it. */
async function weight(context: BenchContext, what: string, work: string): Promise<readonly Row[]> {
  const [small, large] = context.isTiny ? [10, 100] : [10_000, 110_000];
  const heap = async (count: number): Promise<number> =>
    Number(
      (await context.node(['--expose-gc', ...context.workArguments(work, count)], { cwd: context.folder })).stdout,
    );
  return context.compare({
    what,
    unit: 'bytes',
    ours: { name: 'engine', sample: async () => ((await heap(large)) - (await heap(small))) / (large - small) },
    others: [],
  });
}

/** Prints the heap that so many idle conversations leave. */
export const idleWork: Work = (size) => {
  const desk = openDesk(10, forgetfulJournal);
  bringVisitors(desk, size);
  return printHeap(desk);
};

/** Prints the heap that so many conversations leave which have ended, their visitors gone, with an archive. */
export const endedWork: Work = (size) => {
  const archive = openFileArchive('ended.archive');
  const desk = openDesk(10, forgetfulJournal, { archive });
  endVisits(desk, size);
  printHeap(desk);
  archive.close();
};

/** Prints the heap in use. Returns what must not be collected before. */
function printHeap(desk: Desk): unknown {
  for (let turn = 0; turn < 3; turn += 1) globalThis.gc?.();
  process.stdout.write(`${process.memoryUsage().heapUsed}`);
  return desk.engine.state;
}

/** Talks so many commands long, in 1,000 conversations with the journal in memory. */
export const engineWork: Work = (size) => {
  const desk = openDesk(AGENTS);
  bringVisitors(desk, 1_000);
  talk(desk, 1_000, 0, size);
};

/** The part. */
export const enginePart: Part = {
  about: 'what an event costs, and whether it grows with history',
  measure: async (context) => [
    ...(await throughput(context)),
    ...(await growth(context, context.isTiny ? 200 : 10_000)),
    ...(context.isTiny ? [] : await growth(context, 1_000_000)),
    ...(await weight(context, 'heap an idle conversation holds, visitor and first message included', 'idle')),
    ...(await weight(context, 'heap an ended conversation holds, its visitor gone, with an archive', 'ended')),
    ...(await day(context)),
  ],
};
