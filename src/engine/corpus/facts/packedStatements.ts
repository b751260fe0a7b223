import { groundsMeet } from './commonGround.ts';
import { type ComparedStatement, TRIED } from './statements.ts';

/** A number of 30 bits takes two units of 15 bits, as none of them is a surrogate's half then. */
const HALF = 15;
const LOW = (1 << HALF) - 1;

/** The units of a row: its event, its sort, its first claim, and where the rest of it begins, two units each. */
const ROW = 8;
const [EVENT, SORT, FIRST, REST] = [0, 2, 4, 6];

/**
 * The statements of one article that others can be compared with, in the order of their events and sorts. Two strings
 * hold them all, in a third of the memory of objects.
 */
export class PackedStatements {
  /** Of each statement what most others are passed over by. */
  readonly rows: string;
  /**
   * Of each statement the claims that are tried, if not its first alone: their number, times two, and two units for
   * each; then its ground. One is added to the number where the ground is null.
   */
  readonly rest: string;

  constructor(rows: string, rest: string) {
    this.rows = rows;
    this.rest = rest;
  }

  static of(compared: readonly ComparedStatement[]): PackedStatements {
    const rows: string[] = [];
    const rest: string[] = [];
    let begin = 0;
    for (const { event, first, sort, members, ground } of compared) {
      rows.push(unitsOf(event), unitsOf(sort), unitsOf(first), unitsOf(begin));
      const claims = members?.slice(0, TRIED) ?? [];
      const head = String.fromCharCode(claims.length * 2 + (ground === null ? 1 : 0));
      const piece = `${head}${claims.map(unitsOf).join('')}${ground ?? ''}`;
      rest.push(piece);
      begin += piece.length;
    }
    // Joined, so that each is one flat string.
    return new PackedStatements(rows.join(''), rest.join(''));
  }

  get length(): number {
    return this.rows.length / ROW;
  }

  eventOf(index: number): number {
    return numberAt(this.rows, index * ROW + EVENT);
  }

  sortOf(index: number): number {
    return numberAt(this.rows, index * ROW + SORT);
  }

  firstOf(index: number): number {
    return numberAt(this.rows, index * ROW + FIRST);
  }

  /** The claims that are tried against those of another statement. */
  triedOf(index: number): readonly number[] {
    const begin = numberAt(this.rows, index * ROW + REST);
    const count = this.rest.charCodeAt(begin) >> 1;
    if (count === 0) return [this.firstOf(index)];
    return Array.from({ length: count }, (_, at) => numberAt(this.rest, begin + 1 + 2 * at));
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
    return groundsMeet(this.rest, from, this.#endOf(index), others.rest, to, others.#endOf(other));
  }

  /** Where its ground begins; below 0 where it is null. */
  #groundOf(index: number): number {
    const begin = numberAt(this.rows, index * ROW + REST);
    const head = this.rest.charCodeAt(begin);
    return (head & 1) === 1 ? -1 : begin + 1 + (head & ~1);
  }

  #endOf(index: number): number {
    return index + 1 < this.length ? numberAt(this.rows, (index + 1) * ROW + REST) : this.rest.length;
  }
}

function unitsOf(number: number): string {
  return String.fromCharCode(number >>> HALF, number & LOW);
}

function numberAt(units: string, at: number): number {
  return (units.charCodeAt(at) << HALF) | units.charCodeAt(at + 1);
}
