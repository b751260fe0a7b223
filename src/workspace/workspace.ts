import type { ArticleFormat } from '../engine/article/article.ts';

/** Where articles come from: folders on disk, memory in tests, the editor's unsaved buffers. URIs throughout; paths only at the edges. */
export interface Workspace {
  /** All article files, in no order that matters; include, exclude and ignore files already honoured. */
  listArticles(signal: AbortSignal): AsyncIterable<string>;
  /** The article's decoded text, or why it cannot be read. Never throws for what is in a file. */
  readArticle(uri: string): Promise<ArticleText | Skipped>;
}

export interface ArticleText {
  readonly kind: 'text';
  readonly uri: string;
  /** Without a byte-order mark, as offsets are counted. */
  readonly text: string;
  readonly format: ArticleFormat;
}

/** An article that is left out, with the reason in words for the user. */
export interface Skipped {
  readonly kind: 'skipped';
  readonly uri: string;
  readonly reason: string;
}
