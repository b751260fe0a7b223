import { LEXICON } from '../../lexicon/lexicon.ts';
import { markOf } from '../article/wordMarks.ts';
import type { ArticleWords } from './articleWords.ts';
import type { Clause } from './clauses.ts';

const { occurring: OCCURRING } = LEXICON.eventTimes;
const OCCURS = markOf(OCCURRING);
const PRONOUNS = new Set(['it', 'this']);

/**
 * The last token of the verb by which a clause only says when or where the story's event was: "it happened", "this took
 * place"; null for any other clause.
 */
export function happeningAt(words: ArticleWords, { first, end }: Clause): number | null {
  for (let at = first + 1; at < end; at++) {
    if (!words.isMarked(OCCURS, at)) continue;
    const last = endOfOccurring(words, at);
    return last !== null && PRONOUNS.has(words.at(at - 1)) && words.at(last + 1) !== 'again' ? last : null;
  }
  return null;
}

/** The last token of "happened", "took place" at token `at`; null for any other verb. */
export function endOfOccurring(words: ArticleWords, at: number): number | null {
  if (!OCCURRING.has(words.at(at))) return null;
  if (words.at(at) !== 'took') return at;
  return words.at(at + 1) === 'place' ? at + 1 : null;
}
