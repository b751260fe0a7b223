import type { Location } from '../model/span.ts';

/** Quoted words, who says them, and where the same utterance is quoted elsewhere. */
export interface QuotationCard extends Location {
  /** As a reader would write it; null where the article does not say. */
  readonly speaker: string | null;
  /** In order of article and place. */
  readonly others: readonly QuotedElsewhere[];
}

/** Words that an article quotes. */
export interface QuotationAt extends Location {
  /** The raw text between the marks. */
  readonly text: string;
  /** As a reader would write it; null where the article does not say. */
  readonly speaker: string | null;
}

export interface QuotedElsewhere extends QuotationAt {
  /** False where words differ: more than where it begins and ends, and how it is spelt. */
  readonly agrees: boolean;
}
