import { hasMembers, idOf, type NameNode, partsUnder } from './nameNode.ts';

/**
 * What changed: the cards, by id, including new and removed ones, and the articles whose names moved to another card.
 */
export interface EntityChange {
  readonly ids: ReadonlySet<string>;
  readonly uris: ReadonlySet<string>;
}

/** The id before and after of every entity that an operation touches. */
export class Change {
  readonly uris = new Set<string>();
  readonly #before = new Map<NameNode, string | null>();
  readonly #emptied = new Set<NameNode>();

  touch(root: NameNode): void {
    if (!this.#before.has(root)) this.#before.set(root, hasMembers(root) ? idOf(root) : null);
  }

  empty(node: NameNode): void {
    this.#emptied.add(node);
  }

  close(drop: (node: NameNode) => void): void {
    for (const node of this.#emptied) drop(node);
  }

  result(): EntityChange {
    const ids = new Set<string>();
    for (const [root, before] of this.#before) {
      const after = root.parent === null && hasMembers(root) ? idOf(root) : null;
      if (before !== null) ids.add(before);
      if (after !== null) ids.add(after);
      if (before !== after && after !== null) for (const { article } of partsUnder(root)) this.uris.add(article.uri);
    }
    return { ids, uris: this.uris };
  }
}
