/**
 * Most sentences hold no word that a given rule is about. So that a rule need not look up every word to find that out,
 * its words share a mark, one bit of a number; the marks of a token are found once, by one look-up for all rules.
 */

/** As many as a number has bits. */
const MOST = 31;

const marksByWord = new Map<string, number>();
let given = 0;

/**
 * A new mark for words, as tokens are folded. For constants of modules: what is cut into tokens before has no mark of
 * what is asked for after.
 */
export function markOf(words: Iterable<string>): number {
  if (given === MOST) throw new RangeError('No more words can be marked.');
  const mark = 1 << given++;
  for (const word of words) marksByWord.set(word, marksOf(word) | mark);
  return mark;
}

/** All marks of a folded token. */
export function marksOf(folded: string): number {
  return marksByWord.get(folded) ?? 0;
}
