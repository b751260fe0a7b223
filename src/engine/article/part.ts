import type { BlockKind, Span } from './article.ts';

/** A stretch of prose as a format's reader hands it on, before it is known what part it plays in the article. */
export interface Part extends Span {
  /** What the markup says it is; null where that is for the words to tell. */
  readonly kind: BlockKind | null;
  /** Columns of white space before it, or the depth of the list it stands in: what is set further in belongs to the item above. */
  readonly indent: number;
  /** True where it is led by a bullet or a number, which is not part of the span. */
  readonly bullet: boolean;
  /** True where an empty line, or any markup, parts it from the one before. */
  readonly gap: boolean;
}

/** What a format's reader makes of a text. */
export interface Reading {
  readonly prose: string;
  readonly parts: readonly Part[];
  readonly meta: StatedMeta;
  readonly notices: readonly string[];
}

/** What a file states about itself outside its prose; the words may tell the rest. */
export interface StatedMeta {
  title: string | null;
  date: string | null;
  source: string | null;
  role: 'draft' | 'source' | null;
  authors: string[];
  language: string | null;
}

export function nothingStated(): StatedMeta {
  return { title: null, date: null, source: null, role: null, authors: [], language: null };
}
