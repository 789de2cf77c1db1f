/** Answers of a slow question asked again and again with the same words. It knows nothing of what is asked. */

/** Longer words are asked anew each time, so that what is remembered stays small. */
const LONGEST_REMEMBERED = 300;
/** Then all is forgotten: memory stays bounded, whoever asks. */
const MOST_REMEMBERED = 500;

/** `answer` with its latest answers remembered; it must depend on its two words alone, and nobody may change what it returns. */
export function remembering<Answer>(
  answer: (word: string, of: string) => Answer,
): (word: string, of: string) => Answer {
  const known = new Map<string, Map<string, Answer>>();
  let size = 0;
  return (word, of) => {
    const before = known.get(of)?.get(word);
    if (before !== undefined) return before;
    const now = answer(word, of);
    if (word.length + of.length > LONGEST_REMEMBERED) return now;
    if (size >= MOST_REMEMBERED) {
      known.clear();
      size = 0;
    }
    known.set(of, (known.get(of) ?? new Map<string, Answer>()).set(word, now));
    size += 1;
    return now;
  };
}
