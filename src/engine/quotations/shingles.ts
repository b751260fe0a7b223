import type { ComparableWords } from './comparableWords.ts';
import { isFunctionWord } from './functionWords.ts';
import { CUT } from './quotedWords.ts';

const LENGTH = 3;

/**
 * A hash for each run of three words that is not grammar alone: what two versions of an utterance share, whatever else
 * they change.
 */
export function shinglesOf({ words }: ComparableWords, hashOf: (text: string) => number): number[] {
  const found: number[] = [];
  for (let at = 0; at + LENGTH <= words.length; at++) {
    const run = words.slice(at, at + LENGTH);
    if (!run.includes(CUT) && !run.every(isFunctionWord)) found.push(hashOf(run.join(' ')));
  }
  return found;
}
