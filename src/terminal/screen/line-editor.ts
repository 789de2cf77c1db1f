/** One text being typed, with its cursor. Values only; it knows no key. */

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A text and where the next character goes: an offset in UTF-16 units, never inside a character. */
export interface Typed {
  readonly text: string;
  readonly cursor: number;
}

/** Nothing typed yet. */
export const EMPTY: Typed = { text: '', cursor: 0 };

/** More than anybody types; a paste is cut there. */
const MOST_UNITS = 50_000;

/** The text with the cursor at its end. */
export function typed(text: string): Typed {
  return { text, cursor: text.length };
}

/** With `more` at the cursor; without control characters but line breaks. */
export function insert({ text, cursor }: Typed, more: string): Typed {
  const clean = more
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .slice(0, Math.max(0, MOST_UNITS - text.length));
  return { text: text.slice(0, cursor) + clean + text.slice(cursor), cursor: cursor + clean.length };
}

/** Moves the cursor by characters, to both sides. */
export function move({ text, cursor }: Typed, by: -1 | 1): Typed {
  return { text, cursor: by < 0 ? before(text, cursor) : after(text, cursor) };
}

/** To the beginning or the end. */
export function jump({ text }: Typed, to: 'start' | 'end'): Typed {
  return { text, cursor: to === 'start' ? 0 : text.length };
}

/** Without the character before the cursor. */
export function erase({ text, cursor }: Typed): Typed {
  const from = before(text, cursor);
  return { text: text.slice(0, from) + text.slice(cursor), cursor: from };
}

/** Without the character at the cursor. */
export function eraseNext({ text, cursor }: Typed): Typed {
  return { text: text.slice(0, cursor) + text.slice(after(text, cursor)), cursor };
}

/** Without the word before the cursor. */
export function eraseWord({ text, cursor }: Typed): Typed {
  const kept = text.slice(0, cursor).replace(/\S+\s*$/, '');
  return { text: kept + text.slice(cursor), cursor: kept.length };
}

/** Without what stands before the cursor. */
export function eraseLine({ text, cursor }: Typed): Typed {
  return { text: text.slice(cursor), cursor: 0 };
}

function before(text: string, cursor: number): number {
  let last = 0;
  for (const { index } of graphemes.segment(text.slice(0, cursor))) last = index;
  return last;
}

function after(text: string, cursor: number): number {
  const [first] = graphemes.segment(text.slice(cursor));
  return cursor + (first?.segment.length ?? 0);
}
