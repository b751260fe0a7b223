import { LEXICON } from '../../lexicon/lexicon.ts';
import { markOf } from '../article/wordMarks.ts';
import type { ArticleWords } from './articleWords.ts';
import type { Clause } from './clauses.ts';
import type { EventWord } from './eventKinds.ts';
import { eventWord, wordsForEvents } from './eventKinds.ts';

const EVENT = markOf(wordsForEvents());

/** Words after "fire", "flood" … that make them part of an office or a thing. */
const OFFICES = LEXICON.events.offices;
const MODALS = LEXICON.events.beforeVerb;

/** After these somebody storms: "one storms out of the room". */
const STORMED: ReadonlySet<string> = new Set(['away', 'into', 'onto', 'out', 'past', 'the']);
const NOUN_BEFORE: ReadonlySet<string> = new Set(['a', 'that', 'the', 'this']);

/**
 * The event that the word at `index` names in its context, or null: "the deal" does, "to deal with" and "fire chief" do
 * not.
 */
export function readEventWord(words: ArticleWords, clause: Clause, index: number): EventWord | null {
  if (!words.isMarked(EVENT, index)) return null;
  const text = words.at(index);
  const word = eventWord(text);
  if (word === null) return null;
  const before = index > clause.first ? words.at(index - 1) : '';
  const after = index + 1 < clause.end ? words.at(index + 1) : '';
  if (text === 'march' && words.written(index) === 'March') return null;
  if (OFFICES.has(after)) return null;
  if (text === 'fire') {
    if (before.startsWith('open')) return { kind: 'shooting', family: 'violence', verb: true, noun: 'shooting' };
    if (before === 'under' || before === 'of') return null;
  }
  if (word.kind === 'storm' && STORMED.has(after) && !NOUN_BEFORE.has(before)) return null;
  if (text === 'conference' && (before === 'news' || before === 'press')) return null;
  if (text === 'bid' && (before === 'a' || before === 'his' || before === 'her') && after === 'to') return null;
  if (MODALS.has(before))
    return word.verb || text === 'attack' || text === 'raid' || text === 'assault' ? { ...word, verb: true } : null;
  return word;
}
