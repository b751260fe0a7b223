import type { ComparableWords } from './comparableWords.ts';
import { isFunctionWord } from './functionWords.ts';
import { CUT } from './quotedWords.ts';

const LENGTH = 3;
/** One changed word in so few may leave no run of three. */
const SHORT = 10;

/**
 * Hashes of what two versions of an utterance share, whatever else they change: runs of three words that are not
 * grammar alone and, of a short one, two words of content with at most one more between them.
 */
export function shinglesOf({ words }: ComparableWords, hashOf: (text: string) => number): number[] {
  const found: number[] = [];
  for (let at = 0; at + LENGTH <= words.length; at++) {
    const run = words.slice(at, at + LENGTH);
    if (!run.includes(CUT) && !run.every(isFunctionWord)) found.push(hashOf(run.join(' ')));
  }
  if (words.length > SHORT) return found;
  const content = words.filter((word) => word !== CUT && !isFunctionWord(word));
  for (const [at, word] of content.entries()) {
    for (const next of content.slice(at + 1, at + LENGTH)) found.push(hashOf(`${word} ~ ${next}`));
  }
  return found;
}
