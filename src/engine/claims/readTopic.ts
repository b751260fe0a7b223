import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Line } from '../article/line.ts';
import { isChangeWord } from '../figures/trend.ts';
import { partOfSpeech } from './lemma.ts';
import { isAuxiliary, isClosedAt, isVerbAt, wholeWord, wordEnd } from './phrase.ts';

const PRONOUNS = LEXICON.functionWords.topicless;

/** The longest span searched for a verb or a subject, in tokens. */
const REACH = 30;
const MOST_WORDS = 8;

/** Where the figure before this one in the sentence ends, and what that was about. */
export interface Before {
  /** Token after the earlier figure and what it counts; 0 where there is none. */
  readonly end: number;
  readonly topic: readonly string[];
}

/**
 * What the clause around a figure speaks of, in the words of the article: the noun that governs the figure ("a penalty
 * of", "speeds of up to") and the subject of the clause. Empty where the subject is a pronoun and nothing says whom
 * it stands for.
 */
export function readTopic(line: Line, first: number, before: Before): readonly string[] {
  if (before.end > 0 && isLinked(line, before.end, first)) return before.topic;
  const aside = parenthesisBefore(line, first);
  if (aside !== -1 && aside >= before.end) {
    const words = contentWords(line, nounRunStart(line, aside), aside);
    return words.length > 0 ? words : before.topic;
  }
  const elliptic = ellipticSubject(line, first, before.end);
  if (elliptic.length > 0) return elliptic;
  const placed = placedObject(line, first);
  if (placed.length > 0) return placed;
  const governor = governorBefore(line, first);
  const raised = infinitiveSubject(line, governor?.first ?? first);
  const subject = raised.length > 0 ? raised : subjectBefore(line, governor?.first ?? first, 0);
  const words = [...(governor?.words ?? []), ...subject];
  return words.length > 0 || startsWithPronoun(line, first) ? words : before.topic;
}

/** "Northpoll has Dana Sorel on 47%": whom a survey or a table puts there, not who does. */
function placedObject(line: Line, first: number): readonly string[] {
  const link = line.at(first - 1);
  if (link !== 'on' && link !== 'at') return [];
  let from = first - 1;
  while (from > 0 && line.isCapital(from - 1)) from--;
  return from < first - 1 && PLACING.has(line.at(from - 1)) ? contentWords(line, from, first - 1) : [];
}

const PLACING = new Set(['had', 'has', 'have', 'put', 'puts', 'shows']);

/** "Halimi, 24, a fighter": whose age it is. */
export function readNamed(line: Line, first: number): readonly string[] | null {
  if (line.at(first - 1) !== ',') return null;
  const words = contentWords(line, nounRunStart(line, first - 1), first - 1);
  return words.length === 0 ? null : words;
}

/** Verbs that have somebody else do what an infinitive says: "expects sales to rise", "causing rents to fall". */
const RAISING = LEXICON.clauses.raising;

/** "expects the value of its business to increase": the subject of the infinitive that governs the figure. */
function infinitiveSubject(line: Line, first: number): string[] {
  for (let to = first - 2; to > first - 6; to--) {
    if (line.at(to) !== 'to' || !line.isWord(to + 1) || isClosedAt(line, to + 1)) continue;
    for (let at = to - 1; at >= 0 && at > to - 12; at--) {
      if (!line.isWord(at) && line.at(at) !== "'" && line.at(at) !== '-') return [];
      if (RAISING.has(line.at(at))) return at === to - 1 ? [] : contentWords(line, at + 1, to);
    }
    return [];
  }
  return [];
}

const LINKING = LEXICON.clauses.linking;

/** Nothing but links between two figures: "0.25 points, or 0.01%", "$1m to $1.5m, 108 days". */
function isLinked(line: Line, end: number, first: number): boolean {
  if (first - end > 5 || first <= end) return first === end;
  for (let at = end; at < first; at++)
    if (!LINKING.has(line.at(at)) && !line.isDigits(at) && !LEXICON.calendar.months.has(line.at(at))) return false;
  return true;
}

/** The opening parenthesis around the figure, or -1. */
function parenthesisBefore(line: Line, first: number): number {
  for (let at = first - 1; at >= 0 && at > first - 12; at--) {
    if (line.at(at) === ')') return -1;
    if (line.at(at) === '(') return at;
  }
  return -1;
}

/** "prices rose 5%, fats and oils 6%": a new subject with the preceding verb implied. */
function ellipticSubject(line: Line, first: number, end: number): readonly string[] {
  if (end === 0 || first - end > 9) return [];
  let at = end;
  while (at < first && (line.at(at) === ',' || line.at(at) === 'and' || line.at(at) === ';')) at++;
  if (at === end || at === first || isClosedAt(line, at)) return [];
  for (let word = at; word < first; word++) if (isVerbAt(line, word) || GOVERNING.has(line.at(word))) return [];
  return contentWords(line, at, first);
}

