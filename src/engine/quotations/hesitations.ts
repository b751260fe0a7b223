import { LEXICON } from '../../lexicon/lexicon.ts';
import { isFunctionWord } from './functionWords.ts';

/** Words and pairs of words that speakers put in: "well", "you know". */
const FILLERS = LEXICON.quotations.fillers;

/** Indices of words; `from` is inclusive, `to` exclusive. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** So many words are begun anew: "I'm not, I'm not going". */
const MOST_REPEATED = 4;

/**
 * True for words that a reporter may leave out of a transcript: what a speaker says while looking for words, and what
 * is said twice because a sentence was begun anew.
 */
export function isHesitation(words: readonly string[], { from, to }: Stretch): boolean {
  return isRepeated(words, from, to) || areFillers(words, from, to);
}

function isRepeated(words: readonly string[], from: number, to: number): boolean {
  const length = to - from;
  // "a long, long winter" is said so.
  if (length > MOST_REPEATED || !words.slice(from, to).some(isFunctionWord)) return false;
  const repeats = (at: number): boolean => {
    for (let index = 0; index < length; index++) if (words[at + index] !== words[from + index]) return false;
    return true;
  };
  return repeats(to) || (from >= length && repeats(from - length));
}

function areFillers(words: readonly string[], from: number, to: number): boolean {
  for (let at = from; at < to; ) {
    if (at + 2 <= to && FILLERS.has(`${words[at]} ${words[at + 1]}`)) at += 2;
    else if (FILLERS.has(words[at] ?? '')) at++;
    else return false;
  }
  return from < to;
}
