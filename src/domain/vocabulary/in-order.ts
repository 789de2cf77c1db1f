/** Maps and sets that are served from the front. They know nothing of what stands in them. */

/**
 * The key that has stood longest, found at once. Beginning anew each time would walk over every place left empty at the
 * front: with a month of links that is a thousand times what the rest of an event costs.
 */
class Front<Key> {
  readonly #begin: () => Iterator<Key>;
  #keys: Iterator<Key>;
  #first: Key | undefined;

  constructor(begin: () => Iterator<Key>) {
    this.#begin = begin;
    this.#keys = begin();
  }

  first(): Key | undefined {
    if (this.#first !== undefined) return this.#first;
    let next = this.#keys.next();
    if (next.done === true) {
      // One that has reached the end stays there, whatever is added later.
      this.#keys = this.#begin();
      next = this.#keys.next();
    }
    if (next.done !== true) this.#first = next.value;
    return this.#first;
  }

  leave(key: Key): void {
    if (key === this.#first) this.#first = undefined;
  }

  leaveAll(): void {
    this.#first = undefined;
  }
}

/** A map whose first key costs the same to find however many stood before it. Keys are not undefined. */
export class InOrderMap<Key, Value> extends Map<Key, Value> {
  readonly #front = new Front<Key>(() => this.keys());

  /** The key set longest ago of those still there; undefined when there is none. */
  first(): Key | undefined {
    return this.#front.first();
  }

  override delete(key: Key): boolean {
    this.#front.leave(key);
    return super.delete(key);
  }

  override clear(): void {
    this.#front.leaveAll();
    super.clear();
  }
}

/** As {@link InOrderMap}, of values alone. */
export class InOrderSet<Value> extends Set<Value> {
  readonly #front = new Front<Value>(() => this.values());

  /** The value added longest ago of those still there; undefined when there is none. */
  first(): Value | undefined {
    return this.#front.first();
  }

  override delete(value: Value): boolean {
    this.#front.leave(value);
    return super.delete(value);
  }

  override clear(): void {
    this.#front.leaveAll();
    super.clear();
  }
}
