import type { NameNode, Part } from './nameNode.ts';

/** What an operation leaves to decide again once all its articles are counted. */
export class Work {
  /** Names (by id) that may have become, or ceased to be, another name's short form. */
  readonly names = new Set<string>();
  /**
   * Short names (by id) whose parts must all be decided again, because what is known about their candidates changed.
   */
  readonly parts = new Set<string>();
  readonly #single = new Map<NameNode, Set<Part>>();

  /** The part is new, or what is known about its name's candidates changed. */
  decide(part: Part): void {
    const same = this.#single.get(part.node);
    if (same === undefined) this.#single.set(part.node, new Set([part]));
    else same.add(part);
    this.names.add(part.node.id);
  }

  /** The name's parts to decide. */
  of(node: NameNode): Iterable<Part> {
    return this.parts.has(node.id) ? node.parts : (this.#single.get(node) ?? []);
  }

  clear(): void {
    this.names.clear();
    this.parts.clear();
    this.#single.clear();
  }
}
