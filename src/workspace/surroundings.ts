import type { Files } from './files.ts';
import type { Workspace, WorkspaceOptions } from './workspace.ts';

/** Does some work, and ends it where it takes longer than so many milliseconds: null then. */
export type WithinTime = <Result>(milliseconds: number, work: () => Result) => { readonly result: Result } | null;

/** What depends on where the server runs: on a machine with a disk, or in a browser. */
export interface Surroundings {
  readonly files: Files;
  createWorkspace(options: WorkspaceOptions): Workspace;
  /** The name of whoever works here, if that is known. */
  userName(): Promise<string | null>;
  /** Removes what writers that were killed have left in a folder, by its URI. Never rejects. */
  clearUnfinished(folder: string): Promise<void>;
  /**
   * Keeps this user's other windows and command lines from writing in a folder, by its URI, until what is returned is
   * called. Neither rejects.
   */
  lock(folder: string): Promise<() => Promise<void>>;
  /** Absent where nothing can be ended: in a browser. */
  readonly withinTime?: WithinTime;
}
