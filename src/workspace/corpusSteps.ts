import type { ArticleFacts, Corpus } from '../engine/index.ts';
import type { WithinTime } from './surroundings.ts';

/** Does one piece of work, however long it takes. */
const HOWEVER_LONG: WithinTime = (_, work) => ({ result: work() });

/** Some hundred times what the longest article takes on a quiet machine, so that only what would never end is ended. */
const LONGEST = 60_000;

/** An article that was left out is tried again once it is edited, but whoever types does not wait for it that long. */
const LONGEST_AGAIN = 1000;

export interface CorpusStepsOptions {
  readonly corpus: Corpus;
  readonly withinTime?: WithinTime | undefined;
  /** In milliseconds. */
  readonly longest?: number | undefined;
  /** The corpus was started over without this article: all others wait to be settled. */
  readonly onLeftOut: (uri: string) => void;
  /** The corpus was started over as an article was removed: the same. */
  readonly onStartedOver?: (() => void) | undefined;
}

/**
 * The steps by which a corpus takes in articles and forgets them. One that never ends would stop everything that shares
 * its thread: it is ended, the article is left out, and the corpus, which may be left half changed, is started over.
 */
export class CorpusSteps {
  readonly #options: CorpusStepsOptions;
  readonly #leftOut = new Set<string>();

  constructor(options: CorpusStepsOptions) {
    this.#options = options;
  }

  /** Each returns the articles whose conflicts have changed. */
  put(uri: string, facts: ArticleFacts): readonly string[] {
    return this.#step(uri, (corpus) => corpus.put(uri, facts).conflicts);
  }

  putLater(uri: string, facts: ArticleFacts): readonly string[] {
    return this.#step(uri, (corpus) => corpus.putLater(uri, facts).conflicts);
  }

  /** Where that never ends, the corpus is started over without the article, as if it had been removed. */
  remove(uri: string): readonly string[] {
    const { corpus, withinTime = HOWEVER_LONG, longest = LONGEST, onStartedOver } = this.#options;
    const done = withinTime(longest, () => corpus.remove(uri).conflicts);
    if (done !== null) return done.result;
    const { conflicts } = corpus.startOver(uri);
    onStartedOver?.();
    return conflicts;
  }

  settle(most: number): readonly string[] {
    return this.#step(null, (corpus) => corpus.settle(most).conflicts);
  }

  #step(uri: string | null, take: (corpus: Corpus) => readonly string[]): readonly string[] {
    const { corpus, withinTime = HOWEVER_LONG, longest = LONGEST, onLeftOut } = this.#options;
    const limit = uri !== null && this.#leftOut.has(uri) ? Math.min(longest, LONGEST_AGAIN) : longest;
    const done = withinTime(limit, () => take(corpus));
    if (done !== null) return done.result;
    const { left, conflicts } = corpus.startOver(uri);
    if (left !== null) {
      this.#leftOut.add(left);
      onLeftOut(left);
    }
    return conflicts;
  }
}
