/** Raw UTF-16 offsets into an article's text; `end` is the offset after the last character. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where something stands: an article, by the identifier it was put under, and raw UTF-16 offsets into its text. */
export interface Location extends Span {
  readonly uri: string;
}
