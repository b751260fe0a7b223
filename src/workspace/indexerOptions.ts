import type { ArticleRole, Corpus } from '../engine/index.ts';
import type { Analyser } from './analyser.ts';
import type { IndexStore } from './indexStore.ts';
import type { WithinTime } from './surroundings.ts';
import type { Turns } from './turns.ts';
import type { Skipped, Workspace } from './workspace.ts';

export interface IndexProgress {
  readonly done: number;
  readonly total: number;
}

export interface IndexSummary {
  /** Article files found, the skipped ones among them; not those that only share their extension. */
  readonly articles: number;
  readonly skipped: number;
  readonly cancelled: boolean;
}

export interface IndexerOptions {
  readonly workspace: Workspace;
  readonly analyser: Analyser;
  readonly corpus: Corpus;
  /** Shared with those who answer meanwhile. */
  readonly turns?: Turns;
  /** The role that the settings give an article which states none itself. */
  readonly roleOf?: (uri: string) => ArticleRole | null;
  /** Where the index is kept from one start to the next; asked for at the first walk, and whenever it is kept. */
  readonly store?: () => IndexStore | null;
  /** Ends what the corpus never ends; absent where that cannot be done. */
  readonly withinTime?: WithinTime;
  /** How long it may take over one step, in milliseconds; a minute unless given. */
  readonly longestStep?: number;
  /** A longer unsaved buffer is skipped, in UTF-16 code units; files are judged by the workspace. */
  readonly maxBufferLength?: number;
  /** The articles whose conflicts have changed; called often during the initial walk. */
  readonly onConflictsChanged?: (uris: readonly string[]) => void;
  readonly onProgress?: (progress: IndexProgress) => void;
  /** An article was left out; called once per reason, not at every edit. */
  readonly onSkipped?: (skipped: Skipped) => void;
}
