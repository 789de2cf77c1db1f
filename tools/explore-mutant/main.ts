/**
 * Explores the sources it was bundled with and prints what it found as JSON: what `npm run mutants -- --explore` bundles
 * with one mutant in it. Arguments: seed, most stories, most milliseconds.
 */
import { explore } from '../../src/explore/exploration.ts';
import { openMemoryLane } from '../../src/target/memory-lane.ts';

const [seed = 1, runs = 1_000, mostMs = 60_000] = process.argv.slice(2).map(Number);
const started = performance.now();
const { findings, ...rest } = await explore({
  lane: openMemoryLane({ composes: false, seed: 'causerie' }),
  version: 'mutant',
  seed,
  runs,
  share: { index: 0, of: 1 },
  isOver: () => performance.now() - started > mostMs,
  mostFindings: 1,
});
const [finding] = findings;
console.log(
  JSON.stringify({
    runs: rest.runs,
    ms: Math.round(performance.now() - started),
    promise: finding?.promise,
    how: finding?.how,
    steps: finding?.lines.map(({ text }) => text),
  }),
);
