import type { Analyser } from '../workspace/analyser.ts';
import type { Skipped, Workspace } from '../workspace/workspace.ts';
import type { ArchiveStore } from './archiveStore.ts';

/** What adding articles to an archive takes. */
export interface Adding {
  readonly store: ArchiveStore;
  readonly workspace: Workspace;
  readonly analyser: Analyser;
  readonly engine: string;
  readonly onProgress?: (progress: AddingProgress) => void;
  readonly onSkipped?: (skipped: Skipped) => void;
}

export interface AddingProgress {
  /** Files looked at, of all there are. */
  readonly done: number;
  readonly total: number;
  /** Of those looked at: read and put into the archive … */
  readonly added: number;
  /** … as they were in it already … */
  readonly unchanged: number;
  /** … or left out. */
  readonly skipped: number;
}
