/**
 * The part of ICU MessageFormat that catalogues use: `{name}`, `{count, plural, =1 {…} one {…} other {…}}` and `#`. There
 * is no quoting: apostrophes are letters. Knows no language: who formats hands in its plural rule and its numbers.
 */
import type { PluralCategory } from './plural-rules.ts';

/** A piece of a parsed text; `count` is the `#` of a plural. */
export type MessagePiece =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'argument'; readonly name: string }
  | { readonly kind: 'count' }
  | { readonly kind: 'plural'; readonly name: string; readonly forms: ReadonlyMap<PluralForm, Message> };

/** A parsed text. */
export type Message = readonly MessagePiece[];

/** What a form of a plural stands under: a category, or exactly this number. */
export type PluralForm = PluralCategory | `=${number}`;

/** How a language counts and writes numbers. */
export interface Counting {
  readonly categoryOf: (count: number) => PluralCategory;
  readonly write: (value: number) => string;
}

const ARGUMENT = /\{\s*(\w+)\s*\}/uy;
const PLURAL = /\{\s*(\w+)\s*,\s*plural\s*,/uy;
const FORM = /\s*(=\d+|zero|one|two|few|many|other)\s*\{/uy;
const FORM_END = /\}/uy;
const PLURAL_END = /\s*\}/uy;
const WORDS = /[^{}#]+/uy;
const WORDS_OUTSIDE_PLURAL = /[^{}]+/uy;

/** Reads a text from left to right. */
class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#text.length;
  }

  /** What stands here if it matches, which is then behind the reader: the first group, or all of it. */
  take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match === null) return undefined;
    this.#at += match[0].length;
    return match[1] ?? match[0];
  }

  fail(): never {
    throw new Error(`a catalogue's text is broken at ${JSON.stringify(this.#text.slice(this.#at))}: ${this.#text}`);
  }
}

function readPlural(reader: Reader, name: string): MessagePiece {
  const forms = new Map<PluralForm, Message>();
  for (let form = reader.take(FORM); form !== undefined; form = reader.take(FORM)) {
    if (forms.has(form as PluralForm)) reader.fail();
    forms.set(form as PluralForm, readPieces(reader, true));
    if (reader.take(FORM_END) === undefined) reader.fail();
  }
  if (reader.take(PLURAL_END) === undefined || !forms.has('other')) reader.fail();
  return { kind: 'plural', name, forms };
}

function readPieces(reader: Reader, isInPlural: boolean): Message {
  const pieces: MessagePiece[] = [];
  for (;;) {
    const words = reader.take(isInPlural ? WORDS : WORDS_OUTSIDE_PLURAL);
    if (words !== undefined) pieces.push({ kind: 'words', words });
    const argument = reader.take(ARGUMENT);
    const plural = argument === undefined ? reader.take(PLURAL) : undefined;
    if (argument !== undefined) pieces.push({ kind: 'argument', name: argument });
    else if (plural !== undefined) pieces.push(readPlural(reader, plural));
    else if (isInPlural && reader.take(/#/uy) !== undefined) pieces.push({ kind: 'count' });
    else if (words === undefined) return pieces;
  }
}

/**
 * The pieces of a catalogue's text.
 * @throws Error for a text that is not well formed, or a plural without `other`: a bug.
 */
export function parseMessage(text: string): Message {
  const reader = new Reader(text);
  const pieces = readPieces(reader, false);
  return reader.isAtEnd ? pieces : reader.fail();
}

function argumentOf(values: Readonly<Record<string, string | number>>, name: string): string | number {
  const value = values[name];
  if (value === undefined) throw new Error(`a text wants the argument "${name}", which is not given`);
  return value;
}

/**
 * A text with its arguments filled in, numbers written as the language does.
 * @throws Error if an argument is missing or a counted one is no number: a bug.
 */
export function formatMessage(
  message: Message,
  values: Readonly<Record<string, string | number>>,
  counting: Counting,
  count = 0,
): string {
  const [only] = message;
  if (message.length === 1 && only?.kind === 'words') return only.words; // as most are
  const write = (piece: MessagePiece): string => {
    switch (piece.kind) {
      case 'words':
        return piece.words;
      case 'count':
        return counting.write(count);
      case 'argument': {
        const value = argumentOf(values, piece.name);
        return typeof value === 'number' ? counting.write(value) : value;
      }
      case 'plural': {
        const value = argumentOf(values, piece.name);
        if (typeof value !== 'number') throw new Error(`the argument "${piece.name}" is counted and is no number`);
        const { forms } = piece;
        const form = forms.get(`=${value}`) ?? forms.get(counting.categoryOf(value)) ?? forms.get('other');
        return formatMessage(form ?? [], values, counting, value);
      }
    }
  };
  return message.map(write).join('');
}
