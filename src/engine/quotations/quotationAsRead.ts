import { type ComparableWords, comparableWords } from './comparableWords.ts';
import type { Quotation } from './quotation.ts';
import { type QuotedWord, quotedWords } from './quotedWords.ts';
import type { ReadQuotation } from './readQuotation.ts';
import { type WordHashes, wordHashesOf } from './wordsInCommon.ts';

/** Its words one by one are made again for the few that are aligned with another: they take most of the memory. */
export class QuotationAsRead implements ReadQuotation {
  readonly uri: string;
  readonly date: string | null;
  readonly source: string | null;
  readonly quotation: Quotation;
  readonly comparable: ComparableWords;
  readonly hashes: WordHashes;
  readonly knows: (word: string) => boolean;
  #words: readonly QuotedWord[] | null = null;

  constructor(
    uri: string,
    date: string | null,
    source: string | null,
    quotation: Quotation,
    knows: (word: string) => boolean,
    hashOf: (text: string) => number,
  ) {
    this.uri = uri;
    this.date = date;
    this.source = source;
    this.quotation = quotation;
    this.comparable = comparableWords(quotedWords(quotation));
    this.hashes = wordHashesOf(this.comparable, hashOf);
    this.knows = knows;
  }

  get words(): readonly QuotedWord[] {
    this.#words ??= quotedWords(this.quotation);
    return this.#words;
  }
}
