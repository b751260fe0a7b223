import type { Line } from '../figures/line.ts';
import { partOfSpeech } from './lemma.ts';
import { isAuxiliary, isClosedWord, isVerbAt, wholeWord, wordEnd } from './phrase.ts';

const PRONOUNS = new Set('it he she they we i you this that there'.split(' '));

/** The longest stretch searched for a verb or a subject, in tokens. */
const REACH = 30;
const MOST_WORDS = 8;

/**
 * What the clause around a figure speaks of, in the words of the article: the noun that governs the figure ("a penalty
 * of", "speeds of up to") and the subject of the clause. Empty where the subject is a pronoun.
 */
export function readTopic(line: Line, first: number): string[] {
  const governor = governorBefore(line, first);
  const subject = subjectBefore(line, governor?.first ?? first, 0);
  return [...(governor?.words ?? []), ...subject];
}

/** The noun before a preposition that leads to the figure. */
function governorBefore(line: Line, first: number): { words: string[]; first: number } | null {
  const link = first - 1;
  if (!GOVERNING.has(line.at(link))) return null;
  const from = nounRunStart(line, link);
  const words = contentWords(line, from, link);
  return words.length === 0 ? null : { words, first: from };
}

const GOVERNING = new Set(['of', 'at', 'to', 'for', 'in', 'with', 'between', 'from', 'by', 'worth', ':']);

/** The first token of the nouns and adjectives that end before token `end`. */
function nounRunStart(line: Line, end: number): number {
  let at = end;
  while (at > 0 && at > end - MOST_WORDS) {
    const word = line.at(at - 1);
    const joins = word === '-' || word === "'" || word === '&';
    if (
      !joins &&
      (!line.isWord(at - 1) || isClosedWord(word) || isVerbAt(line, at - 1) || partOfSpeech(word) === 'adverb')
    )
      break;
    at--;
  }
  return at;
}

/** The words of the subject of the verb nearest before token `end`. */
function subjectBefore(line: Line, end: number, depth: number): string[] {
  const verb = verbBefore(line, end);
  if (verb === -1) return contentWords(line, clauseStart(line, end), end);
  const start = clauseStart(line, verb);
  const words = contentWords(line, start, verb);
  if (words.length > 0 || depth > 2) return words;
  if (start < verb && PRONOUNS.has(line.at(start))) return [];
  const boundary = line.at(start - 1);
  if (RELATIVE.has(boundary))
    return contentWords(line, nounRunStart(line, line.at(start - 2) === ',' ? start - 2 : start - 1), start - 1);
  if (boundary === ',') return appositionHead(line, start - 1, depth);
  return start > 1 ? subjectBefore(line, start - 1, depth + 1) : [];
}

/** "Healthcare, the year's best sector, dropped": the noun before the inserted phrase, else the clause before the comma. */
function appositionHead(line: Line, comma: number, depth: number): string[] {
  for (let at = comma - 1; at >= 0 && at > comma - 14; at--) {
    if (line.at(at) === ',') {
      if (isVerbAt(line, at + 1)) break;
      return contentWords(line, clauseStart(line, at), at);
    }
  }
  const verb = verbBefore(line, comma);
  return verb === -1 ? contentWords(line, clauseStart(line, comma), comma) : subjectBefore(line, comma, depth + 1);
}

const RELATIVE = new Set(['which', 'who', 'that']);

function verbBefore(line: Line, end: number): number {
  let verb = -1;
  for (let at = end - 1; at >= 0 && at > end - REACH; at--) {
    const word = line.at(at);
    if (word === ';' || word === ':' || word === '(') break;
    const isVerb = isVerbAt(line, at) && line.at(at - 1) !== 'to';
    if (isVerb) verb = at;
    else if (verb !== -1 && word !== 'not' && word !== 'to' && partOfSpeech(word) !== 'adverb') break;
    if (
      verb !== -1 &&
      !isAuxiliary(word) &&
      !isAuxiliary(line.at(at - 1)) &&
      partOfSpeech(line.at(at - 1)) !== 'adverb'
    )
      break;
  }
  return verb;
}

const SUBORDINATORS = new Set(
  'while but because when if where although though after before as since which who that whereas said says'.split(' '),
);

/** The first token of the clause that runs up to token `end`. */
function clauseStart(line: Line, end: number): number {
  for (let at = end - 1; at >= 0 && at > end - REACH; at--) {
    const word = line.at(at);
    if (word === ';' || word === ':' || word === ',' || word === '(' || word === ')' || word === '"' || word === '—')
      return at + 1;
    if (SUBORDINATORS.has(word)) return at + 1;
    if (word === 'and' && (isVerbAt(line, at + 1) || hasVerbBefore(line, at))) return at + 1;
  }
  return Math.max(0, end - REACH);
}

/** "X rose 3% and Y fell": a finished clause before "and". */
function hasVerbBefore(line: Line, and: number): boolean {
  for (let at = and - 1; at >= 0 && at > and - 10; at--) {
    if (line.at(at) === ',' || line.at(at) === ';') return false;
    if (isVerbAt(line, at)) return true;
  }
  return false;
}

/** The words of meaning between two tokens, each with the parts that hang on it; none where a pronoun stands first. */
export function contentWords(line: Line, from: number, to: number): string[] {
  const words: string[] = [];
  for (let at = from; at < to && words.length < MOST_WORDS; ) {
    const end = Math.min(wordEnd(line, at), to);
    const word = line.at(at);
    if (PRONOUNS.has(word) && words.length === 0 && at - from < 2) return [];
    const meaning =
      line.isWord(at) &&
      (line.isCapital(at)
        ? !isClosedWord(word) || end - at > 1
        : !isClosedWord(word) && partOfSpeech(word) !== 'adverb' && word.length > 1);
    if (meaning || (line.isDigits(at) && line.isCapital(at - 1))) words.push(wholeWord(line, at, end));
    at = end;
  }
  return words;
}
