import { LEXICON } from '../../lexicon/lexicon.ts';
import { FILLER } from './article.ts';
import type { SentenceSplitter, TokenColumns } from './tokens.ts';
import { DIGITS, MARK, WORD } from './tokens.ts';

/** Abbreviations before a name, whose full stop does not end a sentence. */
const BEFORE_A_NAME = LEXICON.abbreviations.beforeName;

/** Abbreviations before a number; before anything else their full stop ends the sentence ("He said no."). */
const BEFORE_A_NUMBER = LEXICON.abbreviations.beforeNumber;

/** Abbreviations whose full stop may or may not end a sentence: what follows decides. */
const MAY_END = LEXICON.abbreviations.mayEnd;

const STATES = LEXICON.abbreviations.states;

/** Words that begin sentences far oftener than they follow an abbreviation inside one. */
const STARTERS = LEXICON.sentences.starters;

/** The same before a verb; before a name they belong to it: "D.C. Police Chief Lund". */
const STARTERS_BEFORE_A_VERB = LEXICON.sentences.startersBeforeVerb;

/** What follows "Jr." inside a sentence: the names of streets and schools. */
const AFTER_JUNIOR = LEXICON.sentences.afterJunior;

/** What follows a time of day inside a sentence: "at 5 p.m. Friday", "9 a.m. EST". */
const AFTER_A_TIME = LEXICON.sentences.afterTime;

/** Verbs that continue the sentence after a quotation that ends in ! or ?: "Why?" Reed asked. */
const SPEECH = LEXICON.sentences.speech;

const CLOSERS = new Set(['"', '”', '’', "'", ')', ']', '»']);
const OPENERS = new Set(['"', '“', '‘', "'", '(', '[', '«', '—', '–', '-']);

/**
 * No sentence has more tokens: what runs on without a stop is a table or a list, and whoever reads a figure within its
 * sentence must not have to read a whole file for each.
 */
const LONGEST_SENTENCE = 256;

/** Splits one block into sentences at . ! ? … where the surroundings of the mark say that it ends one. */
export const splitSentences: SentenceSplitter = (prose, columns, first, end, block, into) => {
  let from = first;
  let index = first;
  while (index < end) {
    if (!isStop(prose, columns, index)) {
      index++;
      continue;
    }
    let next = index + 1;
    while (next < end && isStop(prose, columns, next)) next++;
    const stop = sentenceEnd(prose, columns, from, index, next, end);
    if (stop !== -1) {
      push(stop);
      from = stop;
      next = stop;
    }
    index = next;
  }
  if (from < end) push(end);

  function push(endToken: number): void {
    while (endToken - from > LONGEST_SENTENCE) {
      const cut = from + LONGEST_SENTENCE;
      pushWhole(cut);
      from = cut;
    }
    pushWhole(endToken);
  }

  function pushWhole(endToken: number): void {
    into.push({
      start: columns.start[from] ?? 0,
      end: columns.end[endToken - 1] ?? 0,
      firstToken: from,
      endToken,
      block,
    });
  }
};

/**
 * The token after the sentence that the stops from token `index` to `closed` (exclusive) end, or -1 where they end
 * none; `from` is the sentence's first token and `end` the block's end.
 */
function sentenceEnd(
  prose: string,
  columns: TokenColumns,
  from: number,
  index: number,
  closed: number,
  end: number,
): number {
  let next = closed;
  while (next < end && touches(prose, columns, next) && CLOSERS.has(characterAt(prose, columns, next))) next++;
  if (next === end) return end;
  if (touches(prose, columns, next)) return runsOn(prose, columns, index, next) ? next : -1;
  let follower = next;
  while (follower < end && OPENERS.has(characterAt(prose, columns, follower))) follower++;
  if (follower === end) return next;
  const followerText = characterAt(prose, columns, follower);
  if (columns.kind[follower] === WORD && isLowerCase(followerText)) {
    return beginsWithArticle(prose, columns, follower, end) && next === index + 1 ? next : -1;
  }
  const mark = prose[columns.start[index] ?? 0];
  if (mark !== '.') return next > closed && speechFollows(prose, columns, follower, end) ? -1 : next;
  if (next > closed || closed > index + 1) return next;
  return isAbbreviation(prose, columns, from, index, follower, end) ? -1 : next;
}

/**
 * True where the full stop at `index` belongs to an abbreviation, given the token that follows it and any opening
 * mark.
 */
function isAbbreviation(
  prose: string,
  columns: TokenColumns,
  from: number,
  index: number,
  follower: number,
  end: number,
): boolean {
  if (index === from || columns.kind[index - 1] !== WORD || !touches(prose, columns, index)) return false;
  const start = chainStart(prose, columns, from, index - 1);
  const word = prose.slice(columns.start[start], columns.end[index - 1]).replaceAll(FILLER, '');
  const lower = word.toLowerCase();
  const next = characterAt(prose, columns, follower);
  if (BEFORE_A_NAME.has(lower)) return true;
  if (BEFORE_A_NUMBER.has(lower) || word === 'p') return columns.kind[follower] === DIGITS;
  if (lower === 'a.m' || lower === 'p.m' || lower === 'am' || lower === 'pm')
    return AFTER_A_TIME.has(next.toLowerCase());
  if (lower === 'jr' || lower === 'sr') return AFTER_JUNIOR.has(next.toLowerCase());
  const mayEnd = start < index - 1 || MAY_END.has(lower) || STATES.has(word);
  // "SALEM, Ore. — A ferry": the dash belongs to the dateline.
  if (mayEnd && follower > index + 1 && isDash(characterAt(prose, columns, index + 1))) return true;
  const starts = startsSentence(prose, columns, follower, end);
  // A single capital is an initial, except the pronoun: "J. Reed", "vitamin C. The".
  return (mayEnd || (word.length === 1 && word !== 'I' && isCapital(word))) && !starts;
}

