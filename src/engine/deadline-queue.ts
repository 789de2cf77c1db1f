/** The one queue of everything due: a heap in which each owner stands at most once, so it never grows with history. */
import type { Instant } from '../domain/vocabulary/time.ts';

interface Entry<Owner> {
  readonly key: number | string;
  readonly owner: Owner;
  readonly at: Instant;
}

/** Words before numbers, each in their own order. */
function isKeyBefore(first: number | string, second: number | string): boolean {
  return typeof first === typeof second ? first < second : typeof first === 'string';
}

function isBefore(first: Entry<unknown>, second: Entry<unknown>): boolean {
  return first.at === second.at ? isKeyBefore(first.key, second.key) : first.at < second.at;
}

/** Owners ordered by instant, then by key: the same order for the same deadlines, also after a restart (SAFE-2). */
export class DeadlineQueue<Owner> {
  readonly #heap: Entry<Owner>[] = [];
  readonly #places = new Map<number | string, number>();
  readonly #keyOf: (owner: Owner) => number | string;

  /** @param keyOf names an owner uniquely. */
  constructor(keyOf: (owner: Owner) => number | string) {
    this.#keyOf = keyOf;
  }

  /** How many owners have something due. */
  get size(): number {
    return this.#heap.length;
  }

  /** The owner due first, with its instant; undefined when nothing is due. */
  first(): { readonly owner: Owner; readonly at: Instant } | undefined {
    return this.#heap[0];
  }

  /** Sets, moves or, with undefined, removes an owner's deadline. Cost: logarithmic in the number of owners. */
  set(owner: Owner, at: Instant | undefined): void {
    const key = this.#keyOf(owner);
    const place = this.#places.get(key);
    if (at !== undefined && place === undefined) {
      this.#put(this.#heap.length, { key, owner, at });
      this.#rise(this.#heap.length - 1);
    } else if (at !== undefined && place !== undefined) {
      if (this.#heap[place]?.at === at) return;
      this.#put(place, { key, owner, at });
      this.#settle(place);
    } else if (place !== undefined) {
      this.#remove(place, key);
    }
  }

  #remove(place: number, key: number | string): void {
    this.#places.delete(key);
    const last = this.#heap.pop();
    if (last === undefined || place === this.#heap.length) return;
    this.#put(place, last);
    this.#settle(place);
  }

  #settle(place: number): void {
    this.#sink(this.#rise(place));
  }

  #put(place: number, entry: Entry<Owner>): void {
    this.#heap[place] = entry;
    this.#places.set(entry.key, place);
  }

  /** Those above that are due later move down, each once; then the entry takes the place that is left. Returns it. */
  #rise(place: number): number {
    const entry = this.#heap[place] as Entry<Owner>;
    let here = place;
    while (here > 0) {
      const above = (here - 1) >> 1;
      const parent = this.#heap[above] as Entry<Owner>;
      if (!isBefore(entry, parent)) break;
      this.#put(here, parent);
      here = above;
    }
    if (here !== place) this.#put(here, entry);
    return here;
  }

  /** As {@link #rise}, the other way. */
  #sink(place: number): void {
    const entry = this.#heap[place] as Entry<Owner>;
    let here = place;
    for (;;) {
      const below = this.#lesserChild(here);
      const child = this.#heap[below];
      if (child === undefined || !isBefore(child, entry)) break;
      this.#put(here, child);
      here = below;
    }
    if (here !== place) this.#put(here, entry);
  }

  /** Beyond the heap where there is none. */
  #lesserChild(place: number): number {
    const [left, right] = [2 * place + 1, 2 * place + 2];
    const [first, second] = [this.#heap[left], this.#heap[right]];
    return first !== undefined && second !== undefined && isBefore(second, first) ? right : left;
  }
}
