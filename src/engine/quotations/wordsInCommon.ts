import type { ComparableWords } from './comparableWords.ts';
import { isFunctionWord } from './functionWords.ts';

/** Hashes of all words of a quotation in ascending order; the lowest bit says whether one carries content. */
export type WordHashes = Int32Array;

export function wordHashesOf({ words }: ComparableWords, hashOf: (text: string) => number): WordHashes {
  return Int32Array.from(words, (word) => (hashOf(word) & ~1) | (isFunctionWord(word) ? 0 : 1)).sort();
}

/** Those of several quotations in one array: how many there are, where each ends, and all their hashes. */
export type PackedWordHashes = Int32Array;

export function packWordHashes(all: readonly WordHashes[]): PackedWordHashes {
  const begin = all.length + 1;
  const packed = new Int32Array(all.reduce((sum, { length }) => sum + length, begin));
  packed[0] = all.length;
  let end = begin;
  for (const [index, hashes] of all.entries()) {
    packed.set(hashes, end);
    end += hashes.length;
    packed[index + 1] = end;
  }
  return packed;
}

/** Those of one quotation; undefined where there is no such. */
export function wordHashesAt(packed: PackedWordHashes, index: number): WordHashes | undefined {
  const count = packed[0] ?? 0;
  if (index < 0 || index >= count) return undefined;
  return packed.subarray(index === 0 ? count + 1 : packed[index], packed[index + 1]);
}

/**
 * Whether at least so many words of a quotation are in another, in whatever order, and so many that carry content. Most
 * quotations that share a run of words do so by chance; to align them costs the product of their lengths, this their
 * sum.
 */
export function haveInCommon(a: WordHashes, b: WordHashes, least: number, leastContent: number): boolean {
  let [words, content] = [0, 0];
  for (let at = 0, other = 0; at < a.length; at++) {
    const word = a[at] ?? 0;
    while (other < b.length && (b[other] ?? 0) < word) other++;
    if (other === b.length) return false;
    if (b[other] !== word) continue;
    words++;
    content += word & 1;
    if (words >= least && content >= leastContent) return true;
  }
  return false;
}