/**
 * The first token of a dotted abbreviation whose last letters are token `last`: "U.S", "Ph.D"; `last` itself where it
 * has no dots.
 */
function chainStart(prose: string, columns: TokenColumns, from: number, last: number): number {
  let start = last;
  while (
    start - 2 >= from &&
    last - start < LONGEST_CHAIN &&
    (columns.end[start] ?? 0) - (columns.start[start] ?? 0) <= 2 &&
    touches(prose, columns, start) &&
    touches(prose, columns, start - 1) &&
    characterAt(prose, columns, start - 1) === '.' &&
    columns.kind[start - 2] === WORD &&
    (columns.end[start - 2] ?? 0) - (columns.start[start - 2] ?? 0) <= 2
  )
    start -= 2;
  return start;
}

function startsSentence(prose: string, columns: TokenColumns, at: number, end: number): boolean {
  const lower = characterAt(prose, columns, at).toLowerCase();
  if (STARTERS.has(lower)) return true;
  if (!STARTERS_BEFORE_A_VERB.has(lower) || at + 1 >= end) return false;
  return columns.kind[at + 1] === WORD && isLowerCase(characterAt(prose, columns, at + 1));
}

function isDash(mark: string): boolean {
  return mark === '—' || mark === '–' || mark === '-';
}

/** No abbreviation is made of more tokens: "U.S.A.F." has eight. */
const LONGEST_CHAIN = 16;

/** "boats.A keeper", "is over.”A neighbour": two sentences that lost the space between them. */
function runsOn(prose: string, columns: TokenColumns, index: number, next: number): boolean {
  if (index === 0) return false;
  let after = next;
  if (OPENERS.has(characterAt(prose, columns, after)) && characterAt(prose, columns, after) !== '-') after++;
  const word = characterAt(prose, columns, after);
  if (columns.kind[after] !== WORD || !/^\p{Lu}(?:\p{Ll}|$)/u.test(word)) return false;
  if (!touches(prose, columns, index)) return false;
  const before = characterAt(prose, columns, index - 1);
  if (columns.kind[index - 1] === DIGITS) return before.length > 1;
  if (CLOSERS.has(before)) return true;
  // Two letters may be a file's or a domain's; not before a quotation mark.
  return columns.kind[index - 1] === WORD && (next > index + 1 ? /^\p{Ll}{2,}$/u : /^\p{Ll}{3,}$/u).test(before);
}

/** "al-Noor said …": a name whose article is not capitalised, even where it begins a sentence. */
function beginsWithArticle(prose: string, columns: TokenColumns, at: number, end: number): boolean {
  if (at + 2 >= end || !/^(?:al|el|ash|as)$/.test(characterAt(prose, columns, at))) return false;
  if (characterAt(prose, columns, at + 1) !== '-' || !touches(prose, columns, at + 1)) return false;
  return touches(prose, columns, at + 2) && isCapital(characterAt(prose, columns, at + 2));
}

/** Up to four capitalised words and a verb of speech. */
function speechFollows(prose: string, columns: TokenColumns, follower: number, end: number): boolean {
  for (let at = follower; at < end && at < follower + 5; at++) {
    const word = characterAt(prose, columns, at);
    if (at > follower && SPEECH.has(word)) return true;
    if (columns.kind[at] !== WORD || !isCapital(word)) return false;
  }
  return false;
}

function isStop(prose: string, columns: TokenColumns, index: number): boolean {
  if (columns.kind[index] !== MARK) return false;
  const code = prose.charCodeAt(columns.start[index] ?? 0);
  return code === 46 || code === 33 || code === 63 || code === 0x2026;
}

function isLowerCase(word: string): boolean {
  const first = word[0] ?? '';
  return first === first.toLowerCase() && first !== first.toUpperCase();
}

function isCapital(word: string): boolean {
  const first = word[0] ?? '';
  return first !== first.toLowerCase();
}

/** True where nothing stands between token `index` and the one before it, fillers aside. */
function touches(prose: string, columns: TokenColumns, index: number): boolean {
  let at = columns.end[index - 1] ?? -1;
  const start = columns.start[index] ?? 0;
  while (at < start && prose[at] === FILLER) at++;
  return at === start;
}

function characterAt(prose: string, columns: TokenColumns, index: number): string {
  const text = prose.slice(columns.start[index], columns.end[index]);
  return text.length > 1 && text.includes(FILLER) ? text.replaceAll(FILLER, '') : text;
}
