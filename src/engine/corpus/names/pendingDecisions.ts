import type { NameNode, Part } from './nameNode.ts';

/** What an operation leaves to be decided again once all its articles are counted. */
export class Work {
  /** Names (by id) that may have become another name's, or are it no longer. */
  readonly names = new Set<string>();
  /** Short names (by id) all of whose parts are to be decided again, as more or less is known of whom they can mean. */
  readonly parts = new Set<string>();
  readonly #single = new Map<NameNode, Set<Part>>();

  /** The part is new, or more or less is known of whom its name can mean. */
  decide(part: Part): void {
    const same = this.#single.get(part.node);
    if (same === undefined) this.#single.set(part.node, new Set([part]));
    else same.add(part);
    this.names.add(part.node.id);
  }

  /** The name's parts that are to be decided. */
  of(node: NameNode): Iterable<Part> {
    return this.parts.has(node.id) ? node.parts : (this.#single.get(node) ?? []);
  }

  clear(): void {
    this.names.clear();
    this.parts.clear();
    this.#single.clear();
  }
}
