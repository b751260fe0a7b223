import type { Look } from '../engine/index.ts';
import type { Unreadable } from '../formats/format.ts';
import type { FormatId } from '../formats/formats.ts';
import type { Content } from '../formats/readContent.ts';
import type { Analyser, Analysis, Urgency } from './analyser.ts';
import type { FactsStore } from './factsStore.ts';

/** Asks the cache before the analyser, except for edits: what is being typed is not worth keeping. */
export class CachedAnalyser implements Analyser {
  readonly #analyser: Analyser;
  readonly #cache: FactsStore;
  readonly #writes = new Set<Promise<void>>();
  #pruned: Promise<void> | null = null;

  constructor(analyser: Analyser, cache: FactsStore) {
    this.#analyser = analyser;
    this.#cache = cache;
  }

  async analyse(
    content: Content,
    format: FormatId,
    urgency: Urgency,
    look: Look = 'once',
  ): Promise<Analysis | Unreadable> {
    if (urgency === 'edit') return this.#analyser.analyse(content, format, urgency, look);
    const key = keyFor(look, await this.#cache.keyOf(content, format));
    const known = await this.#cache.get(key);
    if (known) return known;
    const analysis = await this.#analyser.analyse(content, format, urgency, look);
    if (!('unreadable' in analysis)) this.#keep(key, analysis);
    return analysis;
  }

  /** Resolves when all is written. */
  async close(): Promise<void> {
    await this.#analyser.close();
    await Promise.all(this.#writes);
  }

  #keep(key: string, analysis: Analysis): void {
    // With the first write and not at the end, which a server that is killed never reaches.
    this.#pruned ??= this.#await(this.#cache.clear().then(() => this.#cache.prune(Date.now())));
    this.#await(this.#cache.put(key, analysis));
  }

  #await(write: Promise<void>): Promise<void> {
    const done = write.finally(() => this.#writes.delete(done));
    this.#writes.add(done);
    return done;
  }
}

/** What a second look finds is kept besides what the first has found. */
function keyFor(look: Look, key: string): string {
  return look === 'once' ? key : `${key}-${look}`;
}
