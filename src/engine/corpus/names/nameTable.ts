import type { NameType } from '../../names/name.ts';
import { keyOfNumber, Postings } from '../storage/postings.ts';
import type { SnapshotReader, SnapshotWriter } from '../storage/snapshot.ts';
import { Vocabulary } from '../storage/vocabulary.ts';
import { type NameNode, TYPES } from './nameNode.ts';
import type { NameParts, Part } from './nameParts.ts';

/**
 * All names, each with the parts whose fullest name is canonically this one, and how names are joined further: a whole
 * name may be another name of that which is its parent, and a part may stand for a fuller name that it is attached to.
 */
export class NameTable {
  readonly parts: NameParts;
  /** Canonical names: "annlee". */
  #names = new Vocabulary();
  readonly #having = new Postings();
  readonly #attached = new Postings();
  readonly #parents = new Map<NameNode, NameNode>();
  readonly #children = new Postings();

  constructor(parts: NameParts) {
    this.parts = parts;
  }

  /** All numbers lie below. */
  get size(): number {
    return this.#names.size * TYPES.length;
  }

  /** The name of a type, which is given a number where it has none. */
  enter(type: NameType, canonical: string): NameNode {
    return this.#names.enter(canonical) * TYPES.length + TYPES.indexOf(type);
  }

  /** Null for a name that never was one. */
  known(type: NameType, canonical: string): NameNode | null {
    const name = this.#names.known(canonical);
    return name === null ? null : name * TYPES.length + TYPES.indexOf(type);
  }

  /** All names that an article has. */
  nodes(): NameNode[] {
    return Array.from({ length: this.size }, (_, node) => node).filter((node) => this.isHad(node));
  }

  typeOf(node: NameNode): NameType {
    return TYPES[node % TYPES.length] ?? 'other';
  }

  canonicalOf(node: NameNode): string {
    return this.#names.at(Math.floor(node / TYPES.length));
  }

  /** The same name as one of each type, itself among them; in the order of types. */
  namesakes(node: NameNode): NameNode[] {
    const first = node - (node % TYPES.length);
    return TYPES.map((_, type) => first + type);
  }

  /** True if an article has the name. */
  isHad(node: NameNode): boolean {
    return this.#having.has(keyOfNumber(node));
  }

  /** How many parts have the name. */
  countOf(node: NameNode): number {
    return this.#having.count(keyOfNumber(node));
  }

  partsOf(node: NameNode): Part[] {
    return this.#having.of(keyOfNumber(node));
  }

  add(part: Part): void {
    this.#having.add(keyOfNumber(this.parts.nodeOf(part)), part);
  }

  /** Takes a part away, and from what it is attached to. */
  take(part: Part): void {
    this.attach(part, null);
    this.#having.delete(keyOfNumber(this.parts.nodeOf(part)), part);
  }

  /** From now on a part stands for a fuller name, or for itself. */
  attach(part: Part, target: NameNode | null): void {
    const was = this.parts.targetOf(part);
    if (was !== null) this.#attached.delete(keyOfNumber(was), part);
    if (target !== null) this.#attached.add(keyOfNumber(target), part);
    this.parts.setTarget(part, target);
  }

  parentOf(node: NameNode): NameNode | null {
    return this.#parents.get(node) ?? null;
  }

  hang(node: NameNode, parent: NameNode | null): void {
    const was = this.parentOf(node);
    if (was !== null) this.#children.delete(keyOfNumber(was), node);
    if (parent === null) {
      this.#parents.delete(node);
      return;
    }
    this.#parents.set(node, parent);
    this.#children.add(keyOfNumber(parent), node);
  }

  /** The name that represents all names joined with this one. */
  rootOf(node: NameNode): NameNode {
    let root = node;
    for (let next = this.parentOf(root); next !== null; next = this.parentOf(root)) root = next;
    return root;
  }

  /** The name that finally represents the part. */
  clusterOf(part: Part): NameNode {
    return this.rootOf(this.parts.targetOf(part) ?? this.parts.nodeOf(part));
  }

  /** The name and all that hang from it. */
  withDescendants(node: NameNode): NameNode[] {
    const found = [node];
    for (const one of found) this.#children.each(keyOfNumber(one), (child) => found.push(child));
    return found;
  }

  /** The parts that the root represents. */
  partsUnder(root: NameNode): Part[] {
    const found: Part[] = [];
    for (const node of this.withDescendants(root)) {
      this.#having.each(keyOfNumber(node), (part) => {
        if (this.parts.targetOf(part) === null) found.push(part);
      });
      this.#attached.each(keyOfNumber(node), (part) => found.push(part));
    }
    return found;
  }

  /** True if there are such parts. */
  hasMembers(root: NameNode): boolean {
    return this.withDescendants(root).some(
      (node) =>
        this.#attached.has(keyOfNumber(node)) ||
        this.#having.some(keyOfNumber(node), (part) => this.parts.targetOf(part) === null),
    );
  }

  save(to: SnapshotWriter): void {
    this.parts.save(to);
    this.#names.save(to);
    this.#having.save(to);
    this.#attached.save(to);
    to.wholes([...this.#parents].flat());
  }

  /** Takes in what was saved, where nothing has been entered yet. */
  restore(from: SnapshotReader): void {
    this.parts.restore(from);
    this.#names = Vocabulary.restored(from);
    this.#having.restore(from, this.parts.end);
    this.#attached.restore(from, this.parts.end);
    const parents = from.wholes();
    for (let at = 0; at + 1 < parents.length; at += 2) this.hang(parents[at] ?? 0, parents[at + 1] ?? 0);
  }
}
