import { LEXICON } from '../../../lexicon/lexicon.ts';
import { isEmptyWord, singularOf } from '../../claims/articleWords.ts';
import { isBorne } from '../../claims/bearer.ts';
import type { Claim } from '../../model/claim.ts';
import type { ClaimInContext } from './claimInContext.ts';
import { countedClass } from './countedClass.ts';

/** A word that every article has says less of what a figure is, and a name of the story hardly anything. */
const FREQUENT = 0.6;
const NAME = 0.4;
/** A word that only stands in the figure's sentence. */
const BESIDE = 0.4;
/** Two nouns of one class ("hikers", "people") are nearly one word; two of different classes count different things. */
const SAME_CLASS = 0.5;
const OTHER_CLASS = -1.5;

/** The very thing that is so long or so large. */
const SAME_BEARER = 0.6;

/** A claim is compared with many. */
const known = new WeakMap<ClaimInContext, ReadonlyMap<string, number>>();

/** How much of what two figures are figures of is said in the same words. Symmetric. */
export function sharedThing(a: ClaimInContext, b: ClaimInContext): number {
  const [left, right] = [thingWords(a), thingWords(b)];
  let sum = 0;
  for (const [word, weight] of left) sum += Math.min(weight, right.get(word) ?? 0);
  return sum + classesShared(a, b) + bearersShared(a, b);
}

function classesShared({ claim: a }: ClaimInContext, { claim: b }: ClaimInContext): number {
  const [one, other] = [a.counted.head?.toLowerCase(), b.counted.head?.toLowerCase()];
  if (one === undefined || other === undefined || one === other) return 0;
  return countedClass(a.counted).name === countedClass(b.counted).name ? SAME_CLASS : OTHER_CLASS;
}

/** "A 16-hour flight", "sixteen hours of flight". */
function bearersShared({ claim: a }: ClaimInContext, { claim: b }: ClaimInContext): number {
  if (!isBorne(a.quantity.kind)) return 0;
  const [one, other] = [bearerOf(a), bearerOf(b)];
  return one !== null && one === other ? SAME_BEARER : 0;
}

function bearerOf({ measure, counted }: Claim): string | null {
  return measure ?? counted.head?.toLowerCase() ?? null;
}

/** The words for what a figure is a figure of, singular, each with how much it tells. */
function thingWords(placed: ClaimInContext): ReadonlyMap<string, number> {
  const found = known.get(placed);
  if (found !== undefined) return found;
  const { about, counted, measure } = placed.claim;
  const names = new Set([...(placed.event?.context ?? []), ...about.names].flatMap(wordsOf));
  const words = new Map<string, number>();
  const add = (text: string, share: number): void => {
    for (const word of wordsOf(text)) {
      const one = singularOf(word);
      const weight = names.has(word) || names.has(one) ? NAME : isFrequent(word) || isFrequent(one) ? FREQUENT : 1;
      words.set(one, Math.max(words.get(one) ?? 0, weight * share));
    }
  };
  for (const text of [...about.topic, counted.head ?? '', ...counted.modifiers, measure ?? '']) add(text, 1);
  for (const text of about.words) add(text, BESIDE);
  known.set(placed, words);
  return words;
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => !isEmptyWord(word));
}

function isFrequent(word: string): boolean {
  return LEXICON.commonWords.frequent.has(word);
}
