import { daysBetween } from '../model/days.ts';
import type { ComparableWords } from './comparableWords.ts';
import type { Quotation } from './quotation.ts';
import type { QuotedWord } from './quotedWords.ts';
import type { WordHashes } from './wordsInCommon.ts';

/** A quotation, read for being compared. */
export interface ReadQuotation {
  readonly uri: string;
  /** The article's date, YYYY-MM-DD, or null. */
  readonly date: string | null;
  /** The outlet the article comes from, or null. */
  readonly source: string | null;
  readonly quotation: Quotation;
  readonly words: readonly QuotedWord[];
  readonly comparable: ComparableWords;
  readonly hashes: WordHashes;
  /** Whether its article names somebody or something with this word, lower case. */
  readonly knows: (word: string) => boolean;
}

/**
 * How near the articles of two quotations are: `one` story, `kin` where they share some of its names only, `unknown`
 * where one names too little to tell, `strange` where the little has nothing in common, or two stories, `other`.
 */
export type Stories = 'one' | 'kin' | 'unknown' | 'strange' | 'other';

/** True for a word of the quotation that is written with a capital. */
export function isCapital({ start, text }: Quotation, word: QuotedWord): boolean {
  return /^\p{Lu}/u.test(text.slice(word.start - start, word.end - start));
}

/** True for reports of one day, or of two running. */
export function areOfOneNews(a: ReadQuotation, b: ReadQuotation): boolean {
  return a.date !== null && b.date !== null && !areOfTwoNews(a, b);
}

/** True for reports of which one appeared two days after the other, or later. */
export function areOfTwoNews(a: ReadQuotation, b: ReadQuotation): boolean {
  return (daysBetween(a.date, b.date) ?? 0) > 1;
}
