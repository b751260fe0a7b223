import type { ArticleFacts, Corpus } from '../engine/index.ts';
import type { WithinTime } from './surroundings.ts';
import type { Turns } from './turns.ts';
import { WatchedJobs } from './watchedJobs.ts';

/** Does one piece of work, however long it takes. */
const HOWEVER_LONG: WithinTime = (_, work) => ({ result: work() });

/** Some hundred times what the longest article takes on a quiet machine, so that only what would never end is ended. */
const LONGEST = 60_000;

/** An article that was left out is tried again once it is edited, but whoever types does not wait for it that long. */
const LONGEST_AGAIN = 1000;

export interface CorpusStepsOptions {
  readonly corpus: Corpus;
  readonly turns: Turns;
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
  readonly #jobs: WatchedJobs;

  constructor(options: CorpusStepsOptions) {
    this.#options = options;
    const { turns, withinTime = HOWEVER_LONG, longest = LONGEST } = options;
    this.#jobs = new WatchedJobs(turns, withinTime, longest);
  }

  /** Returns the articles whose conflicts have changed, as the others do. */
  put(uri: string, facts: ArticleFacts): readonly string[] {
    return this.#step(uri, (corpus) => corpus.put(uri, facts).conflicts);
  }

  /** The same for one of many, in turns: `facts` is called with its turn. It is compared when `settle` reaches it. */
  async putLater(uri: string, facts: () => ArticleFacts): Promise<readonly string[]> {
    const step = (corpus: Corpus): readonly string[] => corpus.putLater(uri, facts()).conflicts;
    // It has less time than the others.
    if (this.#leftOut.has(uri)) return this.#step(uri, step);
    const done = await this.#jobs.do(() => step(this.#options.corpus));
    return done?.result ?? this.#startOver(uri);
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

  /** Compares at most so many of those that wait, until the turn is over. Where one is left out, all wait again. */
  settle(most: number): { readonly settled: number; readonly conflicts: readonly string[] } {
    const { corpus, turns, withinTime = HOWEVER_LONG, longest = LONGEST } = this.#options;
    const conflicts: string[] = [];
    let settled = 0;
    const done = withinTime(longest, () => {
      do {
        for (const uri of corpus.settle(1).conflicts) conflicts.push(uri);
        settled++;
      } while (settled < most && corpus.unsettled > 0 && !turns.isOver);
    });
    return done === null ? { settled: 0, conflicts: this.#startOver(null) } : { settled, conflicts };
  }

  #step(uri: string, take: (corpus: Corpus) => readonly string[]): readonly string[] {
    const { corpus, withinTime = HOWEVER_LONG, longest = LONGEST } = this.#options;
    const limit = this.#leftOut.has(uri) ? Math.min(longest, LONGEST_AGAIN) : longest;
    return withinTime(limit, () => take(corpus))?.result ?? this.#startOver(uri);
  }

  /** Without the article that was being put, or the one that was being compared. */
  #startOver(uri: string | null): readonly string[] {
    const { left, conflicts } = this.#options.corpus.startOver(uri);
    if (left !== null) {
      this.#leftOut.add(left);
      this.#options.onLeftOut(left);
    }
    return conflicts;
  }
}
