import type { Block } from '../article/article.ts';
import type { Sentence } from '../article/tokens.ts';
import type { Figure } from '../model/figure.ts';
import type { Framing } from './framing.ts';

/** Figures with their framings, in order of appearance. */
export interface FramedFigures {
  readonly figures: readonly Figure[];
  readonly framings: readonly Framing[];
}

/** A count without a written number. */
export interface Sum {
  readonly figure: Figure;
  readonly framing: Framing;
  /** Indices of the figures that are parts of it. */
  readonly parts: readonly number[];
}

/** A single person who came to harm, with the place of the sentence. */
export interface Alone extends Sum {
  readonly sentence: Sentence;
  readonly block: Block;
}
