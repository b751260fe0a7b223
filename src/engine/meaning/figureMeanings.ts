import type { Article } from '../article/article.ts';
import type { Claim } from '../model/claim.ts';
import type { FigureKind } from '../model/figure.ts';
import type { FigureEncoder } from './figureEncoder.ts';
import { figureInText } from './figureInText.ts';
import { type PackedMeanings, packMeanings } from './packedMeanings.ts';

/** What dates and orders is told apart in other ways. */
const NEVER_COMPARED: ReadonlySet<FigureKind> = new Set(['date', 'time', 'ordinal', 'ratio']);
/** A text with more figures is a table or a log; of all their sentences it would take seconds. */
const MOST_FIGURES = 128;

/** True where the second look is taken at a figure. */
export function isLookedAt({ quantity: { kind, min, max } }: Claim): boolean {
  return !NEVER_COMPARED.has(kind) && (min !== null || max !== null);
}

/** What an article's figures mean, by the sentences they stand in; none where it has too many. */
export function meaningsOf({ prose }: Article, claims: readonly Claim[], encoder: FigureEncoder): PackedMeanings {
  if (claims.length > MOST_FIGURES) return '';
  return packMeanings(claims.map((claim) => (isLookedAt(claim) ? encoder.vectorOf(figureInText(prose, claim)) : null)));
}
