/** Compares texts by what they say, whatever breaks, wraps or isolates them. Knows neither HTML nor e-mails. */
import { remembering } from '../language/bounded-memory.ts';

/** Characters that are there for how a text is set: controls, isolates, joiners, soft hyphens. */
const UNSEEN = /(?:(?!\s)[\p{Cf}\p{Cc}]|\u034F|\uFE0F)+/gu;
const SPACE = /\s+/g;
/** Holds every character of {@link UNSEEN} and some more: most texts have none, and this is told ten times as fast. */
const MAYBE_UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
  /[\0-\x08\x0e-\x1f\x7f-\x9f\xad\u0600-\u061c\u06dd\u070f\u0890-\u08e2\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ud800-\udfff\ufeff-\uffff]|\u034f|\ufe0f/;
/** Several rules ask the same of the same text, one after the other, and e-mails repeat their sentences. */
const MOST_SHORT = 2_000;
const MOST_LONG = 16;
/** Longer texts are long, and those longer still are not kept at all. */
const LONGEST_SHORT = 500;
const LONGEST_KEPT = 500_000;

/** What a text says: composed (NFC), without white space and without what is not seen. */
export const squeezed: (text: string) => string = keeping((text) =>
  withoutUnseen(text).replace(SPACE, '').normalize('NFC'),
);

/** As {@link squeezed}, with every white space as one space. */
export const spaced: (text: string) => string = keeping((text) =>
  withoutUnseen(text).replace(SPACE, ' ').trim().normalize('NFC'),
);

function keeping(make: (text: string) => string): (text: string) => string {
  const short = remembering(MOST_SHORT, make);
  const long = remembering(MOST_LONG, make);
  return (text) => {
    if (text.length <= LONGEST_SHORT) return short(text);
    return text.length <= LONGEST_KEPT ? long(text) : make(text);
  };
}

function withoutUnseen(text: string): string {
  return MAYBE_UNSEEN.test(text) ? text.replace(UNSEEN, '') : text;
}

/** A text shortened for a message about it, on one line. */
export function quoted(text: string): string {
  const characters = [...text.slice(0, 400).replace(SPACE, ' ').trim()];
  return characters.length > 60 ? `"${characters.slice(0, 59).join('')}…"` : `"${characters.join('')}"`;
}

/** How often `part`, which is not empty, stands in `whole`. */
export function occurrences(whole: string, part: string): number {
  let count = 0;
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + part.length)) count += 1;
  return count;
}

/**
 * Whether `word` stands in `text` by itself, not within a longer word, an address or a number. Scripts without capitals
 * do not part words, so a letter of theirs beside it is no part of it.
 */
export function standsIn(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (
      !BEFORE.test(text.slice(Math.max(0, at - 2), at)) &&
      !AFTER.test(text.slice(at + word.length, at + word.length + 3))
    ) {
      return true;
    }
  }
  return false;
}

const BEFORE = /[\p{Ll}\p{Lu}\p{N}@_/]$|[\p{L}\p{N}][.-]$/u;
const AFTER = /^[\p{Ll}\p{Lu}\p{N}\p{M}@_]|^[.\-/][\p{L}\p{N}]/u;
