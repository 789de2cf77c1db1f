/** Makes a counterexample's scenario as short as it can be read: every line that can go without the promise being kept, goes. */
import { wait } from './line.ts';
import { type Telling, type TellingOptions, type ToldLine, tellLines } from './story.ts';

/** The shortest lines found that break the same promise first, with what became of them. */
export async function shorten(told: Telling, options: TellingOptions): Promise<Telling> {
  const promise = told.broken[0]?.promise;
  let best = told;
  const improve = async (lines: readonly ToldLine[]): Promise<boolean> => {
    const retold = await tellLines(lines, options);
    if (retold.broken[0]?.promise !== promise || retold.lines.length >= best.lines.length) return false;
    best = retold;
    return true;
  };
  for (let before = Number.POSITIVE_INFINITY; best.lines.length < before; ) {
    before = best.lines.length;
    for (let place = best.lines.length - 1; place >= 0; place -= 1) {
      const { lines } = best;
      if (place >= lines.length) continue;
      (await improve(lines.toSpliced(place, 1))) || (await improve(joined(lines, place)));
    }
  }
  return best;
}

/** Two waits in a row as one. */
function joined(lines: readonly ToldLine[], place: number): readonly ToldLine[] {
  const [one, other] = [lines[place], lines[place + 1]];
  if (one?.waitMs === undefined || other?.waitMs === undefined) return lines;
  return lines.toSpliced(place, 2, { ...wait(one.waitMs + other.waitMs), phase: 'when' });
}
