import type { ArticleFacts, Corpus, CorpusSnapshot } from '../engine/index.ts';
import type { IndexEntry } from './indexEntry.ts';
import type { IndexStore, KeptArticle, KeptIndex } from './indexStore.ts';

/** Fewer articles are read as fast without an index that was kept. */
const WORTH_KEEPING = 200;

/** An index is kept again once one in so many articles is another than when it was kept. */
const SHARE_CHANGED = 200;

/** Recalls an index as it was kept at an earlier time, and keeps it where it has become another. */
export class IndexKeeper {
  readonly #corpus: Corpus;
  readonly #store: () => IndexStore | null;
  #hasRecalled = false;
  /** Articles put or removed since the index was kept. */
  #changed = 0;

  constructor(corpus: Corpus, store: () => IndexStore | null) {
    this.#corpus = corpus;
    this.#store = store;
  }

  /** An article was put or removed. */
  changed(): void {
    this.#changed++;
  }

  /** What was kept, the first time it is asked for; null where so many articles are not worth it. */
  async recall(articles: number): Promise<KeptIndex | null> {
    if (this.#hasRecalled || articles < WORTH_KEEPING) return null;
    this.#hasRecalled = true;
    return (await this.#store()?.load()) ?? null;
  }

  /**
   * Puts a snapshot in the place of all that was put. Resolves to the articles put until then, of those that `opened`
   * names: they are newer. Null where the snapshot is of another engine after all.
   */
  async restore(
    snapshot: CorpusSnapshot,
    opened: () => readonly string[],
    giveWay: () => Promise<void>,
  ): Promise<readonly (readonly [string, ArticleFacts | null])[] | null> {
    try {
      const steps = this.#corpus.restore(snapshot);
      for (;;) {
        const put = opened().map((uri) => [uri, this.#corpus.facts(uri)] as const);
        if (steps.next().done === true) return put;
        await giveWay();
      }
    } catch {
      return null;
    }
  }

  /** Gives up where something changes meanwhile. `giveWay` lets others have their turn. */
  async keep(entries: ReadonlyMap<string, IndexEntry>, giveWay: () => Promise<void>): Promise<void> {
    const { size } = this.#corpus;
    const store = size >= WORTH_KEEPING && this.#changed >= size / SHARE_CHANGED ? this.#store() : null;
    if (store === null) return;
    const steps = this.#corpus.snapshot();
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) await giveWay();
    const articles = articlesOf(entries);
    // Others than those of the workspace may be in the corpus.
    if (step.value === null || articles.length !== this.#corpus.size) return;
    this.#changed = 0;
    await store.save({ articles, corpus: step.value });
  }
}

function articlesOf(entries: ReadonlyMap<string, IndexEntry>): KeptArticle[] {
  const all: KeptArticle[] = [];
  for (const [uri, { lines, addresses, statesRole, fingerprint, stamp }] of entries)
    if (lines !== null) all.push({ uri, fingerprint, stamp, lineStarts: lines, addresses, statesRole });
  return all;
}
