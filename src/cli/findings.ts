import type { ArchiveEntry } from '../archive/archiveStore.ts';
import type { Conflict, Corpus, Side } from '../engine/index.ts';
import type { Reading } from '../formats/format.ts';

/** What was read, ready to report. */
export interface Findings {
  readonly corpus: Corpus;
  /** The conflicts to report, the most important first. */
  readonly conflicts: readonly Conflict[];
  /** The articles read, in order of path. */
  readonly uris: readonly string[];
  /** Whether one of them is checked; the others are only compared with. */
  isChecked(uri: string): boolean;
  /** Whether a side is warned because of another that it contradicts: in drafts, if there are any. */
  isWarned(side: Side, against: Side): boolean;
  /** What was left out, in order of path. */
  readonly skipped: readonly SkippedPath[];
  /** Relative to the current folder, with `/`. */
  pathOf(uri: string): string;
  /** The line and column of an offset in an article that was read. */
  placeOf(uri: string, offset: number): Place;
  /** Where it is in a file that has no lines ("page 3, paragraph 2"); null where line and column say it. */
  addressOf(uri: string, offset: number): string | null;
  /** What an archive says of an article that is none of those read; null for these. */
  archivedAs(uri: string): ArchiveEntry | null;
  /** Reads the article again; an empty article if its file has gone in the meantime. */
  read(uri: string): Promise<Reading>;
}

export interface SkippedPath {
  readonly path: string;
  readonly reason: string;
}

/** As editors show it: both from 1, the column in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Findings as text for standard output, in pieces. */
export type Reporter = (findings: Findings) => AsyncIterable<string>;
