import type { NameNode } from './nameNode.ts';
import type { Part } from './nameParts.ts';

/** What an operation leaves to decide again once all its articles are counted. */
export class Work {
  /** Names that may have become, or ceased to be, another name's short form. */
  readonly names = new Set<NameNode>();
  /** Short names whose parts must all be decided again, because what is known about their candidates changed. */
  readonly parts = new Set<NameNode>();
  readonly #single = new Map<NameNode, Set<Part>>();

  /** The part is new, or what is known about its name's candidates changed. */
  decide(part: Part, node: NameNode): void {
    const same = this.#single.get(node);
    if (same === undefined) this.#single.set(node, new Set([part]));
    else same.add(part);
    this.names.add(node);
  }

  /** The name's parts to decide, some of which may be gone. */
  of(node: NameNode): readonly Part[] {
    return [...(this.#single.get(node) ?? [])];
  }
}
