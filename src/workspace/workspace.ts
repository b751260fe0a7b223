import type { FormatId } from '../formats/formats.ts';
/** Where articles come from: folders on disk, or memory in tests. URIs throughout; paths only at the edges. */
export interface Workspace {
  /** All article files, in no order that matters; include, exclude and ignore files already honoured. */
  listArticles(signal: AbortSignal): AsyncIterable<string>;
  /** Whether `listArticles` would name this file if it exists: to judge a file that was created or changed. */
  isArticle(uri: string): Promise<boolean>;
  /** The article's decoded text, or why it cannot be read. Never throws for what is in a file. */
  readArticle(uri: string): Promise<ArticleText | Skipped>;
  /** The file's path within its workspace folder, with `/`; its file name where it lies in none. */
  pathWithin(uri: string): string;
}

export interface ArticleText {
  readonly kind: 'text';
  readonly uri: string;
  /** Without a byte-order mark, as offsets are counted. */
  readonly text: string;
  readonly format: FormatId;
}

/** An article that is left out, with the reason in words for the user. */
export interface Skipped {
  readonly kind: 'skipped';
  readonly uri: string;
  readonly reason: string;
}
