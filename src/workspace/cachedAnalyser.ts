import type { ArticleFacts } from '../engine/facts.ts';
import type { FormatId } from '../formats/formats.ts';
import type { Analyser, Urgency } from './analyser.ts';
import type { FactsCache } from './factsCache.ts';

/** Asks the cache before the analyser. Edits pass it by: what is being typed is not worth keeping. */
export class CachedAnalyser implements Analyser {
  readonly #analyser: Analyser;
  readonly #cache: FactsCache;
  readonly #writes = new Set<Promise<void>>();
  #pruned: Promise<void> | null = null;

  constructor(analyser: Analyser, cache: FactsCache) {
    this.#analyser = analyser;
    this.#cache = cache;
  }

  async analyse(text: string, format: FormatId, urgency: Urgency): Promise<ArticleFacts> {
    if (urgency === 'edit') return this.#analyser.analyse(text, format, urgency);
    const key = this.#cache.keyOf(text, format);
    const known = await this.#cache.get(key);
    if (known) return known;
    const facts = await this.#analyser.analyse(text, format, urgency);
    this.#keep(key, facts);
    return facts;
  }

  /** Resolves when all is written. */
  async close(): Promise<void> {
    await this.#analyser.close();
    await Promise.all(this.#writes);
  }

  #keep(key: string, facts: ArticleFacts): void {
    // With the first write and not at the end, which a server that is killed never comes to.
    this.#pruned ??= this.#await(this.#cache.prune(Date.now()));
    this.#await(this.#cache.put(key, facts));
  }

  #await(write: Promise<void>): Promise<void> {
    const done = write.finally(() => this.#writes.delete(done));
    this.#writes.add(done);
    return done;
  }
}
