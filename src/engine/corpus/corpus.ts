import type { Change, ClaimAt, Conflict, Corpus, EntityCard, FigureCard } from '../engine.ts';
import type { ArticleFacts } from '../facts.ts';

/** An empty corpus. The order in which articles are put never changes an answer; removing one leaves no trace. */
export function createCorpus(): Corpus {
  return new ArticleCorpus();
}

class ArticleCorpus implements Corpus {
  readonly #articles = new Map<string, ArticleFacts>();

  get size(): number {
    return this.#articles.size;
  }

  put(uri: string, facts: ArticleFacts): Change {
    this.#articles.set(uri, facts);
    return { conflicts: [] };
  }

  remove(uri: string): Change {
    this.#articles.delete(uri);
    return { conflicts: [] };
  }

  facts(uri: string): ArticleFacts | null {
    return this.#articles.get(uri) ?? null;
  }

  conflicts(_uri?: string): readonly Conflict[] {
    return [];
  }

  entities(): readonly EntityCard[] {
    return [];
  }

  entityAt(_uri: string, _offset: number): EntityCard | null {
    return null;
  }

  figureAt(_uri: string, _offset: number): FigureCard | null {
    return null;
  }

  claims(_uri: string): readonly ClaimAt[] {
    return [];
  }
}
