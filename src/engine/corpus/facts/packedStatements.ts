import { groundsMeet } from './commonGround.ts';
import { type ComparedStatement, TRIED } from './statements.ts';

/** A number of 30 bits takes two units of 15 bits, as none of them is a surrogate's half then. */
const HALF = 15;
const LOW = (1 << HALF) - 1;

/** How many statements there are, in two units, and how many units a number of theirs takes: one, or two of some. */
const HEAD = 3;
const WIDTH = 2;
/** A row is the statement's event, its sort in two units, its first claim, and where the rest of it begins. */
const NUMBERS = 3;
const SORT = 2;

/**
 * The statements of one article that others can be compared with, in the order of their events and sorts. One string
 * holds them all, in a quarter of the memory of objects: first a row for each, by which most others are passed over;
 * then of each the claims that are tried, if not its first alone (their number, times two, and two units for each), and
 * its ground. One is added to the number where the ground is null.
 */
export class PackedStatements {
  readonly units: string;
  readonly length: number;
  readonly #width: number;
  readonly #row: number;

  constructor(units: string) {
    this.units = units;
    this.length = units === '' ? 0 : pairAt(units, 0);
    this.#width = units.charCodeAt(WIDTH);
    this.#row = NUMBERS * this.#width + SORT;
  }

  static of(compared: readonly ComparedStatement[]): PackedStatements {
    if (compared.length === 0) return NO_STATEMENTS;
    const rest = compared.map(({ members, ground }) => {
      const claims = members?.slice(0, TRIED) ?? [];
      const head = String.fromCharCode(claims.length * 2 + (ground === null ? 1 : 0));
      return `${head}${claims.map(pairOf).join('')}${ground ?? ''}`;
    });
    // None of the numbers of the rows is larger.
    const largest = compared.reduce(
      (most, { event, first }, index) => Math.max(most, event, first) + (rest[index]?.length ?? 0),
      0,
    );
    const write = largest > LOW ? pairOf : (number: number): string => String.fromCharCode(number);
    let begin = 0;
    const rows = compared.map(({ event, sort, first }, index) => {
      const row = `${write(event)}${pairOf(sort)}${write(first)}${write(begin)}`;
      begin += rest[index]?.length ?? 0;
      return row;
    });
    const head = `${pairOf(compared.length)}${String.fromCharCode(write(0).length)}`;
    // Joined, so that it is one flat string.
    return new PackedStatements([head, ...rows, ...rest].join(''));
  }

  eventOf(index: number): number {
    return this.#number(index, 0);
  }

  sortOf(index: number): number {
    return pairAt(this.units, HEAD + index * this.#row + this.#width);
  }

  firstOf(index: number): number {
    return this.#number(index, this.#width + SORT);
  }

  /** The claims that are tried against those of another statement. */
  triedOf(index: number): readonly number[] {
    const begin = this.#restOf(index);
    const count = this.units.charCodeAt(begin) >> 1;
    if (count === 0) return [this.firstOf(index)];
    return Array.from({ length: count }, (_, at) => pairAt(this.units, begin + 1 + 2 * at));
  }

  /** Where the statements of an event, or of the next that has some, begin. */
  firstOfEvent(event: number): number {
    let [low, high] = [0, this.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.eventOf(middle) < event) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** False where a statement and another's have nothing in common for certain. */
  mayMeet(index: number, others: PackedStatements, other: number): boolean {
    const [from, to] = [this.#groundOf(index), others.#groundOf(other)];
    if (from < 0 || to < 0) return true;
    return groundsMeet(this.units, from, this.#endOf(index), others.units, to, others.#endOf(other));
  }

  /** Where its ground begins; below 0 where it is null. */
  #groundOf(index: number): number {
    const begin = this.#restOf(index);
    const head = this.units.charCodeAt(begin);
    return (head & 1) === 1 ? -1 : begin + 1 + (head & ~1);
  }

  #endOf(index: number): number {
    return index + 1 < this.length ? this.#restOf(index + 1) : this.units.length;
  }

  #restOf(index: number): number {
    return HEAD + this.length * this.#row + this.#number(index, 2 * this.#width + SORT);
  }

  #number(index: number, at: number): number {
    const place = HEAD + index * this.#row + at;
    return this.#width === 1 ? this.units.charCodeAt(place) : pairAt(this.units, place);
  }
}

export const NO_STATEMENTS = new PackedStatements('');

function pairOf(number: number): string {
  return String.fromCharCode(number >>> HALF, number & LOW);
}

function pairAt(units: string, at: number): number {
  return (units.charCodeAt(at) << HALF) | units.charCodeAt(at + 1);
}