/** The noun before a preposition that leads to the figure, or right before the figure itself. */
function governorBefore(line: Line, first: number): { words: string[]; first: number } | null {
  let link = first;
  while (link > 0 && BEFORE_FIGURE.has(line.at(link - 1))) link--;
  if (GOVERNING.has(line.at(link - 1))) link--;
  else if (!line.isWord(link - 1) || isClosedAt(line, link - 1) || isVerbAt(line, link - 1)) return null;
  const from = nounRunStart(line, link);
  const words = contentWords(line, from, link);
  return words.length === 0 ? null : { words, first: from };
}

const BEFORE_FIGURE = new Set(['a', 'an', 'the', 'average', 'total', 'between']);
const GOVERNING = LEXICON.clauses.governing;

/** The first token of the nouns and adjectives that end before token `end`. */
function nounRunStart(line: Line, end: number): number {
  let at = end;
  while (at > 0 && at > end - MOST_WORDS) {
    const word = line.at(at - 1);
    const joins = word === '-' || word === "'" || word === '&';
    const ends = !line.isWord(at - 1) || isClosedAt(line, at - 1) || isVerbAt(line, at - 1) || isChangeWord(word);
    if (!joins && (ends || partOfSpeech(word) === 'adverb')) break;
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
  if (isPronoun(line, start)) return start > 1 && start < verb ? mainSubject(line, start) : [];
  const boundary = line.at(start - 1);
  if (RELATIVE.has(boundary)) {
    const antecedent = beforeParenthesis(line, line.at(start - 2) === ',' ? start - 2 : start - 1);
    return contentWords(line, nounRunStart(line, antecedent), antecedent);
  }
  if (boundary === ',') return appositionHead(line, start - 1, depth);
  return start > 1 ? subjectBefore(line, start - 1, depth + 1) : [];
}

function isPronoun(line: Line, at: number): boolean {
  return PRONOUNS.has(line.at(at));
}

/** A pronoun in a later clause is taken to stand for the subject of the sentence: "Moreau left where he made $5". */
function mainSubject(line: Line, before: number): string[] {
  for (let at = 1; at < before && at < REACH; at++) {
    if (!isVerbAt(line, at)) continue;
    const start = line.at(0) === 'meanwhile' && line.at(1) === ',' ? 2 : 0;
    return contentWords(line, start, at);
  }
  return [];
}

function startsWithPronoun(line: Line, first: number): boolean {
  for (let at = 0; at < first && at < 6; at++) if (isPronoun(line, at)) return true;
  return false;
}

/** "Ferrol (F) which has": the token before the parenthesis that ends before `end`. */
function beforeParenthesis(line: Line, end: number): number {
  if (line.at(end - 1) !== ')') return end;
  for (let at = end - 2; at >= 0 && at > end - 12; at--) if (line.at(at) === '(') return at;
  return end;
}

/**
 * "Healthcare, the year's best sector, dropped": the noun before the inserted phrase, or else the clause before the
 * comma.
 */
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
    const goesOn = isAuxiliary(word) || isAuxiliary(line.at(at - 1)) || partOfSpeech(line.at(at - 1)) === 'adverb';
    if (verb !== -1 && !goesOn) break;
  }
  return verb;
}

const SUBORDINATORS = LEXICON.clauses.subordinators;

/** The first token of the clause that runs up to token `end`. */
function clauseStart(line: Line, end: number): number {
  for (let at = end - 1; at >= 0 && at > end - REACH; at--) {
    const word = line.at(at);
    if (CLAUSE_MARKS.has(word) || SUBORDINATORS.has(word)) return at + 1;
    if (word === 'and' && (isVerbAt(line, at + 1) || hasVerbBefore(line, at))) return at + 1;
  }
  return Math.max(0, end - REACH);
}

const CLAUSE_MARKS = new Set([';', ':', ',', '(', ')', '"', '—']);

/** "X rose 3% and Y fell": a finished clause before "and". */
function hasVerbBefore(line: Line, and: number): boolean {
  for (let at = and - 1; at >= 0 && at > and - 10; at--) {
    if (line.at(at) === ',' || line.at(at) === ';') return false;
    if (isVerbAt(line, at)) return true;
  }
  return false;
}

/** The content words between two tokens, each with the parts attached to it; none if a pronoun comes first. */
export function contentWords(line: Line, from: number, to: number): string[] {
  const words: string[] = [];
  for (let at = from; at < to && words.length < MOST_WORDS; ) {
    const end = Math.min(wordEnd(line, at), to);
    if (isPronoun(line, at) && words.length === 0 && at - from < 2) return [];
    if (isMeaningful(line, at, end)) words.push(wholeWord(line, at, end));
    at = end;
  }
  return words;
}

function isMeaningful(line: Line, at: number, end: number): boolean {
  if (line.isDigits(at)) return line.isCapital(at - 1);
  if (!line.isWord(at)) return false;
  if (line.isCapital(at)) return !isClosedAt(line, at) || end - at > 1;
  return !isClosedAt(line, at) && partOfSpeech(line.at(at)) !== 'adverb' && line.at(at).length > 1;
}
