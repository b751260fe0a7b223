import type { ArticleFormat } from '../engine/article/article.ts';
import type { ArticleFacts } from '../engine/facts.ts';
import type { Analyser, Urgency } from './analyser.ts';
import type { FactsCache } from './factsCache.ts';

/** Asks the cache before the analyser. Edits pass it by: what is being typed is not worth keeping. */
export class CachedAnalyser implements Analyser {
  readonly #analyser: Analyser;
  readonly #cache: FactsCache;
  readonly #writes = new Set<Promise<void>>();

  constructor(analyser: Analyser, cache: FactsCache) {
    this.#analyser = analyser;
    this.#cache = cache;
  }

  async analyse(text: string, format: ArticleFormat, urgency: Urgency): Promise<ArticleFacts> {
    if (urgency === 'edit') return this.#analyser.analyse(text, format, urgency);
    const key = this.#cache.keyOf(text, format);
    const known = await this.#cache.get(key);
    if (known) return known;
    const facts = await this.#analyser.analyse(text, format, urgency);
    const write = this.#cache.put(key, facts).finally(() => this.#writes.delete(write));
    this.#writes.add(write);
    return facts;
  }

  /** Resolves when all is written. */
  async close(): Promise<void> {
    await this.#analyser.close();
    await Promise.all(this.#writes);
    await this.#cache.prune(Date.now());
  }
}
