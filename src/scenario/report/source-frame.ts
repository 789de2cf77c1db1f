/** Prints what is wrong with scenario files: the place, the line, a caret under the words, what is allowed. */
import { displayWidth, printable } from '../display-width.ts';
import type { ScenarioProblem } from '../problem.ts';
import type { Paint } from './paint.ts';

const WIDEST_LINE = 140;

/** One problem as a frame of several lines, without a last line feed. */
export function renderFrame(problem: ScenarioProblem, paint: Paint): string {
  const lines = [`${paint.bold(paint.red('error'))}${paint.bold(`: ${printable(problem.message)}`)}`];
  const { place } = problem;
  const gutter = ' '.repeat(place === undefined ? 1 : String(place.line).length);
  const where = place === undefined ? problem.path : `${problem.path}:${place.line}:${place.column}`;
  lines.push(`${gutter}${paint.blue('-->')} ${printable(where)}`);
  if (place !== undefined) {
    const { text, offset, width } = windowOf(place.source, place.column - 1, place.length);
    const bar = paint.blue('|');
    lines.push(`${gutter} ${bar}`);
    lines.push(`${paint.blue(String(place.line))} ${bar} ${text}`.trimEnd());
    lines.push(`${gutter} ${bar} ${' '.repeat(offset)}${paint.red('^'.repeat(width))}`);
  }
  for (const remedy of problem.remedies) lines.push(`${gutter} ${paint.blue('=')} ${printable(remedy)}`);
  return lines.join('\n');
}

/** The first `cap` problems as frames, then how many more there are, then the count. Ends with a line feed. */
export function renderFrames(problems: readonly ScenarioProblem[], paint: Paint, cap = 20): string {
  const shown = problems.slice(0, cap).map((problem) => `${renderFrame(problem, paint)}\n`);
  const more = problems.length - shown.length;
  if (more > 0) shown.push(`and ${more} more\n`);
  const files = new Set(problems.map((problem) => problem.path)).size;
  const count = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in ${files} ${files === 1 ? 'file' : 'files'}`;
  shown.push(`${paint.bold(`${count}: nothing was run.`)}\n`);
  return shown.join('\n');
}

/** The source line as printed, and where and how wide its underlined part is there, in cells. */
function windowOf(source: string, start: number, length: number): { text: string; offset: number; width: number } {
  const before = printable(source.slice(0, start));
  const marked = printable(source.slice(start, start + length));
  const after = printable(source.slice(start + length));
  const offset = displayWidth(before);
  const width = Math.max(1, displayWidth(marked));
  if (offset + width + displayWidth(after) <= WIDEST_LINE) return { text: before + marked + after, offset, width };
  // A long line is cut to what is around the underlined words.
  const head = offset > 40 ? `…${[...before].slice(-39).join('')}` : before;
  const room = WIDEST_LINE - displayWidth(head) - 1;
  const tail = [...(marked + after)];
  const kept = tail.length > room ? `${tail.slice(0, room).join('')}…` : tail.join('');
  return { text: head + kept, offset: displayWidth(head), width: Math.min(width, Math.max(1, displayWidth(kept))) };
}
