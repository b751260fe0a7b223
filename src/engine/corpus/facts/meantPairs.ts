import { dimensionOf } from '../../figures/convert.ts';
import { isLookedAt } from '../../meaning/figureMeanings.ts';
import { likenessOf, meaningAt, type PackedMeanings } from '../../meaning/packedMeanings.ts';
import type { ArticleInContext } from './articleInContext.ts';
import type { ClaimInContext } from './claimInContext.ts';
import { haveSameBounds } from './claimValues.ts';
import { compareClaims } from './compareClaims.ts';
import type { Verdict } from './compareValues.ts';

/** Two figures of one dimension, of two articles, with how alike they are in what they mean. */
export interface MeantPair {
  readonly a: Meant;
  readonly b: Meant;
  /** From -1 to 1. */
  readonly likeness: number;
  readonly values: Verdict;
}

export interface Meant {
  /** Its place among the article's claims. */
  readonly index: number;
  readonly claim: ClaimInContext;
  readonly meaning: Int8Array;
}

/** What else there is that either figure of a pair could mean. */
export interface Rivals {
  /** The likeness to the next best figure of the other article, of another value. */
  readonly ofA: number;
  readonly ofB: number;
  /** The likeness to a figure of the other article that has its value. */
  readonly sameAsA: number;
  readonly sameAsB: number;
}

/** Where there is no such figure: the least likeness there is, nearly. */
const NO_LIKENESS = -0.44;

/** All pairs of figures of two articles that one dimension has, by the figures. */
export class MeantPairs {
  readonly all: readonly MeantPair[];
  readonly #ofA = new Map<Meant, MeantPair[]>();
  readonly #ofB = new Map<Meant, MeantPair[]>();

  constructor(one: ArticleInContext, meant: PackedMeanings, other: ArticleInContext, otherMeant: PackedMeanings) {
    const others = meantIn(other, otherMeant);
    this.all = meantIn(one, meant).flatMap((a) =>
      others
        .filter((b) => haveOneDimension(a.claim, b.claim))
        .map((b) => ({
          a,
          b,
          likeness: likenessOf(a.meaning, b.meaning),
          values: compareClaims(a.claim, b.claim),
        })),
    );
    for (const pair of this.all) {
      add(this.#ofA, pair.a, pair);
      add(this.#ofB, pair.b, pair);
    }
  }

  /** True where neither figure is more like any other of the other article. */
  isBest({ a, b, likeness }: MeantPair): boolean {
    return [...this.#pairsOf(a), ...this.#pairsOf(b)].every((pair) => pair.likeness <= likeness);
  }

  rivals(pair: MeantPair): Rivals {
    const [ofA, ofB] = [this.#ofA.get(pair.a) ?? [], this.#ofB.get(pair.b) ?? []];
    return {
      ofA: mostAlike(ofA.filter(({ b }) => b !== pair.b && !isSameFigure(b, pair.b))),
      ofB: mostAlike(ofB.filter(({ a }) => a !== pair.a && !isSameFigure(a, pair.a))),
      sameAsA: mostAlike(ofA.filter(({ values }) => values === 'agree')),
      sameAsB: mostAlike(ofB.filter(({ values }) => values === 'agree')),
    };
  }

  #pairsOf(figure: Meant): readonly MeantPair[] {
    return this.#ofA.get(figure) ?? this.#ofB.get(figure) ?? [];
  }
}

function meantIn(article: ArticleInContext, packed: PackedMeanings): Meant[] {
  const found: Meant[] = [];
  for (let index = 0, claim = article.claim(0); claim !== null; claim = article.claim(++index)) {
    const meaning = isLookedAt(claim.claim) ? meaningAt(packed, index) : null;
    if (meaning !== null) found.push({ index, claim, meaning });
  }
  return found;
}

function haveOneDimension({ claim: a }: ClaimInContext, { claim: b }: ClaimInContext): boolean {
  const [one, other] = [a.quantity, b.quantity];
  return one.kind === other.kind && (one.unit === other.unit || dimensionOf(one.unit) === dimensionOf(other.unit));
}

function isSameFigure(a: Meant, b: Meant): boolean {
  return haveSameBounds(a.claim.claim, b.claim.claim);
}

function mostAlike(pairs: readonly MeantPair[]): number {
  return pairs.reduce((most, { likeness }) => Math.max(most, likeness), NO_LIKENESS);
}

function add(to: Map<Meant, MeantPair[]>, figure: Meant, pair: MeantPair): void {
  const known = to.get(figure);
  if (known === undefined) to.set(figure, [pair]);
  else known.push(pair);
}
