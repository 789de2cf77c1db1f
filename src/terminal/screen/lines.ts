/** Lines of the screen as spans of text with a tone, put into exact cells and coloured last. */
import { displayWidth } from '../../steps/display-width.ts';
import type { Paint } from '../../steps/paint.ts';
import { clip, steady, take, wrap } from './cells.ts';

/** How a span looks; what it means is always said in words or signs as well. */
export type Tone = keyof Paint;

/** A run of text in one tone. */
export interface Span {
  readonly text: string;
  readonly tone?: Tone | undefined;
}

/** A line of the screen. */
export type Line = readonly Span[];

/** A line of one tone; line breaks in it are spaces. */
export function line(text: string, tone?: Tone): Line {
  return [{ text: steady(text).replaceAll('\n', ' '), tone }];
}

/** Lines of a text behind a head: the head in its tone, the text in another; lines after the first are indented. */
export function message(
  head: string,
  text: string,
  width: number,
  { indent = displayWidth(head), ...tones }: { head?: Tone; text?: Tone; indent?: number } = {},
): Line[] {
  const safeHead = steady(head).replaceAll('\n', ' ');
  return wrap(safeHead + steady(text), width, indent).map((each, index) => {
    const own = index === 0 ? safeHead.length : 0;
    const spans: Line = [
      { text: each.slice(0, own), tone: tones.head },
      { text: each.slice(own), tone: tones.text },
    ];
    return spans.filter(({ text: part }) => part !== '');
  });
}

/** Cells a line takes. */
export function widthOf(spans: Line): number {
  return spans.reduce((sum, { text }) => sum + displayWidth(text), 0);
}

/** The line coloured, in exactly `width` cells. */
export function painted(spans: Line, width: number, paint: Paint): string {
  const isLong = widthOf(spans) > width;
  let left = isLong ? width - 1 : width;
  let text = '';
  for (const { text: whole, tone } of spans) {
    const part = take(whole, left);
    text += tone === undefined ? part : paint[tone](part);
    left -= displayWidth(part);
    if (part !== whole) break;
  }
  return text + (isLong ? '…' : '') + ' '.repeat(Math.max(0, left));
}

/** A part of the screen: a frame with a title, its state at the right, and lines within. */
export interface Framed {
  readonly title: string;
  readonly state?: string;
  readonly lines: readonly Line[];
  readonly isFocused: boolean;
}

const LIGHT = ['╭', '─', '╮', '│', '╰', '╯'] as const;
const HEAVY = ['┏', '━', '┓', '┃', '┗', '┛'] as const;

/** The frame drawn in exactly `width` × `height` cells: the focused one has heavy lines. */
export function framed(
  { title, state = '', lines, isFocused }: Framed,
  width: number,
  height: number,
  paint: Paint,
): string[] {
  const [topLeft, across, topRight, down, bottomLeft, bottomRight] = isFocused ? HEAVY : LIGHT;
  const edge = (text: string): string => (isFocused ? paint.bold(text) : paint.dim(text));
  const inner = width - 4;
  const name = clip(` ${steady(title)} `, inner);
  const shown = clip(state === '' ? '' : ` ${steady(state)} `, Math.max(0, width - 4 - displayWidth(name)));
  const gap = across.repeat(Math.max(0, width - 4 - displayWidth(name) - displayWidth(shown)));
  const top = edge(topLeft + across) + paint.bold(name) + edge(gap) + shown + edge(across + topRight);
  const body = Array.from({ length: Math.max(0, height - 2) }, (_, index) => {
    return `${edge(down)} ${painted(lines[index] ?? [], inner, paint)} ${edge(down)}`;
  });
  return [top, ...body, edge(bottomLeft + across.repeat(width - 2) + bottomRight)];
}
