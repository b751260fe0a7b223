import type { Article } from '../article/article.ts';
import type { Tokens } from '../article/tokens.ts';
import type { Figure } from '../figures/figure.ts';
import type { Framing } from './claim.ts';

/** Reads from each figure's sentence what it counts or measures; one framing a figure, in the same order. */
export function frameFigures(_article: Article, _tokens: Tokens, figures: readonly Figure[]): Framing[] {
  return figures.map(() => ({
    counted: null,
    head: null,
    modifiers: [],
    measure: null,
    predicate: null,
    partOf: null,
    concept: '',
  }));
}
