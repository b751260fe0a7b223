/** Something that goes by a number while it is in a list of `Numbered`. */
export interface HasNumber {
  number: number;
}

/** Gives each of many things a number of its own, so that lists of numbers can stand for lists of things. */
export class Numbered<Value extends HasNumber> {
  readonly #values: (Value | undefined)[] = [];
  readonly #free: number[] = [];

  /** All numbers given so far lie below. */
  get end(): number {
    return this.#values.length;
  }

  enter(value: Value): void {
    value.number = this.#free.pop() ?? this.#values.length;
    this.#values[value.number] = value;
  }

  leave({ number }: Value): void {
    this.#values[number] = undefined;
    this.#free.push(number);
  }

  /** Takes in what has its numbers already, where nothing has been entered yet. */
  restore(values: Iterable<Value>): void {
    for (const value of values) {
      while (this.#values.length < value.number) this.#values.push(undefined);
      this.#values[value.number] = value;
    }
    for (const [number, value] of this.#values.entries()) if (value === undefined) this.#free.push(number);
  }

  /** Throws for a number that is not given. */
  at(number: number): Value {
    const value = this.#values[number];
    if (value === undefined) throw new RangeError(`nothing has the number ${number}`);
    return value;
  }
}
