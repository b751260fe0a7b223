import { LEXICON } from '../../lexicon/lexicon.ts';
import { PhraseTable } from '../../lexicon/phraseTable.ts';
import type { Line } from '../article/line.ts';
import type { Predicate } from './predicate.ts';

const PHRASES = new PhraseTable<string>(LEXICON.measures.phrases);

/** The longest phrase for a measure that begins at token `at`, or null. */
export function phraseAt(line: Line, at: number): Predicate | null {
  const phrase = PHRASES.startingAt(line, at);
  return phrase === null ? null : { measure: phrase.value, first: at, end: phrase.end };
}

/** True for the first word of a phrase for a measure. */
export function startsPhrase(word: string): boolean {
  return PHRASES.isFirstWord(word);
}

/** The first words of all phrases for a measure. */
export function phraseOpenings(): readonly string[] {
  return PHRASES.firstWords();
}
