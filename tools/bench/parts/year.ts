/** A year of a desk, lived once in a process of its own: how long it takes, and whether its end costs more than its beginning. */
import { join } from 'node:path';
import { openFileArchive } from '../../../src/adapters/file-archive.ts';
import { type Row, type Spread, spreadOf, type Unit } from '../comparison.ts';
import { type BenchContext, type Part, secondsOf, type Work } from '../part.ts';
import { forgetfulJournal, openDesk, passDay } from '../portal.ts';

const AGENTS = 50;
const VISITORS_A_DAY = 10_000;
const YEAR = 365 * VISITORS_A_DAY;
/** A year of a desk is to pass within an hour; so is its last week to cost at most half as much again as its first. */
const MOST_SECONDS = 3_600;
const LEAST_RATIO = 0.67;
const WEEK = 7;

/** What a process tells of the days it lived. */
interface Lived {
  /** Seconds each day took. */
  readonly days: readonly number[];
  readonly events: number;
  readonly archivedOctets: number;
}

/** Lives through so many conversations, a day's after another; tells what they took. */
export const yearWork: Work = async (size) => {
  const count = size < 2 * VISITORS_A_DAY ? 2 : Math.round(size / VISITORS_A_DAY);
  const archive = openFileArchive(join(process.cwd(), 'year.archive'));
  const desk = openDesk(AGENTS, forgetfulJournal, { archive });
  const days: number[] = [];
  for (let day = 0; day < count; day += 1) {
    days.push(await secondsOf(() => passDay(desk, Math.round(size / count), `day-${day}`)));
  }
  const lived: Lived = { days, events: desk.events(), archivedOctets: archive.octets() };
  archive.close();
  process.stdout.write(JSON.stringify(lived));
};

async function live(context: BenchContext): Promise<readonly Row[]> {
  const size = context.isTiny ? 40 : YEAR;
  const { stdout, seconds, peakOctets } = await context.node(context.workArguments('year', size), {
    cwd: context.folder,
  });
  const { days, events, archivedOctets } = JSON.parse(stdout) as Lived;
  const what = `a year of ${AGENTS} agents, ${VISITORS_A_DAY.toLocaleString('en')} visitors a day and twice as many e-mails`;
  const row = (about: string, unit: Unit, figure: number): Row => ({
    what: `${what}${about}`,
    unit,
    name: 'engine',
    ours: spreadOf([figure]),
  });
  return [
    { ...row('', 's', seconds), goal: { text: `≤ ${MOST_SECONDS} s`, isHeld: seconds <= MOST_SECONDS } },
    row(`: ${events.toLocaleString('en')} events`, '/s', events / seconds),
    lastBesideFirst(what, days),
    row(': peak memory', 'MB', peakOctets / 1e6),
    row(': archived in a file', 'MB', archivedOctets / 1e6),
  ];
}

/** The first days fill what a month of links takes, and compile the program: the second week is the first that counts. */
function lastBesideFirst(what: string, days: readonly number[]): Row {
  const weeks = [days.slice(-WEEK), days.length < 3 * WEEK ? days : days.slice(WEEK, 2 * WEEK)].map(spreadOf);
  const [last, first] = weeks as [Spread, Spread];
  const ratio = first.median / last.median;
  return {
    what: `${what}: a day`,
    unit: 's',
    name: 'of its last week',
    ours: last,
    other: { name: 'of its second week', figures: first, ratio: spreadOf([ratio]) },
    goal: { text: `≥ ${LEAST_RATIO} ×`, isHeld: ratio >= LEAST_RATIO },
  };
}

/** The part. It is lived once, whatever the rounds. */
export const yearPart: Part = {
  about: 'a year of a desk, lived once',
  measure: live,
};
