/** Tells one failure so that no second run is needed: the lines of the file, what was seen instead, what happened last. */
import { printable } from '../../steps/display-width.ts';
import type { Paint } from '../../steps/paint.ts';
import type { ScenarioFailure, ScenarioResult } from './scenario-result.ts';

/** Lines of the timeline shown unless all of it is wanted. */
const LAST_LINES = 10;

/** How a failure is told. */
export interface FailureOptions {
  readonly paint: Paint;
  /** Show the whole timeline, not only its end. */
  readonly timeline: boolean;
}

/** A failure as a block of lines that ends with a line feed. `number` counts the failures of the run. */
export function renderFailure(result: ScenarioResult, number: number, { paint, timeline }: FailureOptions): string {
  const failure = result.failure!;
  const title = [result.feature, ...(result.rule === undefined ? [] : [result.rule]), result.name].join(' › ');
  const lines = [
    `${paint.red(`${number})`)} ${paint.bold(printable(title))}`,
    `   ${paint.dim(printable(`${result.path}:${failure.line ?? result.line}`))}`,
    '',
    ...excerpt(failure, paint),
    ...indented(renderExplanation(result, { paint, timeline }), '     '),
  ];
  return `${lines.join('\n')}\n`;
}

/** What a failed scenario expected, what was seen instead, what happened last; without its place and without a last line feed. */
export function renderExplanation(
  { failure, timeline }: ScenarioResult,
  { paint, timeline: whole }: FailureOptions,
): string {
  const { message = '', seen = '', stack } = failure ?? {};
  // What is drawn as a box already needs no bar of ours.
  const bar = seen.startsWith('╭') ? '' : `${paint.dim('│')} `;
  return [
    ...indented(message, ''),
    ...(seen === '' ? [] : ['', 'seen instead:', ...indented(seen, bar)]),
    ...history(timeline, whole, paint),
    ...(stack === undefined ? [] : ['', ...indented(stack, '')]),
  ].join('\n');
}

/** The lines around the sentence with a mark at it; the sentence alone where an outline filled it or it has no line. */
function excerpt({ sentence, line, source }: ScenarioFailure, paint: Paint): string[] {
  const marked = `   ${paint.red('✗')} `;
  const own = source.find((each) => each.line === line);
  const isFilled = own !== undefined && own.text.trim() !== sentence.trim();
  if (own === undefined) return [`${marked}${printable(sentence)}`];
  const gutter = String(source.at(-1)?.line ?? line).length;
  const margin = Math.min(...source.filter(({ text }) => text.trim() !== '').map(({ text }) => text.search(/\S/)));
  const rows = source.map((each) => {
    const text = printable(each.text.slice(margin));
    const number = paint.dim(`${String(each.line).padStart(gutter)} │`);
    return `${each.line === line ? marked : '     '}${number} ${text}`.trimEnd();
  });
  return isFilled ? [...rows, '', `     ${printable(sentence)}`, ''] : [...rows, ''];
}

function history(timeline: string, whole: boolean, paint: Paint): string[] {
  if (timeline === '') return [];
  const lines = timeline.split('\n');
  const shown = whole ? lines : lines.slice(-LAST_LINES);
  const title = shown.length === lines.length ? 'what happened:' : 'what happened last:';
  const bar = `${paint.dim('│')} `;
  // The time of the first line shown may stand on a line above it.
  const first = shown[0] ?? '';
  const time = /^\s/.test(first) ? lines.slice(0, -shown.length).findLast((line) => /^\d\d:/.test(line)) : undefined;
  const head = time === undefined ? first : `${time.slice(0, 12)}${first.slice(12)}`;
  return ['', title, ...[head, ...shown.slice(1)].map((line) => `${bar}${line}`.trimEnd())];
}

/** Text with every line indented and no empty lines at its end. */
export function indented(text: string, indent: string): string[] {
  return text
    .replace(/\n+$/, '')
    .split('\n')
    .map((line) => `${indent}${line}`.trimEnd());
}
