/** Prints what is wrong with scenario files: the place, the line, a caret under the words, what is allowed. */
import { displayWidth, printable } from '../../steps/display-width.ts';
import type { Paint } from '../../steps/paint.ts';
import type { ScenarioProblem } from '../problem.ts';
import { MOST_FRAMES } from '../problem.ts';

const WIDEST_LINE = 140;
const NARROWEST_LINE = 30;

/** How frames are fitted to where they are read. */
export interface FrameOptions {
  /** Frames shown before the rest is only counted; 20 when not given. */
  readonly cap?: number;
  /** Cells in a line of the terminal; a log that is no terminal has none. */
  readonly columns?: number | undefined;
}

/** One problem as a frame of several lines, without a last line feed. `columns`: cells in a line of the terminal, if it is one. */
export function renderFrame(problem: ScenarioProblem, paint: Paint, columns: number = Infinity): string {
  const lines = [`${paint.bold(paint.red('error'))}${paint.bold(`: ${printable(problem.message)}`)}`];
  const { place } = problem;
  const gutter = ' '.repeat(place === undefined ? 1 : String(place.line).length);
  const where = place === undefined ? problem.path : `${problem.path}:${place.line}:${place.column}`;
  lines.push(`${gutter}${paint.blue('-->')} ${printable(where)}`);
  if (place !== undefined) {
    const { text, offset, width } = windowOf(place, Math.min(WIDEST_LINE, columns - gutter.length - 3));
    const bar = paint.blue('|');
    lines.push(`${gutter} ${bar}`);
    lines.push(`${paint.blue(String(place.line))} ${bar} ${text}`.trimEnd());
    lines.push(`${gutter} ${bar} ${' '.repeat(offset)}${paint.red('^'.repeat(width))}`);
  }
  for (const remedy of problem.remedies) lines.push(`${gutter} ${paint.blue('=')} ${printable(remedy)}`);
  return lines.join('\n');
}

/** The first problems as frames, then how many more there are, then the count. Ends with a line feed. */
export function renderFrames(problems: readonly ScenarioProblem[], paint: Paint, options: FrameOptions = {}): string {
  const { cap = MOST_FRAMES, columns } = options;
  const shown = problems.slice(0, cap).map((problem) => `${renderFrame(problem, paint, columns)}\n`);
  const more = problems.length - shown.length;
  if (more > 0) shown.push(`and ${more} more\n`);
  const files = new Set(problems.map((problem) => problem.path)).size;
  const count = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in ${files} ${files === 1 ? 'file' : 'files'}`;
  shown.push(`${paint.bold(`${count}: nothing was run.`)}\n`);
  return shown.join('\n');
}

/** The source line as printed in `room` cells, and where and how wide its underlined part is there, in cells. */
function windowOf(
  { source, column, length }: NonNullable<ScenarioProblem['place']>,
  room: number,
): { text: string; offset: number; width: number } {
  const widest = Math.max(NARROWEST_LINE, room);
  const start = column - 1;
  const before = printable(source.slice(0, start));
  const marked = printable(source.slice(start, start + length));
  const after = printable(source.slice(start + length));
  const offset = displayWidth(before);
  const width = Math.max(1, displayWidth(marked));
  if (offset + width + displayWidth(after) <= widest) return { text: before + marked + after, offset, width };
  // A long line is cut to what is around the underlined words.
  const lead = Math.min(40, Math.floor(widest / 3));
  const head = offset > lead ? `…${[...before].slice(1 - lead).join('')}` : before;
  const left = widest - displayWidth(head) - 1;
  const tail = [...(marked + after)];
  const kept = tail.length > left ? `${tail.slice(0, left).join('')}…` : tail.join('');
  return { text: head + kept, offset: displayWidth(head), width: Math.min(width, Math.max(1, displayWidth(kept))) };
}
