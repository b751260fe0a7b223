import { hashOf } from '../storage/hashOf.ts';
import { SmallSet } from '../storage/smallSet.ts';
import type { NameNode } from './nameNode.ts';

const SHORTEST = 5;

/** Finds names that differ by a letter or two, as transliterations and typing errors do. */
export class NearSpellings {
  readonly #bySkeleton = new Map<number, SmallSet<NameNode>>();
  /** No name is entered before somebody asks, which is seldom. */
  #isAsked = false;

  add(node: NameNode): void {
    if (this.#isAsked) this.#enter(node);
  }

  #enter(node: NameNode): void {
    if (node.canonical.length < SHORTEST) return;
    const key = keyOf(node);
    const same = this.#bySkeleton.get(key);
    if (same === undefined) this.#bySkeleton.set(key, new SmallSet<NameNode>().add(node));
    else same.add(node);
  }

  remove(node: NameNode): void {
    if (!this.#isAsked) return;
    const key = keyOf(node);
    const same = this.#bySkeleton.get(key);
    same?.delete(node);
    if (same?.size === 0) this.#bySkeleton.delete(key);
  }

  /** Names of the same type with almost the same spelling as the node's, without the node itself; `all` are all. */
  of(node: NameNode, all: Iterable<NameNode>): NameNode[] {
    if (!this.#isAsked) for (const each of all) this.#enter(each);
    this.#isAsked = true;
    const same = this.#bySkeleton.get(keyOf(node)) ?? [];
    return [...same].filter(
      (other) => other !== node && other.type === node.type && isNear(node.canonical, other.canonical),
    );
  }
}

/** A number, which takes less memory than the letters; collisions do no harm, as spellings are compared. */
function keyOf({ type, canonical }: NameNode): number {
  return hashOf(`${type} ${skeleton(canonical)}`);
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
