import type { Span } from '../model/span.ts';

/**
 * Words between one opening and one closing quotation mark. An utterance that is interrupted by "she said", or that
 * runs over several paragraphs, is as many of these.
 *
 * Its text is kept, while other sentences keep only offsets: differences show only next to another article's version
 * and must then be given exactly, and hashes of the words with their offsets would take more room than the letters do.
 */
export interface Quotation extends Span {
  /** The raw text from `start` to `end`, the marks not among it. */
  readonly text: string;
  /** The same stretch of the article's prose, where markup or character references make it another. */
  readonly prose?: string;
  /** Who is given as the speaker, as a reader would write it; null where the article does not say. */
  readonly speaker: string | null;
  /** True if the speaker's name and verb are right next to it. */
  readonly sure?: true;
  /** True if no marks stand around it: a colon introduces it, and it may be told rather than quoted. */
  readonly bare?: true;
  /** Its words that the article uses outside its quotations, too, singular, lower case; left out if there are none. */
  readonly topical?: readonly string[];
  /** Index into `ArticleFacts.stories`. */
  readonly story: number;
}
