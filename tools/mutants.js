/**
 * Breaks the rules one at a time and asks whether a test notices: each mutant of `mutants-list.js` is put into a copy of
 * the sources and the decider tests are run on it. Exits 1 when one survives, or when its text is no longer there once.
 *
 *     npm run mutants              every mutant
 *     npm run mutants -- UNREAD    those whose rule or file contains the word
 *     npm run mutants -- --explore [word]    asks exploration instead: each mutant marked `explored` within a minute
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MUTANTS } from './mutants-list.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const isExploring = process.argv[2] === '--explore';
const word = process.argv[isExploring ? 3 : 2] ?? '';
/** A mutant that loops counts as noticed after this long, in milliseconds. */
const LONGEST_RUN_MS = 120_000;

/** A copy of what the decider tests need. */
function makeCopy() {
  const copy = mkdtempSync(join(tmpdir(), 'causerie-mutants-'));
  cpSync(join(root, 'src'), join(copy, 'src'), { recursive: true });
  mkdirSync(join(copy, 'test'));
  cpSync(join(root, 'test', 'domain'), join(copy, 'test', 'domain'), { recursive: true });
  for (const file of ['package.json', 'vitest.config.ts']) cpSync(join(root, file), join(copy, file));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  return copy;
}

/** Runs tests of the copy: `passed`, `failed`, `endless`, or `broken` when no test could be run. */
function runTests(copy, ...choice) {
  const report = join(copy, 'report.json');
  rmSync(report, { force: true });
  const options = ['run', '--bail=1', '--reporter=json', `--outputFile=${report}`, ...choice];
  const run = spawnSync(process.execPath, [vitest, ...options], { cwd: copy, timeout: LONGEST_RUN_MS });
  if (run.error !== undefined || run.signal !== null) return 'endless';
  const { numFailedTests, numPassedTests } = JSON.parse(readFileSync(report, 'utf8'));
  if (numFailedTests > 0) return 'failed';
  return run.status === 0 && numPassedTests > 0 ? 'passed' : 'broken';
}

/** The quick tests first; whatever they let pass meets the stories. */
function judge(copy) {
  const quick = runTests(copy, '--exclude=**/any-story.test.ts');
  return quick === 'passed' ? runTests(copy, 'any-story') : quick;
}

/** What became of a mutant: `killed`, `survived`, `stale` or `broken`. */
function tryMutant(copy, { file, from, to }) {
  const path = join(copy, 'src', 'domain', file);
  const source = readFileSync(path, 'utf8');
  if (source.split(from).length !== 2) return 'stale';
  writeFileSync(
    path,
    source.replace(from, () => to),
  );
  const verdict = judge(copy);
  writeFileSync(path, source);
  return { passed: 'survived', failed: 'killed', endless: 'killed', broken: 'broken' }[verdict];
}

/** Tries the decider tests on `chosen`; whether all were killed. */
function tryAll(chosen) {
  const copy = makeCopy();
  try {
    if (judge(copy) !== 'passed') throw new Error('the decider tests must pass before mutants are tried');
    const results = chosen.map((mutant) => {
      const result = tryMutant(copy, mutant);
      if (result !== 'killed') {
        console.log(`${result}  ${mutant.rule}  src/domain/${mutant.file}\n  - ${mutant.from}\n  + ${mutant.to}`);
      }
      return result;
    });
    const killed = results.filter((result) => result === 'killed').length;
    console.log(`${killed} of ${chosen.length} mutants killed`);
    return killed === chosen.length && killed > 0;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

const chosen = MUTANTS.filter(({ file, rule }) => `${rule} ${file}`.includes(word));
const isGood = isExploring
  ? await (await import('./explore-mutants.js')).exploreAll(chosen.filter(({ explored }) => explored))
  : tryAll(chosen);
process.exitCode = isGood ? 0 : 1;
