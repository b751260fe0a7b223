import type { Line } from '../article/line.ts';
import { type Tokens, tokenAt } from '../article/tokens.ts';
import { isFunctionWord } from './functionWords.ts';
import type { Quotation } from './quotation.ts';

/** Shorter words are of grammar, or of any matter. */
const SHORTEST = 3;

/**
 * The quotations with the words of each that its article uses outside them, too: what the article is about. `words` are
 * all of the article, in lower case. Takes time in proportion to the article's length.
 */
export function withTopicalWords(quotations: readonly Quotation[], tokens: Tokens, words: Line): Quotation[] {
  if (quotations.length === 0) return [];
  const ranges = quotations.map(({ start, end }) => ({ from: tokenAt(tokens, start), to: tokenAt(tokens, end) }));
  const quoted = new Map<string, boolean>();
  for (const { from, to } of ranges)
    for (let at = from; at < to; at++) if (isContent(words, at)) quoted.set(stemOf(words.at(at)), false);
  let next = 0;
  for (let at = 0; at < words.count; at++) {
    const range = ranges[next];
    if (range !== undefined && at >= range.from) {
      at = Math.max(at, range.to - 1);
      next++;
    } else if (isContent(words, at)) {
      const stem = stemOf(words.at(at));
      if (quoted.has(stem)) quoted.set(stem, true);
    }
  }
  return quotations.map((quotation, index) => {
    const { from, to } = ranges[index] ?? { from: 0, to: 0 };
    const topical = new Set<string>();
    for (let at = from; at < to; at++) {
      const stem = stemOf(words.at(at));
      if (quoted.get(stem) === true) topical.add(stem);
    }
    return topical.size === 0 ? quotation : { ...quotation, topical: [...topical] };
  });
}

function isContent(words: Line, at: number): boolean {
  return words.isWord(at) && words.at(at).length >= SHORTEST && !isFunctionWord(words.at(at));
}

/** "tenants" and "tenant" are of one topic. */
export function stemOf(word: string): string {
  return word.length > SHORTEST + 1 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}
