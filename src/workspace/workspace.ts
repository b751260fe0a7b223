import type { Message } from '../engine/index.ts';
import type { FormatId } from '../formats/formats.ts';
import type { Content } from '../formats/readContent.ts';
import type { Patterns } from './fileSelection.ts';

/** Where articles come from: folders on disk, or memory in tests. URIs throughout; paths only at the edges. */
export interface Workspace {
  /** All article files, in no order that matters; include, exclude and ignore files already honoured. */
  listArticles(signal: AbortSignal): AsyncIterable<string>;
  /** Whether `listArticles` would name this file if it exists: to judge a file that was created or changed. */
  isArticle(uri: string): Promise<boolean>;
  /** The article's file, or why it is left out. Never throws for what is in a file. */
  readArticle(uri: string): Promise<ArticleFile | Skipped>;
  /**
   * Another whenever the file is another, by its size and times, without reading it. Null where that is not certain, as
   * of a file written just now, and for one that would be left out. Missing where files have no such times.
   */
  stampOf?(uri: string): Promise<string | null>;
  /** The file's path within its workspace folder, with `/`; its file name where it lies in none. */
  pathWithin(uri: string): string;
}

export interface ArticleFile {
  readonly kind: 'file';
  readonly uri: string;
  readonly content: Content;
  readonly format: FormatId;
}

export interface WorkspaceFolder extends Patterns {
  readonly uri: string;
  /** The path of the folder that the patterns' paths begin at, where it is not this one but one above it. */
  readonly base?: string;
}

export interface WorkspaceOptions {
  readonly folders: readonly WorkspaceFolder[];
  /**
   * Files that count whatever their extension and whatever ignore files say; where it is not known, they are read as
   * plain text.
   */
  readonly files?: readonly string[];
  /** In bytes; a larger file is skipped. */
  readonly maxFileSize?: number;
  /** A folder cannot be read; its siblings still are. */
  readonly onFolderSkipped?: (skipped: Skipped) => void;
}

export const DEFAULT_MAX_FILE_SIZE = 2 * 1024 * 1024;

/** Why a file is left out, in the ids of messages; a format that cannot read a file adds its own. */
export type SkipMessage =
  | 'skipped/larger'
  | 'skipped/large'
  | 'skipped/binary'
  | 'skipped/notFile'
  | 'skipped/missing'
  | 'skipped/brokenLink'
  | 'skipped/forbidden'
  | 'skipped/unreadable'
  | 'skipped/failed'
  | 'skipped/slow'
  | 'skipped/slowToCompare'
  | 'skipped/memory'
  | 'skipped/outside'
  | 'skipped/beyond';

/** An article that is left out. */
export interface Skipped {
  readonly kind: 'skipped';
  readonly uri: string;
  /** About the file: completes "notes.txt is left out: it …". */
  readonly reason: Message;
}
