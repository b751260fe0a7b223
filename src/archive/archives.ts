import type { Adding } from './adding.ts';
import type { ArchivePlace } from './archivePlace.ts';
import type { ArchiveStore } from './archiveStore.ts';

/** How archives are reached from where the program runs. */
export interface Archives {
  /** The version under which articles are kept. */
  readonly version: string;
  /** What the environment names; it takes precedence over settings, and may be a server. Null where it names none. */
  readonly ofEnvironment: ArchivePlace | null;
  /** Opens an archive to read. Rejects with an `ArchiveError`. */
  open(place: ArchivePlace): Promise<ArchiveStore>;
  /** Adds the articles of folders, by their URIs, to an archive, which is made where there is none. */
  fill(
    place: ArchivePlace,
    folders: readonly string[],
    how: Pick<Adding, 'analyser' | 'onProgress' | 'onSkipped'>,
  ): Promise<void>;
  /** Whether the file of an article is where it was when it was added. */
  isThere(uri: string): Promise<boolean>;
}
