/**
 * Texts as cells of a terminal: reduced to what all terminals draw alike, cut, filled up and wrapped to exact widths.
 * Colours are put on afterwards; nothing here knows of them.
 */
import { displayWidth, printable } from '../../steps/display-width.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Scripts in which a line may end after any letter. */
const WIDE_AT_END = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF01-\uFF60]$/u;
const REGIONAL = /^\p{Regional_Indicator}{2}$/u;
const COMPOSED = /[\u200D\uFE0F\u20E3\p{Emoji_Modifier}\u{E0020}-\u{E007F}]/u;
/** Marks on one letter beyond a few only climb over the lines above. */
const MANY_MARKS = /(\p{Mn}{3})\p{Mn}+/gu;
/** What only steers the direction of a text: some terminals draw it as a cell. */
const STEERS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/**
 * A text whose cells terminals agree on: nothing that steers them, emoji without their joiners, flags as their letters.
 * Line breaks stay.
 */
export function steady(text: string): string {
  const safe = printable(text.replace(STEERS, ''));
  if (/^[\x20-\x7E\n]*$/.test(safe)) return safe;
  let steadied = '';
  for (const { segment } of graphemes.segment(safe)) steadied += steadyGrapheme(segment);
  return steadied;
}

function steadyGrapheme(segment: string): string {
  if (REGIONAL.test(segment)) {
    return [...segment].map((each) => String.fromCharCode((each.codePointAt(0) ?? 0) - 0x1f1e6 + 65)).join('');
  }
  const [first = ''] = segment;
  if (COMPOSED.test(segment) && /\p{Emoji}/u.test(first)) return first;
  return segment.replace(MANY_MARKS, '$1');
}

/** As much of a line's beginning as fits. */
export function take(line: string, width: number): string {
  if (displayWidth(line) <= width) return line;
  let kept = '';
  let used = 0;
  for (const { segment } of graphemes.segment(line)) {
    used += displayWidth(segment);
    if (used > width) break;
    kept += segment;
  }
  return kept;
}

/** The beginning of a line that fits; an ellipsis says that there is more. */
export function clip(line: string, width: number): string {
  if (displayWidth(line) <= width) return line;
  return width <= 0 ? '' : `${take(line, width - 1)}…`;
}

/** The line in exactly `width` cells. */
export function fit(line: string, width: number): string {
  const clipped = clip(line, width);
  return clipped + ' '.repeat(Math.max(0, width - displayWidth(clipped)));
}

/**
 * Lines of at most `width` cells, broken at spaces where there are any; each line break of the text is kept. Lines after
 * the first are `indent` cells further in.
 */
export function wrap(text: string, width: number, indent = 0): readonly string[] {
  const inset = Math.max(0, Math.min(indent, width - 4));
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let rest = paragraph;
    do {
      const isFirst = lines.length === 0;
      const room = Math.max(1, isFirst ? width : width - inset);
      const fitting = displayWidth(rest) <= room ? rest : breakOff(rest, room);
      lines.push(isFirst ? fitting : ' '.repeat(inset) + fitting);
      rest = rest.slice(fitting.length).trimStart();
    } while (rest !== '');
  }
  return lines;
}

/** The beginning of a text that fills a line: up to a space, unless the word behind it is longer than a line anyway. */
function breakOff(text: string, width: number): string {
  const whole = take(text, width) || [...text].slice(0, 1).join('');
  if (text[whole.length] === ' ' || WIDE_AT_END.test(whole)) return whole;
  const space = whole.lastIndexOf(' ');
  const [word = ''] = text.slice(space + 1).split(' ', 1);
  const isWordy = whole.slice(0, Math.max(0, space)).trim() !== '' && displayWidth(word) <= width;
  return isWordy ? whole.slice(0, space) : whole;
}
