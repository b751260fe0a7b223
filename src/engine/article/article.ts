/** What an article says, ready for the recognisers: its prose, its blocks and what it states about itself. */

import type { Message } from '../model/message.ts';
import type { Span } from '../model/span.ts';
import type { StoryVersion } from './storyVersion.ts';

/** A draft is being edited; a source is what it is checked against. */
export type ArticleRole = 'draft' | 'source';

/** What the file says about itself, in front matter, markup or its first lines. Unknown is null. */
export interface ArticleMeta {
  readonly title: string | null;
  /** Calendar date as YYYY-MM-DD. */
  readonly date: string | null;
  /** The outlet or agency the article comes from. */
  readonly source: string | null;
  readonly role: ArticleRole | null;
  readonly authors: readonly string[];
  /** BCP 47 language tag, where the file states one. */
  readonly language: string | null;
  /** Null where it does not say that there are others. */
  readonly version: StoryVersion | null;
}

export type BlockKind =
  | 'headline'
  | 'heading'
  | 'byline'
  | 'paragraph'
  | 'list-item'
  | 'table-row'
  | 'caption'
  /** Text that is not the story: reading times, newsletter boxes, "Recommended Stories", cookie notices. */
  | 'boilerplate';

/** One paragraph, headline, list item … in reading order. Blocks never overlap. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** Index into `Article.stories`. */
  readonly story: number;
  /** "CAIRO (Reuters) -" at the start of the block, where there is one. */
  readonly dateline: Dateline | null;
}

export interface Dateline extends Span {
  /** The place as written, without the agency. */
  readonly place: Span | null;
  /** The news agency named in it. */
  readonly agency: Span | null;
}

/**
 * A file often holds more than the article: teasers of other stories, each with its own headline and lead.
 * Nothing is carried from one story into another.
 */
export interface Story {
  readonly kind: 'main' | 'teaser';
  /** Index into `Article.blocks` of its headline, or null. */
  readonly headline: number | null;
}

export interface Article {
  /** The raw text, as the file holds it (a byte-order mark is not part of it). */
  readonly text: string;
  /**
   * The prose alone, exactly as long as `text`, so that an offset into one is an offset into the other. Markup, front
   * matter, code, links' targets and web addresses are blanked by spaces, markup inside a word by `FILLER`; what stands
   * for another character (`&amp;`) is that character followed by `FILLER`. A bar stands between the cells of a table's
   * row.
   */
  readonly prose: string;
  readonly meta: ArticleMeta;
  readonly blocks: readonly Block[];
  readonly stories: readonly Story[];
  /** What could not be read as intended (front matter that does not parse …). */
  readonly notices: readonly Message[];
}

/** Stands in `Article.prose` for a raw character inside a word that is no letter of it (WORD JOINER). */
export const FILLER = '\u2060';

/** Plain words with single spaces between them: what most spans are. */
const TIDY = /^[!-~]+(?: [!-~]+)*$/;

/** The words of a span as a reader sees them: fillers dropped, white space collapsed. */
export function readable(prose: string): string {
  if (TIDY.test(prose)) return prose;
  return prose.replaceAll(FILLER, '').replace(/\s+/gu, ' ').trim();
}
