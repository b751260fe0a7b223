import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Sentence } from '../article/tokens.ts';
import { markOf } from '../article/wordMarks.ts';
import type { ArticleWords } from './articleWords.ts';

/** A stretch of a sentence with one predicate, roughly: enough to keep two events in a sentence apart. */
export interface Clause {
  readonly sentence: Sentence;
  /** First token and the one after the last. */
  readonly first: number;
  readonly end: number;
  /** The lower-case word that opens it. */
  readonly opening: string;
}

/** Words that always begin a clause. */
const ALWAYS = markOf(LEXICON.clauses.begin);
/** Marks after which one begins, and the comma, after which one may begin. */
const CUTTING = markOf([';', '—', ',']);
/** Words that begin a clause after a comma, dash or semicolon. */
const BEHIND_COMMA = new Set(['which', 'who', 'where', 'but', 'and', 'as', 'with', 'including']);

/** Cuts a sentence at connectives and semicolons; the clauses cover it without gaps. */
export function splitClauses(words: ArticleWords, sentence: Sentence): Clause[] {
  const clauses: Clause[] = [];
  let first = sentence.firstToken;
  for (let index = first + 1; index < sentence.endToken; index++) {
    if (!opensClause(words, index) || index - first < 2) continue;
    clauses.push({ sentence, first, end: index, opening: words.at(first) });
    first = index;
  }
  clauses.push({ sentence, first, end: sentence.endToken, opening: words.at(first) });
  return clauses;
}

function opensClause(words: ArticleWords, index: number): boolean {
  if (words.isMarked(ALWAYS, index)) return true;
  if (!words.isMarked(CUTTING, index - 1)) return false;
  const before = words.at(index - 1);
  return (
    before !== ',' ||
    (BEHIND_COMMA.has(words.at(index)) && !DATE_LIKE.test(words.at(Math.min(index + 1, words.tokens.count - 1))))
  );
}

const DATE_LIKE = /^\d/;
