import type { ComparableWords } from './comparableWords.ts';
import { isFunctionWord } from './functionWords.ts';

/**
 * Whether at least so many words of a quotation are in another, in whatever order, and so many that carry content. Most
 * quotations that share a run of words do so by chance; to align them costs the product of their lengths, this their
 * sum.
 */
export function haveInCommon(a: ComparableWords, b: ComparableWords, least: number, leastContent: number): boolean {
  const others = wordSet(b);
  let [words, content] = [0, 0];
  for (const word of a.words) {
    if (!others.has(word)) continue;
    words++;
    if (!isFunctionWord(word)) content++;
    if (words >= least && content >= leastContent) return true;
  }
  return false;
}

/** A quotation is compared with many. */
const wordSets = new WeakMap<ComparableWords, ReadonlySet<string>>();

function wordSet(comparable: ComparableWords): ReadonlySet<string> {
  let set = wordSets.get(comparable);
  if (set === undefined) {
    set = new Set(comparable.words);
    wordSets.set(comparable, set);
  }
  return set;
}
