import { hashOf } from '../storage/hashOf.ts';
import { Postings } from '../storage/postings.ts';
import type { NameNode } from './nameNode.ts';
import type { NameTable } from './nameTable.ts';

const SHORTEST = 5;

/** Finds names that differ by a letter or two, as transliterations and typing errors do. */
export class NearSpellings {
  readonly #names: NameTable;
  readonly #bySkeleton = new Postings();
  /** No name is entered before somebody asks, which is seldom. */
  #isAsked = false;

  constructor(names: NameTable) {
    this.#names = names;
  }

  /** An article has the name, and none had it before. */
  add(node: NameNode): void {
    if (this.#isAsked) this.#enter(node);
  }

  #enter(node: NameNode): void {
    if (this.#names.canonicalOf(node).length >= SHORTEST) this.#bySkeleton.add(this.#keyOf(node), node);
  }

  /** No article has the name any more. */
  remove(node: NameNode): void {
    if (this.#isAsked) this.#bySkeleton.delete(this.#keyOf(node), node);
  }

  /** Names of the same type with almost the same spelling as the node's, without the node itself. */
  of(node: NameNode): NameNode[] {
    if (!this.#isAsked) for (const each of this.#names.nodes()) this.#enter(each);
    this.#isAsked = true;
    const [type, canonical] = [this.#names.typeOf(node), this.#names.canonicalOf(node)];
    return this.#bySkeleton
      .of(this.#keyOf(node))
      .filter(
        (other) =>
          other !== node && this.#names.typeOf(other) === type && isNear(canonical, this.#names.canonicalOf(other)),
      );
  }

  /** Collisions do no harm, as spellings are compared. */
  #keyOf(node: NameNode): number {
    return hashOf(`${this.#names.typeOf(node)} ${skeleton(this.#names.canonicalOf(node))}`);
  }
}

const ALIKE: ReadonlyMap<string, string> = new Map([
  ['q', 'k'],
  ['c', 'k'],
  ['z', 's'],
  ['j', 'g'],
  ['v', 'w'],
  ['f', 'p'],
  ['x', 'k'],
]);

/** The consonants, with those that transliterations interchange merged and none repeated. */
function skeleton(canonical: string): string {
  let bones = '';
  for (const letter of canonical) {
    if ('aeiouyhw'.includes(letter) && bones !== '') continue;
    const bone = ALIKE.get(letter) ?? letter;
    if (bone !== bones.at(-1)) bones += bone;
  }
  return bones;
}

/** Differs by one letter in eight, two at most. */
function isNear(one: string, other: string): boolean {
  const most = Math.max(one.length, other.length) < 8 ? 1 : 2;
  return Math.abs(one.length - other.length) <= most && distance(one, other) <= most;
}

function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
