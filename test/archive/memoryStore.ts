import type {
  ArchivedArticle,
  ArchivedSentence,
  ArchiveEntry,
  ArchiveProblem,
  ArchiveStatistics,
  ArchiveStore,
  ArticleNumber,
  ArticleState,
  StoredArticle,
} from '../../src/archive/archiveStore.ts';

/** A store that keeps nothing when it is closed: what the others are measured by, and what their users' tests take. */
export class MemoryStore implements ArchiveStore {
  readonly keepsSentences = true;
  readonly #articles = new Map<ArticleNumber, ArchivedArticle>();
  #next = 1;

  async put(articles: readonly ArchivedArticle[]): Promise<void> {
    await this.remove(articles.map(({ uri }) => uri));
    for (const article of new Map(articles.map((each) => [each.uri, each])).values())
      this.#articles.set(this.#next++, article);
  }

  async remove(uris: readonly string[]): Promise<number> {
    const numbers = [...this.#articles].filter(([, { uri }]) => uris.includes(uri)).map(([number]) => number);
    for (const number of numbers) this.#articles.delete(number);
    return numbers.length;
  }

  async states(uris: readonly string[]): Promise<ReadonlyMap<string, ArticleState>> {
    const found = [...this.#articles].filter(([, { uri }]) => uris.includes(uri));
    return new Map(found.map(([number, { uri, contentHash, engine }]) => [uri, { number, contentHash, engine }]));
  }

  async *uris(beginning: string): AsyncIterable<string> {
    const found = [...this.#articles.values()].map(({ uri }) => uri).filter((uri) => uri.startsWith(beginning));
    yield* found.sort();
  }

  async counts(keys: readonly number[], most: number): Promise<ReadonlyMap<number, number>> {
    const found = new Map<number, number>();
    for (const key of keys) {
      let count = 0;
      for (const [, { keys: own }] of this.#ranked()) count += own.find((each) => each.key === key)?.items ?? 0;
      if (count > 0) found.set(key, Math.min(count, most));
    }
    return found;
  }

  async articlesWith(keys: readonly number[], most: number): Promise<ReadonlyMap<number, readonly ArticleNumber[]>> {
    const found = new Map<number, readonly ArticleNumber[]>();
    for (const key of keys) {
      const under = this.#ranked().filter(([, { keys: own }]) => own.some((each) => each.key === key));
      if (under.length > 0)
        found.set(
          key,
          under.slice(0, most).map(([number]) => number),
        );
    }
    return found;
  }

  async articlesNaming(names: readonly string[], most: number): Promise<ReadonlyMap<string, readonly ArticleNumber[]>> {
    const found = new Map<string, readonly ArticleNumber[]>();
    for (const name of names) {
      const naming = [...this.#articles]
        .filter(([, { names: own }]) => own.includes(name))
        .sort(([one, a], [other, b]) => compare(b.facts.meta.date ?? '', a.facts.meta.date ?? '') || other - one);
      if (naming.length > 0)
        found.set(
          name,
          naming.slice(0, most).map(([number]) => number),
        );
    }
    return found;
  }

  async entries(numbers: readonly ArticleNumber[]): Promise<readonly ArchiveEntry[]> {
    return numbers.flatMap((number) => {
      const article = this.#articles.get(number);
      return article === undefined ? [] : [entryOf(number, article)];
    });
  }

  async articles(numbers: readonly ArticleNumber[], engine: string): Promise<readonly StoredArticle[]> {
    return numbers.flatMap((number) => {
      const article = this.#articles.get(number);
      if (article === undefined || article.engine !== engine) return [];
      const { facts, lineStarts, addresses } = article;
      return [{ ...entryOf(number, article), facts, lineStarts, addresses }];
    });
  }

  async sentences(asked: string): Promise<readonly ArchivedSentence[] | null> {
    return [...this.#articles.values()].find(({ uri }) => uri === asked)?.sentences ?? null;
  }

  async statistics(engine: string): Promise<ArchiveStatistics> {
    const all = [...this.#articles.values()];
    const dates = all.flatMap(({ facts }) => facts.meta.date ?? []).sort();
    const [first, last] = [dates[0], dates.at(-1)];
    return {
      schema: 1,
      articles: all.length,
      outdated: all.filter((each) => each.engine !== engine).length,
      bytes: 0,
      dates: first === undefined || last === undefined ? null : [first, last],
      lastAdded: all.length === 0 ? null : new Date(0).toISOString(),
    };
  }

  async verify(): Promise<readonly ArchiveProblem[]> {
    return [];
  }

  async close(): Promise<void> {
    this.#articles.clear();
  }

  #ranked(): [ArticleNumber, ArchivedArticle][] {
    return [...this.#articles].sort(([one, a], [other, b]) => a.rank - b.rank || one - other);
  }
}

function entryOf(number: ArticleNumber, { uri, facts: { meta } }: ArchivedArticle): ArchiveEntry {
  return { number, uri, date: meta.date, headline: meta.title, outlet: meta.source };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
