/** What is wrong with a scenario file, with its place. Knows nothing of how it is printed. */

/** One mistake in a scenario file. Lines and columns are 1-based; columns count UTF-16 units, as editors do. */
export interface ScenarioProblem {
  /** The file, as people name it: relative to where they are. */
  readonly path: string;
  /** Absent when the file as a whole is wrong: not text, not readable. */
  readonly place?: {
    readonly line: number;
    readonly column: number;
    /** Characters underlined, at least 1. */
    readonly length: number;
    /** The line as it stands in the file. */
    readonly source: string;
  };
  /** One sentence, no full stop. */
  readonly message: string;
  /** What is allowed or meant; one line each. May be looked for only when it is read. */
  readonly remedies: readonly string[];
}

/**
 * Each problem once: a sentence of a Background or an outline is read for every scenario or example, a fixture for every
 * sentence that names it.
 */
export function eachOnce(problems: readonly ScenarioProblem[]): readonly ScenarioProblem[] {
  const seen = new Map<string, ScenarioProblem>();
  for (const problem of problems) {
    const key = JSON.stringify([problem.path, problem.place, problem.message]);
    if (!seen.has(key)) seen.set(key, problem);
  }
  return [...seen.values()];
}

/** Problems shown one by one unless somebody wishes more; the rest is only counted. */
export const MOST_FRAMES = 20;

/** The edit distance of two texts: insertions, deletions, replacements and swaps of neighbours. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, beforeLast[j - 2]! + 1);
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}

/** The candidate nearest to `word`, at most a third of its letters apart. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3));
  const ranked = candidates
    .map((candidate) => ({ candidate, distance: editDistance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance);
  return ranked[0]?.candidate;
}
