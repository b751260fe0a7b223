/** Above this size a set is faster than an array; it takes three to five times the memory for each member. */
const MOST_LISTED = 128;

const NOTHING: readonly never[] = [];

/**
 * A set that costs next to nothing while it has at most one member, and little with a few, as most of the index's many
 * thousands do.
 */
export class SmallSet<Value extends object> {
  #held: Value | Value[] | Set<Value> | null = null;

  /** Of values that are all different. */
  static of<Value extends object>(values: Value[]): SmallSet<Value> {
    const made = new SmallSet<Value>();
    made.fill(values);
    return made;
  }

  /** Holds these in place of what it held, which are all different. */
  fill(values: Value[]): void {
    if (values.length > MOST_LISTED) this.#held = new Set(values);
    else this.#held = values.length > 1 ? values.slice() : (values[0] ?? null);
  }

  get size(): number {
    if (this.#held === null) return 0;
    if (Array.isArray(this.#held)) return this.#held.length;
    return this.#held instanceof Set ? this.#held.size : 1;
  }

  has(value: Value): boolean {
    if (Array.isArray(this.#held)) return this.#held.includes(value);
    return this.#held instanceof Set ? this.#held.has(value) : this.#held === value;
  }

  add(value: Value): this {
    if (this.#held === null) this.#held = value;
    else if (this.#held instanceof Set) this.#held.add(value);
    else if (!this.has(value)) {
      // `concat` makes an array of just that length; one that is spread, filtered or grows has room for 16 more.
      const more = Array.isArray(this.#held) ? this.#held.concat([value]) : [this.#held, value];
      this.#held = more.length > MOST_LISTED ? new Set(more) : more;
    }
    return this;
  }

  delete(value: Value): void {
    if (this.#held instanceof Set) this.#held.delete(value);
    else if (Array.isArray(this.#held)) {
      const left = this.#held.filter((one) => one !== value);
      this.#held = left.length > 1 ? left.slice() : (left[0] ?? null);
    } else if (this.#held === value) this.#held = null;
  }

  /** The iterator of the list or set itself: a generator in between costs several times the work on a member. */
  [Symbol.iterator](): Iterator<Value> {
    if (this.#held === null) return NOTHING[Symbol.iterator]();
    if (this.#held instanceof Set || Array.isArray(this.#held)) return this.#held[Symbol.iterator]();
    return [this.#held][Symbol.iterator]();
  }
}
