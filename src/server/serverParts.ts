import type { FileEvent } from 'vscode-languageserver';
import type { Archives } from '../archive/archives.ts';
import type { Corpus, Look, Message } from '../engine/index.ts';
import type { Analyser } from '../workspace/analyser.ts';
import type { IndexStore } from '../workspace/indexStore.ts';
import type { Surroundings } from '../workspace/surroundings.ts';

/** What the server depends on; tests substitute their own. */
export interface ServerParts extends Surroundings {
  createCorpus(): Corpus;
  /** `cacheFolder` is where facts may be kept between starts, or null. */
  createAnalyser(cacheFolder: string | null, warn: (message: string) => void): Analyser;
  /**
   * Where the index of these folders, by URI, is kept between starts, by how closely their articles may be looked at;
   * null where it is not. Left out where nothing can be.
   */
  indexStore?(cacheFolder: string | null, folders: readonly string[], look: Look): IndexStore | null;
  /** Why no second look can be taken at articles; null where it can. Left out where it never can. */
  secondLookTrouble?(): Message | null;
  /**
   * Follows the files in these folders, by URI, where the editor does not; `warn` is told what cannot be followed.
   * Missing where only editors can.
   */
  watchFiles?(
    folders: readonly string[],
    changed: (events: readonly FileEvent[]) => void,
    warn: (message: string) => void,
  ): { close(): void };
  /** How archives are reached; left out where they cannot be. */
  readonly archives?: Archives;
}
