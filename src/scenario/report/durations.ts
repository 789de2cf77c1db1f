/** How long each scenario took, in milliseconds by its place: what later runs balance their shards by. */
import type { Reporter, Write } from './reporter.ts';
import { ResultFold } from './scenario-result.ts';

/** Writes one JSON object at the end, `{"a.feature:3": 12.5}`, in the order of the places; stopped scenarios are not in it. */
export function durationsReporter(write: Write): Reporter {
  const fold = new ResultFold();
  const tookMs = new Map<string, number>();
  return {
    take: (envelope) => {
      const result = fold.take(envelope);
      if (result === undefined || result.status === 'not-run') return;
      tookMs.set(`${result.path}:${result.line}`, Math.round(result.tookMs * 1000) / 1000);
    },
    finish: () => {
      const places = [...tookMs].sort(([a], [b]) => (a < b ? -1 : 1));
      write(`${JSON.stringify(Object.fromEntries(places), undefined, 1)}\n`);
      return Promise.resolve();
    },
  };
}
