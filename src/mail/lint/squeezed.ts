/** Compares texts by what they say, whatever breaks, wraps or isolates them. Knows neither HTML nor e-mails. */

/** Characters that are there for how a text is set: controls, isolates, joiners, soft hyphens. */
const UNSEEN = /(?:(?!\s)[\p{Cf}\p{Cc}]|\u034F|\uFE0F)+/gu;
const SPACE = /\s+/g;

/** What a text says: composed (NFC), without white space and without what is not seen. */
export function squeezed(text: string): string {
  return text.replace(UNSEEN, '').replace(SPACE, '').normalize('NFC');
}

/** As {@link squeezed}, with every white space as one space. */
export function spaced(text: string): string {
  return text.replace(UNSEEN, '').replace(SPACE, ' ').trim().normalize('NFC');
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
