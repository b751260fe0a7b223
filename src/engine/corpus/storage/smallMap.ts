/** Above this size a map is faster than a list. */
const MOST_LISTED = 16;

/** A map that takes no more than its keys and values while it has a few, as most of the many of an index do. */
export class SmallMap<Key, Value> {
  /** Each key with its value behind it. */
  #listed: readonly (Key | Value)[] = NOTHING;
  #mapped: Map<Key, Value> | null = null;

  get size(): number {
    return this.#mapped?.size ?? this.#listed.length / 2;
  }

  get(key: Key): Value | undefined {
    if (this.#mapped !== null) return this.#mapped.get(key);
    const place = this.#placeOf(key);
    return place < 0 ? undefined : (this.#listed[place + 1] as Value);
  }

  has(key: Key): boolean {
    return this.#mapped?.has(key) ?? this.#placeOf(key) >= 0;
  }

  set(key: Key, value: Value): void {
    if (this.#mapped === null && this.size >= MOST_LISTED) {
      this.#mapped = new Map(this);
      this.#listed = NOTHING;
    }
    if (this.#mapped !== null) this.#mapped.set(key, value);
    else if (this.has(key)) this.#listed = this.#listed.with(this.#placeOf(key) + 1, value);
    // `concat` makes an array of just that length; one that grows has room for 16 more.
    else this.#listed = this.#listed.concat([key, value]);
  }

  delete(key: Key): void {
    this.#mapped?.delete(key);
    const place = this.#mapped === null ? this.#placeOf(key) : -1;
    if (place >= 0) this.#listed = this.#listed.toSpliced(place, 2);
  }

  /** Nothing may be added or taken meanwhile. */
  *[Symbol.iterator](): Iterator<[Key, Value]> {
    if (this.#mapped !== null) yield* this.#mapped;
    for (let place = 0; place < this.#listed.length; place += 2)
      yield [this.#listed[place] as Key, this.#listed[place + 1] as Value];
  }

  #placeOf(key: Key): number {
    for (let place = 0; place < this.#listed.length; place += 2) if (this.#listed[place] === key) return place;
    return -1;
  }
}

const NOTHING: readonly never[] = [];
