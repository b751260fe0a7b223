import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Line } from '../article/line.ts';
import { isIrregularPast, partOfSpeech } from './lemma.ts';

/**
 * The word classes that all sentence rules rely on: closed classes by list, open ones by compromise and by context.
 */

/** Words that are never part of a noun phrase. */
const CLOSED = LEXICON.functionWords.closed;

const AUXILIARIES = LEXICON.functionWords.auxiliaries;

/** After these a word is a noun or an adjective, whatever else it can be. */
const BEFORE_NOUNS = LEXICON.functionWords.beforeNouns;

/** Plurals without an s, and singular forms used as plurals. */
const PLURALS = LEXICON.lemma.plurals;

export function isClosedWord(word: string): boolean {
  return CLOSED.has(word);
}

/** The same for a token, where "US" is not a pronoun and the "A" of "A320" not an article. */
export function isClosedAt(line: Line, index: number): boolean {
  if (!CLOSED.has(line.at(index)) || (line.at(index) === 'us' && line.written(index) === 'US')) return false;
  return !(line.isCapital(index) && line.isGlued(index + 1) && line.isDigits(index + 1));
}

export function isAuxiliary(word: string): boolean {
  return AUXILIARIES.has(word);
}

/** True for a plural as it is written, by its form. */
export function isPlural(word: string): boolean {
  if (PLURALS.has(word)) return true;
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us') && !word.endsWith('is');
}

/** After these the base form is a verb, whatever else it can be: "will lay off". */
const MODALS = new Set(['will', 'would', 'can', 'could', 'may', 'might', 'should', 'must']);

/**
 * True where the word at token `index` is a finite verb or a participle of its clause, judging by its neighbours.
 */
export function isVerbAt(line: Line, index: number): boolean {
  const word = line.at(index);
  if (!line.isWord(index)) return false;
  if (AUXILIARIES.has(word)) return true;
  if (CLOSED.has(word) || NO_VERBS.has(word) || (index > 0 && line.isCapital(index))) return false;
  if (BEFORE_NOUNS.has(line.at(index - 1)) || line.at(index + 1) === '-' || line.at(index - 1) === '-') return false;
  if (isIrregularPast(word)) return true;
  if (MODALS.has(line.at(index - 1))) return partOfSpeech(word) !== 'adverb';
  if (partOfSpeech(word) !== 'verb') return isVerbByPlace(line, index);
  if (isPast(word)) return true;
  const next = line.at(index + 1);
  if (AUXILIARIES.has(next)) return false;
  return !(isPlural(word) && partOfSpeech(next) === 'verb' && isPast(next));
}

const NO_VERBS = LEXICON.functionWords.noVerbs;

/** What begins an object: "received a", "employs 2,300". */
const BEFORE_OBJECTS = LEXICON.functionWords.beforeObjects;

/**
 * A form that alone is an adjective or a noun ("received", "employs") is a verb between its subject and its object:
 * after a noun or a pronoun, and before what begins a noun phrase.
 */
function isVerbByPlace(line: Line, index: number): boolean {
  const word = line.at(index);
  const before = line.at(index - 1);
  if (!line.isWord(index - 1) || (CLOSED.has(before) && !SUBJECTS.has(before)) || AUXILIARIES.has(before)) return false;
  if (!BEFORE_OBJECTS.has(line.at(index + 1)) && !line.isDigits(index + 1) && !SIGNS.has(line.at(index + 1)))
    return false;
  if (word.endsWith('ed')) return partOfSpeech(before) !== 'adverb';
  return (
    isPlural(word) &&
    !isPlural(before) &&
    partOfSpeech(before) !== 'adjective' &&
    (isVerbStem(word) || isArticle(line.at(index - 2)))
  );
}

const SUBJECTS = LEXICON.functionWords.subjects;
const SIGNS = new Set(['$', '£', '€', '¥', '₹']);

/** "The mine employs": one noun right after its article is a whole subject. */
function isArticle(word: string): boolean {
  return word === 'the' || word === 'a' || word === 'an' || word === 'its' || word === 'their';
}

/** A form in -s whose stem is a verb by itself: "employs", "spans". */
function isVerbStem(word: string): boolean {
  return (
    partOfSpeech(word.slice(0, -1)) === 'verb' || (word.endsWith('es') && partOfSpeech(word.slice(0, -2)) === 'verb')
  );
}

function isPast(word: string): boolean {
  return word.endsWith('ed') || isIrregularPast(word);
}

/** The token after a word and the parts attached to it: "air-defence", "U.S.", "president's", "TA-35", "S&P". */
export function wordEnd(line: Line, index: number): number {
  let at = index + 1;
  while (at < line.count && line.isGlued(at)) {
    const mark = line.at(at);
    const joins = mark === '-' || mark === "'" || mark === '&' || mark === '/';
    if (joins && line.isGlued(at + 1) && (line.isWord(at + 1) || line.isDigits(at + 1))) at += 2;
    else if (line.isDigits(at) || line.isWord(at)) at++;
    else if (mark === '.' && line.end(at - 1) - line.start(at - 1) === 1 && line.isCapital(at - 1)) at++;
    else break;
  }
  return at;
}

/** The word at token `index` with the parts attached to it, as written. */
export function wholeWord(line: Line, index: number, end: number): string {
  let text = '';
  for (let at = index; at < end; at++) text += line.written(at);
  return text.endsWith("'s") || text.endsWith('’s') ? text.slice(0, -2) : text;
}
