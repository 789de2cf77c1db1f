/** Checks to be made once an instant is over, earliest first: a heap. It knows nothing of what is checked. */
import type { Instant } from '../domain/vocabulary/time.ts';

interface Entry {
  readonly at: Instant;
  readonly order: number;
  readonly check: () => void;
}

function isBefore(one: Entry, other: Entry): boolean {
  return one.at === other.at ? one.order < other.order : one.at < other.at;
}

/** Checks by instant; those of one instant in the order they were added. */
export class Agenda {
  readonly #heap: Entry[] = [];
  #added = 0;

  /** Costs logarithmically in the number of checks. */
  add(at: Instant, check: () => void): void {
    this.#added += 1;
    const entry = { at, order: this.#added, check };
    let place = this.#heap.push(entry) - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = this.#heap[parent] as Entry;
      if (isBefore(above, entry)) break;
      this.#heap[place] = above;
      place = parent;
    }
    this.#heap[place] = entry;
  }

  /** Makes every check whose instant lies before `until`. */
  runBefore(until: Instant): void {
    for (let first = this.#heap[0]; first !== undefined && first.at < until; first = this.#heap[0]) {
      this.#dropFirst();
      first.check();
    }
  }

  #dropFirst(): void {
    const last = this.#heap.pop() as Entry;
    if (this.#heap.length === 0) return;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      const [left, right] = [this.#heap[child], this.#heap[child + 1]];
      if (left === undefined) break;
      if (right !== undefined && isBefore(right, left)) child += 1;
      const least = this.#heap[child] as Entry;
      if (isBefore(last, least)) break;
      this.#heap[place] = least;
      place = child;
    }
    this.#heap[place] = last;
  }
}
