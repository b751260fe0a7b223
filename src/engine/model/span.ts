/** Raw UTF-16 offsets into an article's text; `end` is the offset after the last character. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
