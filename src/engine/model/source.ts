import type { Span } from './span.ts';

/** Who is said to have said it. */
export interface Attribution extends Span {
  /** The source's name or description as a reader would write it: "Associated Press", "police". */
  readonly name: string;
}

/** A sentence for which the article names the person or body that says so. */
export interface AttributedStatement extends Span {
  /** Index into `ArticleFacts.entities`. */
  readonly speaker: number;
  /** True if some of its words are in quotation marks. */
  readonly quoted: boolean;
}
