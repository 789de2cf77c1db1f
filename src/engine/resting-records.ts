/**
 * Records that leave memory when they have been at rest for a while, and are back whenever somebody asks: those who read
 * and change them notice nothing. It knows no rule: it is told what is at rest.
 */
import type { Records } from '../domain/vocabulary/state.ts';
import type { Archive } from './ports.ts';

/** So many at rest stay at least, twice as many at most: what has just ended is often asked for once more. */
const MOST_AT_REST = 1_000;

/** One or more kinds of records under the same keys, which come and go together. */
export class RestingRecords<Key, Leading> {
  readonly #archive: Archive;
  readonly #isAtRest: (leading: Leading) => boolean;
  readonly #layOut: (leading: Leading) => Leading;
  readonly #leading = new Map<Key, Leading>();
  readonly #maps: Map<Key, unknown>[] = [this.#leading];
  /** Where in the archive each record that ever left memory lies. */
  readonly #places = new Map<Key, number>();
  readonly #changed: Key[] = [];
  /** Those at rest in memory, longest first, with what the archive holds of each if that is still true. */
  readonly #resting = new Map<Key, Leading | undefined>();
  readonly records: Records<Key, Leading> = this.#recordsOf(this.#leading);

  /**
   * @param isAtRest asked of the leading record after it changed. A record that follows it is changed with it, never by
   *   itself.
   * @param layOut gives a leading record that comes back the layout of those that never left.
   */
  constructor(archive: Archive, isAtRest: (leading: Leading) => boolean, layOut: (leading: Leading) => Leading) {
    this.#archive = archive;
    this.#isAtRest = isAtRest;
    this.#layOut = layOut;
  }

  /** Records of another kind that go where the leading ones go. */
  following<Value>(): Records<Key, Value> {
    const map = new Map<Key, Value>();
    this.#maps.push(map);
    return this.#recordsOf(map);
  }

  /** Lets what has been at rest longest leave memory. Only between two commands: records that change in place may be held. */
  tidy(): void {
    for (const key of this.#changed) {
      const leading = this.#leading.get(key);
      this.#resting.delete(key);
      if (leading !== undefined && this.#isAtRest(leading)) this.#resting.set(key, undefined);
    }
    this.#changed.length = 0;
    if (this.#resting.size < 2 * MOST_AT_REST) return;
    let left = this.#resting.size - MOST_AT_REST;
    for (const [key, archived] of this.#resting) {
      if (left-- <= 0) break;
      this.#resting.delete(key);
      this.#leave(key, archived);
    }
  }

  #recordsOf<Value>(map: Map<Key, Value>): Records<Key, Value> {
    return {
      get: (key) => map.get(key) ?? (this.#wake(key) ? map.get(key) : undefined),
      has: (key) => map.has(key) || this.#places.has(key),
      set: (key, value) => {
        this.#changed.push(key);
        map.set(key, value);
      },
      keys: () => map.keys(),
    };
  }

  #leave(key: Key, archived: Leading | undefined): void {
    if (archived === undefined || archived !== this.#leading.get(key)) {
      const text = JSON.stringify(this.#maps.map((map) => map.get(key)));
      this.#places.set(key, this.#archive.put(text, this.#places.get(key)));
    }
    for (const map of this.#maps) map.delete(key);
  }

  /** Whether the records of `key` are in memory now and were not before. */
  #wake(key: Key): boolean {
    const place = this.#places.get(key);
    if (place === undefined || this.#leading.has(key)) return false;
    const values = JSON.parse(this.#archive.get(place)) as readonly [Leading, ...unknown[]];
    const leading = this.#layOut(values[0]);
    for (const [index, map] of this.#maps.entries()) map.set(key, index === 0 ? leading : values[index]);
    this.#resting.set(key, leading);
    return true;
  }
}
