/** The report of the Test Anything Protocol, version 14: a line a scenario, with what went wrong as YAML below it. */
import type { Envelope } from '@cucumber/messages';
import { printable } from '../../steps/display-width.ts';
import type { Reporter, Write } from './reporter.ts';
import type { ScenarioResult } from './scenario-result.ts';
import { ResultFold } from './scenario-result.ts';

/** Writes scenarios in the order they end; source: testanything.org, version 14. */
export function tapReporter(write: Write): Reporter {
  const fold = new ResultFold();
  let planned = 0;
  let number = 0;
  const take = (envelope: Envelope): void => {
    if (envelope.testRunStarted) write('TAP version 14\n');
    if (envelope.testCase) planned += 1;
    if (envelope.testCaseStarted && number === 0) write(planned > 0 ? `1..${planned}\n` : '');
    const result = fold.take(envelope);
    if (result) {
      number += 1;
      write(renderPoint(result, number));
    }
    if (envelope.testRunFinished && number === 0) write('1..0\n');
    if (envelope.testRunFinished && number < planned) write('Bail out! The run was stopped.\n');
  };
  return { take, finish: () => Promise.resolve() };
}

function renderPoint(result: ScenarioResult, number: number): string {
  const { status, feature, rule, name, path, line, failure, tookMs } = result;
  const title = [feature, ...(rule === undefined ? [] : [rule]), name].join(' › ');
  const words = printable(title).replace(/[\\#]/g, '\\$&');
  const skipped = status === 'not-run' ? ' # SKIP not run' : '';
  const point = `${status === 'failed' ? 'not ok' : 'ok'} ${number} - ${words}${skipped}\n`;
  const details: readonly (readonly [string, string])[] = [
    ['at', `${path}:${failure?.line ?? line}`],
    ['duration_ms', tookMs.toFixed(3)],
    ...(failure === undefined
      ? []
      : ([
          ['step', failure.sentence],
          ['message', failure.message],
          ['seen', failure.seen],
        ] as const)),
  ];
  return `${point}  ---\n${details.map(([key, value]) => `  ${key}: ${yaml(key, value)}\n`).join('')}  ...\n`;
}

/** A JSON string is a YAML string, whatever stands in it. */
function yaml(key: string, value: string): string {
  return key === 'duration_ms' ? value : JSON.stringify(printable(value));
}
