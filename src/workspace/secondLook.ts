import type { Corpus } from '../engine/index.ts';
import type { Analyser, Analysis } from './analyser.ts';
import type { EntrySources } from './entrySources.ts';
import type { IndexEntry } from './indexEntry.ts';

/** Why no second look can be taken. */
export type SecondLookMessage = 'secondLook/missing' | 'secondLook/damaged';

/** Articles looked at at the same time: as many as there are threads at most. */
const AT_ONCE = 4;

/** What was found in an article, and by what the file that it was found in is known again. */
export interface Found {
  readonly analysis: Analysis;
  readonly fingerprint: string;
  readonly stamp: string;
}

export interface SecondLookOptions {
  readonly corpus: Pick<Corpus, 'wantsSecondLook'>;
  readonly analyser: Analyser;
  readonly sources: EntrySources;
  readonly entries: ReadonlyMap<string, IndexEntry>;
  /** Puts what was found into the corpus. */
  readonly take: (uri: string, entry: IndexEntry, found: Found) => Promise<void>;
}

/**
 * Looks more closely at the articles for which the corpus wants it, once at each content. It stays out of the way of
 * whatever else reads an article: what was found is dropped where the article is another by then.
 */
export class SecondLook {
  readonly #options: SecondLookOptions;

  constructor(options: SecondLookOptions) {
    this.#options = options;
  }

  /** How many articles are still to be looked at. */
  get left(): number {
    return this.#wanted().length;
  }

  /**
   * Resolves when none is left, or soon after the signal is aborted; what was found by then stays. Never rejects, and
   * is not to be called again before.
   */
  async look(signal: AbortSignal): Promise<void> {
    // One that has been looked at can make another worth it.
    for (let wanted = this.#wanted(); wanted.length > 0 && !signal.aborted; wanted = this.#wanted()) {
      const waiting = wanted.values();
      const lookOn = async (): Promise<void> => {
        for (const uri of waiting) {
          if (signal.aborted) return;
          await this.#lookAt(uri);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, lookOn));
    }
  }

  /** Of what the corpus wants, what is not an archive's and was not looked at as it is now; first what is open. */
  #wanted(): readonly string[] {
    const { corpus, entries } = this.#options;
    const wanted = corpus.wantsSecondLook().filter((uri) => {
      const entry = entries.get(uri);
      return entry !== undefined && entry.lines !== null && entry.lookedTwiceAt !== entry.wanted;
    });
    const isOpen = (uri: string): boolean => entries.get(uri)?.buffer != null;
    return wanted.sort((one, other) => Number(isOpen(other)) - Number(isOpen(one)));
  }

  async #lookAt(uri: string): Promise<void> {
    const { analyser, sources, entries, take } = this.#options;
    await entries.get(uri)?.run?.catch(() => {});
    const entry = entries.get(uri);
    // It has gone, or is being read again: its turn comes after that.
    if (entry === undefined || entry.lines === null || entry.run !== null) return;
    const { wanted } = entry;
    try {
      const stamp = await sources.stampOf(uri, entry);
      const source = await sources.sourceOf(uri, entry);
      if (source === null || 'reason' in source) return;
      const urgency = entry.buffer === null ? 'backlog' : 'edit';
      const fingerprint = sources.fingerprintOf(uri, entry, source);
      const analysis = await analyser.analyse(source.content, source.format, urgency, 'twice');
      if (wanted === entry.wanted && !('unreadable' in analysis))
        await take(uri, entry, { analysis, fingerprint, stamp });
    } catch {
      // What the first look has found still counts.
    } finally {
      entry.lookedTwiceAt = wanted;
    }
  }
}
