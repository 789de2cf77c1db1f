/** Counts things in words for people. Knows regular English plurals alone. */

/** `1 file`, `2 files`. */
export function many(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
