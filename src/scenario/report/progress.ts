/** The report people read: a live counter or dots, then every failure with what was seen instead, then the count. */
import type { Envelope } from '@cucumber/messages';
import { displayWidth, printable } from '../../steps/display-width.ts';
import type { Paint } from '../../steps/paint.ts';
import { coverRules } from '../rules.ts';
import { placeOf } from '../suite.ts';
import { milliseconds } from '../timestamp.ts';
import { indented, renderFailure } from './failure.ts';
import type { Reporter, Write } from './reporter.ts';
import { renderRuleSummary } from './rule-report.ts';
import type { ScenarioResult } from './scenario-result.ts';
import { ResultFold } from './scenario-result.ts';

/** How the report is written. */
export interface ProgressOptions {
  readonly write: Write;
  readonly paint: Paint;
  /** Rewrite one line while it runs; needs a terminal. */
  readonly live: boolean;
  /** Another report shows the scenarios as they end: only the summary is written. */
  readonly quiet?: boolean;
  /** Cells in a line, now: a terminal may be resized. */
  readonly columns: number;
  /** Show what happened in the world of each scenario, instant by instant. */
  readonly timeline: boolean;
  /** Every scenario there is runs, so that rules without one can be named. */
  readonly isWhole: boolean;
}

const CLEAR_LINE = '\r\u001B[2K';
const DOTS_A_LINE = 60;

/** The report a terminal or a log of a build shows. */
export function progressReporter(options: ProgressOptions): Reporter {
  const { write, paint, live, quiet = false } = options;
  const fold = new ResultFold();
  const results: ScenarioResult[] = [];
  const order = new Map<string, number>();
  let startedMs = 0;
  let failed = 0;
  const line = (path: string) => {
    const count = `${results.length}/${order.size} scenarios`;
    const text = [count, ...(failed > 0 ? [`${failed} failed`] : []), printable(path)].join(' · ');
    return displayWidth(text) < options.columns ? text : count;
  };
  const take = (envelope: Envelope): void => {
    const result = fold.take(envelope);
    if (envelope.testCase) {
      const { uri, location } = fold.scenarioOf(envelope.testCase.id)!;
      order.set(placeOf({ path: uri, line: location?.line ?? 1 }), order.size);
    }
    if (envelope.testRunStarted) startedMs = milliseconds(envelope.testRunStarted.timestamp);
    if (envelope.testCaseStarted && live) {
      write(`${CLEAR_LINE}${line(fold.scenarioOf(envelope.testCaseStarted.testCaseId)?.uri ?? '')}`);
    }
    if (result) {
      results.push(result);
      if (result.status === 'failed') failed += 1;
      if (options.timeline && result.status !== 'failed') {
        write(`${live ? CLEAR_LINE : ''}${renderTimeline(result, paint)}`);
      } else if (!live && !quiet && result.status !== 'not-run') {
        write(result.status === 'failed' ? paint.red('F') : '.');
        if (results.length % DOTS_A_LINE === 0) write(` ${results.length}/${order.size}\n`);
      }
    }
    if (envelope.testRunFinished) {
      write(live ? CLEAR_LINE : options.timeline || quiet || results.length % DOTS_A_LINE === 0 ? '' : '\n');
      const tookMs = milliseconds(envelope.testRunFinished.timestamp) - startedMs;
      // Threads end in any order; people read in the files' order.
      const planned = results.toSorted((a, b) => order.get(placeOf(a))! - order.get(placeOf(b))!);
      write(renderSummary(planned, { total: order.size, tookMs }, options));
    }
  };
  return { take, finish: () => Promise.resolve() };
}

/** Every failure, then how to run them again, then the count alone on the last line. */
function renderSummary(
  results: readonly ScenarioResult[],
  run: { readonly total: number; readonly tookMs: number },
  options: Pick<ProgressOptions, 'paint' | 'timeline' | 'isWhole'>,
): string {
  const failures = results.filter((result) => result.status === 'failed');
  const passed = results.filter((result) => result.status === 'passed').length;
  const blocks = failures.map((result, i) => `\n${renderFailure(result, i + 1, options)}`);
  const why = options.timeline ? '' : ' (--timeline tells all that happened, and why)';
  const rerun = failures.length === 0 ? [] : [`\nTo run what failed again${why}:\n  ${rerunCommand(failures)}\n`];
  const notRun = run.total - passed - failures.length;
  const took = `${run.total} ${run.total === 1 ? 'scenario' : 'scenarios'} in ${formatDuration(run.tookMs)}`;
  const left = notRun > 0 ? `, ${notRun} not run` : '';
  const coverage = coverRules(results.map(({ tags, status }) => ({ tags, failed: status === 'failed' })));
  const rules = renderRuleSummary(coverage, options.isWhole && notRun === 0);
  const remarks = renderRemarks(results, options.timeline);
  return [
    ...blocks,
    ...rerun,
    `\n${took}${left}\n`,
    remarks,
    rules,
    `${passed} passed, ${failures.length} failed\n`,
  ].join('');
}

/** How often the mail lint has warned; what of is shown with the timelines. */
function renderRemarks(results: readonly ScenarioResult[], timeline: boolean): string {
  const count = results.reduce((sum, { mailWarnings }) => sum + mailWarnings.length, 0);
  if (count === 0) return '';
  return `${count} ${count === 1 ? 'warning' : 'warnings'} about e-mails${timeline ? '' : ' (--timeline tells them)'}\n`;
}

function renderTimeline(result: ScenarioResult, paint: Paint): string {
  const place = paint.dim(`${result.path}:${result.line}`);
  const warnings = result.mailWarnings.map((each) => `  ${paint.yellow('warning')} ${printable(each)}`);
  return `${paint.bold(printable(result.name))}  ${place}\n${[...indented(result.timeline, '  '), ...warnings].join('\n')}\n`;
}

/** The command that runs just these scenarios: `npx causerie run a.feature:3:9`. */
function rerunCommand(failures: readonly ScenarioResult[]): string {
  const lines = new Map<string, Set<number>>();
  for (const { path, line } of failures) lines.set(path, (lines.get(path) ?? new Set()).add(line));
  const words = [...lines].map(([path, at]) => quoted(`${path}:${[...at].join(':')}`));
  return ['npx causerie run', ...words].join(' ');
}

function quoted(word: string): string {
  return /^[\w./:@%+,=-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/** A length of time for people: `340 ms`, `1.2 s`, `2 min 5 s`. */
function formatDuration(ms: number): string {
  if (ms < 999.5) return `${Math.round(ms)} ms`;
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
