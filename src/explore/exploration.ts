/**
 * One exploration: batch after batch until its stories are told, its time is over, or a promise is broken; what it reached
 * and found. It reads no clock and writes nothing.
 */
import { SOMETIMES } from './coverable.ts';
import { Coverage, type CoverageCounts } from './coverage.ts';
import { BATCH_SIZE, type Finding, type SearchOptions, searchBatch, seedOfBatch } from './search.ts';

/** Which part of the batches is this exploration's: every `of`-th, beginning with number `index`, from 0. */
export interface Share {
  readonly index: number;
  readonly of: number;
}

/** What is explored and how long. */
export interface ExplorationOptions extends Omit<SearchOptions, 'witness' | 'ignored'> {
  readonly seed: number;
  /** Stories in all shares together; endless when absent. */
  readonly runs?: number;
  readonly share: Share;
  /** Whether time is over; asked after each batch. */
  readonly isOver: () => boolean;
  /** Told after each batch. */
  readonly onProgress?: (sofar: Exploration) => void;
  /** Goes on after a finding, until so many promises were found broken. */
  readonly mostFindings: number;
}

/** What an exploration came to. */
export interface Exploration {
  readonly seed: number;
  readonly runs: number;
  readonly conversations: number;
  /** Traits its stories did without. */
  readonly without: readonly string[];
  /** One for each promise, the first found. */
  readonly findings: readonly Finding[];
  readonly coverage: CoverageCounts;
}

/** Fewer stories than this, or stories without some faults, are not asked to have met every moment of {@link SOMETIMES}. */
export const RUNS_FOR_MOMENTS = 2_000;

/** Explores. */
export async function explore(options: ExplorationOptions): Promise<Exploration> {
  const { seed, runs = Number.POSITIVE_INFINITY, share, isOver, onProgress, mostFindings, signal } = options;
  const coverage = new Coverage();
  const findings = new Map<string, Finding>();
  let told = 0;
  let conversations = 0;
  const sofar = (): Exploration => ({
    seed,
    runs: told,
    conversations,
    without: options.without ?? [],
    findings: [...findings.values()],
    coverage: coverage.counts(),
  });
  for (let batch = share.index; batch * BATCH_SIZE < runs; batch += share.of) {
    if (isOver() || signal?.aborted || findings.size >= mostFindings) break;
    const count = Math.min(BATCH_SIZE, runs - batch * BATCH_SIZE);
    const result = await searchBatch(seedOfBatch(seed, batch), count, {
      ...options,
      witness: coverage,
      ignored: new Set(findings.keys()),
    });
    told += result.runs;
    conversations += result.conversations;
    const { finding } = result;
    if (finding !== undefined && !findings.has(finding.promise)) findings.set(finding.promise, finding);
    onProgress?.(sofar());
  }
  return sofar();
}

/** Explorations of one seed in shares, put together. */
export function join(explorations: readonly Exploration[]): Exploration {
  const coverage = new Coverage();
  const findings = new Map<string, Finding>();
  for (const each of explorations) {
    coverage.add(each.coverage);
    for (const finding of each.findings) if (!findings.has(finding.promise)) findings.set(finding.promise, finding);
  }
  const sum = (of: (each: Exploration) => number): number => explorations.reduce((all, each) => all + of(each), 0);
  return {
    seed: explorations[0]?.seed ?? 0,
    runs: sum(({ runs }) => runs),
    conversations: sum(({ conversations }) => conversations),
    without: explorations[0]?.without ?? [],
    findings: [...findings.values()],
    coverage: coverage.counts(),
  };
}

/** Moments that should have been met and were not; none for an exploration too small to ask. */
export function momentsMissed({ runs, coverage, without }: Exploration): readonly string[] {
  return runs < RUNS_FOR_MOMENTS || without.length > 0
    ? []
    : SOMETIMES.filter((moment) => (coverage.moments[moment] ?? 0) === 0);
}
