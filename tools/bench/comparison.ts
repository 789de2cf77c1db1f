/** One thing measured beside others, in turns, and what came of it. Knows neither what is measured nor where it is printed. */

/** What a figure counts. Where more is better the unit ends in `/s` or is `×`. */
export type Unit = 's' | 'ms' | 'µs' | '/s' | 'virtual s/s' | 'kB' | 'MB' | 'bytes';

/** What one sample came to. */
export interface Sample {
  readonly figure: number;
  /** Seconds of processor, where a process of its own was measured: other work on the machine changes it little. */
  readonly cpuSeconds?: number;
}

/** Something that is measured. */
export interface Contender {
  readonly name: string;
  /** Measures once. */
  readonly sample: () => Promise<Sample | number> | Sample | number;
}

/** What ours is held against. */
export interface Other extends Contender {
  /** The least ratio wanted: so many times as fast as this one, or as small. */
  readonly goal?: number;
}

/** One thing and what it is measured beside. */
export interface Comparison {
  readonly what: string;
  readonly unit: Unit;
  readonly ours: Contender;
  readonly others: readonly Other[];
  /** The worst figure wanted of ours by itself. */
  readonly goal?: number;
}

/** The least, the middle and the most of several samples. */
export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
  readonly samples: readonly number[];
}

/** One line of the table: ours, and at most one other. */
export interface Row {
  readonly what: string;
  readonly unit: Unit;
  readonly name: string;
  readonly ours: Spread;
  readonly other?: {
    readonly name: string;
    readonly figures: Spread;
    /** How many times as good ours is, round by round: above 1 ours is faster, or smaller. */
    readonly ratio: Spread;
    /** The same of the processor's time, where it is known. */
    readonly cpuRatio?: Spread;
  };
  /** What was wanted, and whether the median holds it. */
  readonly goal?: { readonly text: string; readonly isHeld: boolean };
}

/** Whether more of a unit is better than less. */
export function isMoreBetter(unit: Unit): boolean {
  return unit.endsWith('/s');
}

/** The least, the middle and the most of `samples`. */
export function spreadOf(samples: readonly number[]): Spread {
  const sorted = [...samples].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const median = ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2;
  return { min: sorted[0] ?? Number.NaN, median, max: sorted.at(-1) ?? Number.NaN, samples };
}

/** How often contenders take their turns. */
export interface Rounds {
  readonly counted: number;
  /** Rounds before those, which count nothing: code is compiled, files are read for the first time. */
  readonly warmUps: number;
}

/** Measures in rounds; in each, everyone takes a turn, and the first to go is another one each time. */
export async function compare(comparison: Comparison, rounds: Rounds): Promise<readonly Row[]> {
  const contenders = [comparison.ours, ...comparison.others];
  const samples = contenders.map((): Sample[] => []);
  for (let round = 0; round < rounds.warmUps + rounds.counted; round += 1) {
    for (let turn = 0; turn < contenders.length; turn += 1) {
      const place = (round + turn) % contenders.length;
      const taken = await contenders[place]!.sample();
      if (round >= rounds.warmUps) samples[place]!.push(typeof taken === 'number' ? { figure: taken } : taken);
    }
  }
  return rowsOf(comparison, samples);
}

function rowsOf(comparison: Comparison, samples: readonly (readonly Sample[])[]): readonly Row[] {
  const { what, unit, ours, others, goal } = comparison;
  const [own = [], ...theirs] = samples;
  const base = { what, unit, name: ours.name, ours: spreadOf(own.map(({ figure }) => figure)) };
  const rows = others.map((other, index): Row => {
    const their = theirs[index] ?? [];
    const ratio = ratios(unit, own, their);
    const cpuRatio = cpuRatios(own, their);
    return {
      ...base,
      other: {
        name: other.name,
        figures: spreadOf(their.map(({ figure }) => figure)),
        ratio,
        ...(cpuRatio === undefined ? {} : { cpuRatio }),
      },
      ...(other.goal === undefined ? {} : { goal: { text: `≥ ${other.goal} ×`, isHeld: ratio.median >= other.goal } }),
    };
  });
  if (goal === undefined) return rows.length === 0 ? [base] : rows;
  const isHeld = isMoreBetter(unit) ? base.ours.median >= goal : base.ours.median <= goal;
  return [{ ...base, goal: { text: `${isMoreBetter(unit) ? '≥' : '≤'} ${goal} ${unit}`, isHeld } }, ...rows];
}

function ratios(unit: Unit, own: readonly Sample[], their: readonly Sample[]): Spread {
  const pairs = own.map(({ figure }, round) => [figure, their[round]?.figure ?? Number.NaN] as const);
  return spreadOf(pairs.map(([mine, other]) => (isMoreBetter(unit) ? mine / other : other / mine)));
}

function cpuRatios(own: readonly Sample[], their: readonly Sample[]): Spread | undefined {
  const found = own.flatMap(({ cpuSeconds: mine }, round) => {
    const other = their[round]?.cpuSeconds;
    return mine === undefined || other === undefined ? [] : [other / mine];
  });
  return found.length === 0 ? undefined : spreadOf(found);
}
