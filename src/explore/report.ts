/** Says in a few lines what an exploration came to. Writes text, nothing else. */
import { DIMENSIONS, EXPLORABLE, RULES_OF_SCENARIOS } from './coverable.ts';
import { type Exploration, momentsMissed } from './exploration.ts';
import type { Finding } from './search.ts';

function many(count: number, word: string): string {
  return `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`;
}

/** How much of what can be reached was reached, from 0 to 1. */
function reachedShare({ coverage }: Exploration): number {
  const counts = DIMENSIONS.flatMap((dimension) => EXPLORABLE[dimension].map((key) => coverage[dimension][key] ?? 0));
  return counts.filter((count) => count > 0).length / counts.length;
}

/** One line for a terminal while the exploration goes on. */
export function renderProgress(sofar: Exploration, durationMs: number): string {
  const perSecond = Math.round((sofar.runs / Math.max(1, durationMs)) * 1_000);
  const reached = Math.floor(reachedShare(sofar) * 100);
  const found = sofar.findings.length === 0 ? '' : ` · ${many(sofar.findings.length, 'broken promise')}`;
  return `${many(sofar.runs, 'story').replace('storys', 'stories')} · ${perSecond}/s · ${reached} % reached${found}`;
}

/** A broken promise with the story that breaks it. */
export function renderFinding({ promise, how, lines, token }: Finding, file: string | undefined): string {
  return [
    `✘ ${promise}`,
    `  ${how}`,
    '',
    ...lines.flatMap(({ text, table }) => [
      `    ${text}`,
      ...(table ?? []).map((row) => `      | ${row.join(' | ')} |`),
    ]),
    '',
    ...(file === undefined ? [] : [`  written to ${file}`]),
    `  again: causerie explore --replay ${token}`,
    '',
  ].join('\n');
}

/** The whole result. `files`: where each finding was written. */
export function renderExploration(
  exploration: Exploration & { readonly durationMs: number; readonly stopped?: boolean },
  files: readonly string[],
): string {
  const { runs, conversations, findings, durationMs, seed, stopped } = exploration;
  const seconds = durationMs / 1_000;
  const rate = Math.round(conversations / Math.max(seconds, 0.001));
  const missed = momentsMissed(exploration);
  return [
    ...findings.map((finding, place) => renderFinding(finding, files[place])),
    `${many(runs, 'story').replace('storys', 'stories')} with ${many(conversations, 'conversation')} in ${seconds.toFixed(1)} s (${many(rate, 'conversation')} a second), seed ${seed}`,
    ...(findings.length > 0 ? [] : renderCoverage(exploration)),
    ...missed.map((moment) => `✘ never met, and should have been: ${moment}`),
    ...(findings.length > 0 || missed.length > 0
      ? []
      : [stopped ? 'stopped; every promise was kept until then' : 'every promise was kept']),
    '',
  ].join('\n');
}

/** Things never reached that are named; of a short exploration there are many. */
const MOST_NAMED = 8;

function renderCoverage({ coverage, without }: Exploration): string[] {
  const lines = DIMENSIONS.flatMap((dimension) => {
    const wanted = EXPLORABLE[dimension];
    if (wanted.length === 0) return [];
    const missing = wanted.filter((key) => (coverage[dimension][key] ?? 0) === 0);
    const isWorthIt = missing.length > 0 && (missing.length < wanted.length || wanted.length <= MOST_NAMED);
    const never = isWorthIt ? `; never: ${someOf(missing)}` : '';
    return [`  ${dimension}: ${wanted.length - missing.length} of ${wanted.length}${never}`];
  });
  const leftOut = without.length === 0 ? [] : [`  left out on purpose: ${without.join(', ')}`];
  return [...lines, `  rules that scenarios alone can prove: ${RULES_OF_SCENARIOS.join(', ')}`, ...leftOut];
}

/** The first of many names, and how many there are more. */
function someOf(names: readonly string[]): string {
  if (names.length <= MOST_NAMED + 1) return names.join(', ');
  return `${names.slice(0, MOST_NAMED).join(', ')} and ${names.length - MOST_NAMED} others`;
}
