/**
 * Asks whether exploration notices broken rules: bundles the explorer with one mutant of `mutants-list.js` at a time and
 * lets it search. Knows nothing of the decider tests.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleMutant, isThere } from './explore-mutant/bundle-mutant.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules', '.cache', 'causerie-explore-mutants');
/** A mutant must be found within a minute. */
const MOST_MS = 60_000;
const MOST_RUNS = 100_000;
const SEED = 1;
/** A mutant that loops counts as found after this long. */
const LONGEST_MS = 120_000;

/** What exploration made of a mutant: `found`, `missed`, `endless` or `stale`, and what it printed. */
async function exploreMutant(mutant) {
  if (!isThere(mutant)) return { verdict: 'stale' };
  mkdirSync(cache, { recursive: true });
  const outfile = join(cache, `main-${process.pid}.js`);
  await bundleMutant(mutant, outfile);
  const run = spawnSync(process.execPath, [outfile, SEED, MOST_RUNS, MOST_MS].map(String), {
    timeout: LONGEST_MS,
    encoding: 'utf8',
  });
  if (run.error !== undefined || run.signal !== null) return { verdict: 'endless' };
  if (run.status !== 0) return { verdict: 'crashed', how: run.stderr.split('\n').slice(0, 8).join('\n') };
  const outcome = JSON.parse(run.stdout);
  return { ...outcome, verdict: outcome.promise === undefined ? 'missed' : 'found' };
}

/** A cell of a table in Markdown. */
const cell = (text) => `\`${text.replace(/\s+/g, ' ').replaceAll('|', '\\|')}\``;

/** Explores `mutants` one after another and prints a table; whether every one was found. */
export async function exploreAll(mutants) {
  console.log(
    '| rule | instead of | stood | broken promise | stories | steps |\n| --- | --- | --- | --- | --- | --- |',
  );
  let found = 0;
  for (const mutant of mutants) {
    const { verdict, promise, runs, steps, how } = await exploreMutant(mutant);
    if (verdict === 'found' || verdict === 'endless') found += 1;
    const outcome = verdict === 'found' ? [promise, runs, steps.length] : [`${verdict} ${how ?? ''}`, '', ''];
    console.log(`| ${[mutant.rule, cell(mutant.from), cell(mutant.to), ...outcome].join(' | ')} |`);
  }
  console.log(`\n${found} of ${mutants.length} mutants found`);
  return found === mutants.length && found > 0;
}
