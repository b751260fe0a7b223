import { plainText } from '../../wording/displayText.ts';
import type { Indexer } from '../../workspace/indexer.ts';
import type { CurrentArchive } from '../archive/currentArchive.ts';
import { shownSeverity } from '../diagnostics/shownSeverity.ts';
import type { Indexing } from '../indexing/indexing.ts';
import type { LookingTwice } from '../indexing/lookingTwice.ts';
import { conflictsHere, type Session } from '../session.ts';
import type { Status } from './status.ts';

/** Interval while the workspace is being read, in milliseconds: the count of conflicts changes all the time. */
const EVERY = 1000;

export interface StatusReportsOptions {
  readonly session: Session;
  readonly indexer: Indexer;
  readonly indexing: Indexing;
  readonly lookingTwice: LookingTwice;
  readonly archive: CurrentArchive | null;
  /** How many places warnings are shown in. */
  readonly problems: () => number;
  readonly send: (status: Status) => void;
}

/** Tells an editor that asks for it how far the reading is and what was found. */
export class StatusReports {
  readonly #options: StatusReportsOptions;
  #sent = Number.NEGATIVE_INFINITY;
  #isJudging = false;

  constructor(options: StatusReportsOptions) {
    this.#options = options;
  }

  /** While the articles are being read, only now and then, unless it is news. */
  report(isNews = false): void {
    const { indexing, send } = this.#options;
    const now = performance.now();
    if (indexing.mayFindMore && !isNews && now - this.#sent < EVERY) return;
    this.#sent = now;
    if (isNews || !indexing.mayFindMore) send(this.#status());
    else if (!this.#isJudging) void this.#judgeAndSend();
  }

  async #judgeAndSend(): Promise<void> {
    const { indexer, send } = this.#options;
    this.#isJudging = true;
    try {
      await indexer.judged();
      send(this.#status());
    } finally {
      this.#isJudging = false;
    }
  }

  #status(): Status {
    const { session, indexer, indexing, lookingTwice, archive, problems } = this.#options;
    const { corpus, preferences } = session;
    return {
      articles: corpus.size - (archive?.size ?? 0),
      skipped: indexer.skipped.length,
      names: corpus.entityCount,
      conflicts: conflictsHere(session).filter((each) => !each.settled && shownSeverity(each, preferences)).length,
      problems: problems(),
      reading: indexing.mayFindMore,
      progress: indexing.progress,
      secondLookLeft: lookingTwice.left,
      archive: this.#archiveInWords(),
    };
  }

  #archiveInWords(): Status['archive'] {
    const { archive, session } = this.#options;
    const state = archive?.state ?? null;
    if (state === null) return null;
    const { name, articles, trouble } = state;
    return { name: plainText(name), articles, trouble: trouble === null ? null : plainText(session.inWords(trouble)) };
  }
}
