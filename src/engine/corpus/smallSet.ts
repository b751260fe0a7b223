/** A set that costs next to nothing while it holds one thing or none, as most of the index's many thousands do. */
export class SmallSet<Value extends object> {
  #held: Value | Set<Value> | null = null;

  get size(): number {
    if (this.#held === null) return 0;
    return this.#held instanceof Set ? this.#held.size : 1;
  }

  has(value: Value): boolean {
    return this.#held instanceof Set ? this.#held.has(value) : this.#held === value;
  }

  add(value: Value): this {
    if (this.#held === null) this.#held = value;
    else if (this.#held instanceof Set) this.#held.add(value);
    else if (this.#held !== value) this.#held = new Set([this.#held, value]);
    return this;
  }

  delete(value: Value): void {
    if (this.#held instanceof Set) this.#held.delete(value);
    else if (this.#held === value) this.#held = null;
  }

  *[Symbol.iterator](): Iterator<Value> {
    if (this.#held instanceof Set) yield* this.#held;
    else if (this.#held !== null) yield this.#held;
  }
}
