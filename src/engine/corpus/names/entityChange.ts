import type { NameNode } from './nameNode.ts';
import type { NameTable } from './nameTable.ts';

/**
 * What changed: the cards, by id, including new and removed ones, and the articles whose names moved to another card.
 */
export interface EntityChange {
  readonly ids: ReadonlySet<string>;
  readonly uris: ReadonlySet<string>;
}

/** The id before and after of every entity that an operation touches. */
export class Change {
  /** Articles whose names moved, by number. */
  readonly articles = new Set<number>();
  readonly #names: NameTable;
  readonly #entityId: (root: NameNode) => string;
  readonly #before = new Map<NameNode, string | null>();

  /** `entityId` gives the id of the card of a name that represents others. */
  constructor(names: NameTable, entityId: (root: NameNode) => string) {
    this.#names = names;
    this.#entityId = entityId;
  }

  touch(root: NameNode): void {
    if (!this.#before.has(root)) this.#before.set(root, this.#idOf(root));
  }

  result(uriOf: (article: number) => string): EntityChange {
    const ids = new Set<string>();
    for (const [root, before] of this.#before) {
      const after = this.#names.parentOf(root) === null ? this.#idOf(root) : null;
      if (before !== null) ids.add(before);
      if (after !== null) ids.add(after);
      if (before !== after && after !== null)
        for (const part of this.#names.partsUnder(root)) this.articles.add(this.#names.parts.articleOf(part));
    }
    return { ids, uris: new Set([...this.articles].map(uriOf)) };
  }

  #idOf(root: NameNode): string | null {
    return this.#names.hasMembers(root) ? this.#entityId(root) : null;
  }
}
