import { hashOf } from './storage/hashOf.ts';

/** How many items (events, quotations, names) outside the corpus have a key. */
export type CountElsewhere = (key: number) => number;

/** Where nothing is outside. */
export const NOTHING_ELSEWHERE: CountElsewhere = () => 0;

/** Keys as `hashOf` makes them, so many for each kind of item. */
const KEYS = 2 ** 30;

/**
 * A key that holds for all kinds of items: what an event is found by is never a quotation's. Still a whole number that
 * JavaScript holds exactly.
 */
export function keyOfKind(kind: string, key: number): number {
  return (hashOf(kind) & 0xfffff) * KEYS + key;
}

/**
 * What is known of articles that are not in the corpus: how many items have a key there. So what is rare is the same
 * whether the others are in the corpus or in an archive.
 */
export class Elsewhere {
  #counts: ReadonlyMap<number, number> = new Map();
  #hasCounted = false;

  /** By keys of `keyOfKind`. Articles that were put before keep what they found until they are put again. */
  set(counts: ReadonlyMap<number, number>): void {
    this.#counts = counts;
    this.#hasCounted = true;
  }

  /** False as long as nothing has ever been said of other articles. */
  get hasCounted(): boolean {
    return this.#hasCounted;
  }

  of(kind: string): CountElsewhere {
    return (key) => (this.#counts.size === 0 ? 0 : (this.#counts.get(keyOfKind(kind, key)) ?? 0));
  }
}
