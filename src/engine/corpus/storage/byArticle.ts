import type { ArticleNumbers } from './articleNumbers.ts';

/** Something of each article, in a third of the memory of a map. */
export class ByArticle<Value> {
  readonly #numbers: ArticleNumbers;
  readonly #values: (Value | undefined)[] = [];
  #size = 0;

  constructor(numbers: ArticleNumbers) {
    this.#numbers = numbers;
  }

  /** How many articles have something. */
  get size(): number {
    return this.#size;
  }

  get(uri: string): Value | undefined {
    const number = this.#numbers.known(uri);
    return number === null ? undefined : this.#values[number];
  }

  set(uri: string, value: Value): void {
    const number = this.#numbers.enter(uri);
    while (this.#values.length <= number) this.#values.push(undefined);
    if (this.#values[number] === undefined) this.#size++;
    this.#values[number] = value;
  }

  delete(uri: string): void {
    const number = this.#numbers.known(uri);
    if (number === null || this.#values[number] === undefined) return;
    this.#values[number] = undefined;
    this.#size--;
  }

  *[Symbol.iterator](): Iterator<readonly [uri: string, value: Value]> {
    for (const [number, value] of this.#values.entries())
      if (value !== undefined) yield [this.#numbers.at(number), value];
  }
}
