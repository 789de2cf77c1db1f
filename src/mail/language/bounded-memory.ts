/** Remembers what was worked out lately: our e-mails repeat the same few sentences. Knows nothing of what it holds. */

/** A function that works each answer out once, as long as its question is among the latest `most`. */
export function remembering<Answer>(most: number, workOut: (question: string) => Answer): (question: string) => Answer {
  // Two halves: when one is full the older is dropped whole, which costs less than ordering by use.
  let young = new Map<string, Answer>();
  let old = new Map<string, Answer>();
  return (question) => {
    let answer = young.get(question);
    if (answer !== undefined) return answer;
    answer = old.get(question) ?? workOut(question);
    if (young.size >= most / 2) [old, young] = [young, new Map()];
    young.set(question, answer);
    return answer;
  };
}
