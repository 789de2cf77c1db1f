/** Which known words are nearest to one nobody knows. It knows nothing of sentences or settings. */

/** A text as it is compared: without case, accents, typographic apostrophes and doubled spaces. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim().toLowerCase();
}

/** How many characters must be put in, left out or replaced (Levenshtein) to make one text of the other. */
export function editDistance(from: string, to: string): number {
  const a = [...from];
  const b = [...to];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}

/** The candidates nearest to a text, best first; those further off than half of the text's length are left out. */
export function nearest(text: string, candidates: Iterable<string>, most = 3): readonly string[] {
  const wanted = fold(text);
  return [...new Set(candidates)]
    .map((candidate) => ({ candidate, distance: editDistance(wanted, fold(candidate)) }))
    .filter(({ candidate, distance }) => distance <= Math.max(2, Math.max(wanted.length, candidate.length) / 2))
    .sort((one, other) => one.distance - other.distance)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** Lines that help with an unknown word: the nearest ones, then everything allowed. */
export function remediesFor(text: string, allowed: readonly string[]): readonly string[] {
  const near = nearest(text, allowed, 2);
  return [
    ...(near.length > 0 ? [`did you mean ${near.map((word) => `"${word}"`).join(' or ')}?`] : []),
    ...(allowed.length <= 40 ? [`allowed: ${allowed.join(', ')}`] : []),
  ];
}
