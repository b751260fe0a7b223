import type { Message } from '../model/message.ts';
import type { Span } from '../model/span.ts';
import type { BlockKind } from './article.ts';
import type { StoryVersion } from './storyVersion.ts';

/** What a format's reader makes of a file, and all that the engine needs to analyse it. */
export interface Document {
  /** The text that offsets count in: the file's own, or what was extracted from it. Without a byte-order mark. */
  readonly text: string;
  /**
   * The prose alone, exactly as long as `text`, so that an offset into one is an offset into the other: markup is
   * blanked by spaces, and by `FILLER` inside a word. A bar stands between the cells of a table's row.
   */
  readonly prose: string;
  /** In reading order; parts never overlap. */
  readonly parts: readonly Part[];
  readonly meta: StatedMeta;
  /** What could not be read as intended. */
  readonly notices: readonly Message[];
  /** What a reader put together by a guess, in order: it is shown, but no warning rests on it alone. */
  readonly doubtful?: readonly Span[];
}

/** A span of prose as a format's reader delivers it, before its role in the article is known. */
export interface Part extends Span {
  /** Its role according to the markup; null where only the words can say. */
  readonly kind: BlockKind | null;
  /** Columns of white space before it, or the depth of its list: what is indented further belongs to the item above. */
  readonly indent: number;
  /** True where a bullet or a number leads it, which is not part of the span. */
  readonly bullet: boolean;
  /** True where an empty line, or any markup, separates it from the part before. */
  readonly gap: boolean;
}

/** What a file states about itself outside its prose; null where it does not say. */
export interface StatedMeta {
  title: string | null;
  /** Calendar date as YYYY-MM-DD. */
  date: string | null;
  /** When the file was last saved, as a date like the other: what its text says comes first. */
  savedOn: string | null;
  source: string | null;
  role: 'draft' | 'source' | null;
  authors: string[];
  language: string | null;
  version: StoryVersion | null;
}

export function nothingStated(): StatedMeta {
  return {
    title: null,
    date: null,
    savedOn: null,
    source: null,
    role: null,
    authors: [],
    language: null,
    version: null,
  };
}
