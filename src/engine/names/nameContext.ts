import { LEXICON } from '../../lexicon/lexicon.ts';
import type { NameTokens } from './nameTokens.ts';
import type { Word } from './nameWords.ts';
import {
  ALPHANUMERIC,
  CAPITALS,
  DOTTED,
  HABIT_LOWER,
  INITIAL,
  LETTER,
  LOWER,
  MIXED,
  NUMBER,
  PUNCTUATION,
  TOPICS,
} from './nameWords.ts';

/** How a line is capitalised: as running prose, as a title, or in capitals throughout. */
export const RUNNING = 0;
export const TITLED = 1;
export const SHOUTED = 2;

/** What a line looks like: sentences, a line by itself, or one with figures in columns. */
export const SENTENCES = 0;
export const FRAGMENT = 1;
export const ROW = 2;

/** What the whole article says about one spelling, ignoring case. */
export interface WordEvidence {
  /** Occurrences without and with a capital where the capital means something, and anywhere. */
  lower: number;
  capital: number;
  anywhere: number;
  /** Its first occurrences as a name in running prose. */
  readonly at: number[];
  /** A packed row. */
  scores: Float64Array | null;
}

/** What surrounds each name token, computed once an article and used by the features. */
export interface NameContext {
  readonly tokens: NameTokens;
  readonly words: readonly Word[];
  /** The stretch each token is decided in: its first token and one past its last. Features do not look beyond it. */
  readonly stretchStart: Int32Array;
  readonly stretchEnd: Int32Array;
  /** Capitalisation and form of each token's line. */
  readonly casing: Uint8Array;
  readonly form: Uint8Array;
  /** 1 where the token begins a sentence, a line or a quotation. */
  readonly opens: Uint8Array;
  /** 1 where the token may belong to a name by its capital. */
  readonly nameLike: Uint8Array;
  /** The stretch of capitalised tokens around each: first and one past the last; empty where it is none. */
  readonly runStart: Int32Array;
  readonly runEnd: Int32Array;
  /** The same, "of", "for", "and", "'s" … between capitals included. */
  readonly wideStart: Int32Array;
  readonly wideEnd: Int32Array;
  readonly evidence: ReadonlyMap<string, WordEvidence>;
  /** Initials of longer names in the article, with the last word of each. */
  readonly initials: ReadonlyMap<string, Word>;
  /** 1 sport, 2 business, 3 courts and crime, 4 war, 0 anything else. */
  readonly topic: number;
}

const CONNECTORS = LEXICON.names.connectors;
const OPENERS = new Set(['"', '“', '‘', '«', '(', '[', '•', ':', '*', '-', '–', '—', '...', '|', "'", '·']);
const OCCURRENCES = 6;
const WIDEST = 12;

/** A topic is taken where at least this share of the words belongs to it. */
const TOPIC_SHARE = 0.012;

export function nameContext(tokens: NameTokens, word: (text: string) => Word): NameContext {
  const words = tokens.text.map(word);
  const count = tokens.count;
  const context = {
    tokens,
    words,
    stretchStart: new Int32Array(count),
    stretchEnd: new Int32Array(count),
    casing: new Uint8Array(count),
    form: new Uint8Array(count),
    opens: new Uint8Array(count),
    nameLike: new Uint8Array(count),
    runStart: new Int32Array(count),
    runEnd: new Int32Array(count),
    wideStart: new Int32Array(count),
    wideEnd: new Int32Array(count),
    evidence: new Map<string, WordEvidence>(),
    initials: new Map<string, Word>(),
    topic: topicOf(words),
  };
  for (let stretch = 0; stretch + 1 < tokens.stretches.length; stretch++) {
    const from = tokens.stretches[stretch] as number;
    const to = tokens.stretches[stretch + 1] as number;
    context.stretchStart.fill(from, from, to);
    context.stretchEnd.fill(to, from, to);
  }
  readLines(context);
  readOpenings(context);
  collectCase(context);
  markNameLike(context);
  findRuns(context);
  findWideRuns(context);
  collectOccurrences(context);
  return context;
}

type Draft = NameContext & {
  readonly evidence: Map<string, WordEvidence>;
  readonly initials: Map<string, Word>;
};

function topicOf(words: readonly Word[]): number {
  const counts = TOPICS.map(() => 0);
  let letters = 0;
  for (const word of words) {
    if (word.writing === PUNCTUATION) continue;
    letters++;
    if (word.writing !== LOWER || word.topics === 0) continue;
    for (let topic = 0; topic < TOPICS.length; topic++) {
      if ((word.topics & (1 << topic)) !== 0) counts[topic] = (counts[topic] ?? 0) + 1;
    }
  }
  let best = 0;
  let most = Math.max(2, letters * TOPIC_SHARE);
  for (const [topic, count] of counts.entries()) {
    if (count < most) continue;
    most = count;
    best = topic + 1;
  }
  return best;
}

function readLines(context: Draft): void {
  const { tokens, words, casing, form } = context;
  for (let line = 0; line + 1 < tokens.lines.length; line++) {
    const from = tokens.lines[line] ?? 0;
    const to = tokens.lines[line + 1] ?? 0;
    let shouted = 0;
    let capital = 0;
    let lower = 0;
    let longLower = 0;
    let numbers = 0;
    for (let at = from; at < to; at++) {
      const word = words[at] as Word;
      const writing = word.writing;
      if (writing === NUMBER) numbers++;
      else if (writing === LOWER) {
        lower++;
        if (word.text.length > 4) longLower++;
      } else if (writing === CAPITALS) shouted++;
      else if (isCapital(writing)) capital++;
    }
    const length = to - from;
    const last = tokens.text[to - 1] ?? '';
    let lineCase = RUNNING;
    if (shouted > 0 && shouted >= 3 * (capital + lower) && (lower === 0 || shouted > 3)) lineCase = SHOUTED;
    else if (capital + shouted >= 3 && length <= 30 && longLower * 4 <= capital + shouted) lineCase = TITLED;
    let lineForm = SENTENCES;
    if (numbers > 0 && length <= 24 && numbers * 6 >= length && last !== '.') lineForm = ROW;
    else if (length <= 24 && !/[.!?"”…:;]$/u.test(last)) lineForm = FRAGMENT;
    casing.fill(lineCase, from, to);
    form.fill(lineForm, from, to);
  }
}

function readOpenings(context: Draft): void {
  const { tokens, opens } = context;
  for (const first of tokens.stretches) if (first < tokens.count) opens[first] = 1;
  for (const first of tokens.lines) if (first < tokens.count) opens[first] = 1;
  for (let at = 0; at + 1 < tokens.count; at++) {
    const text = tokens.text[at] ?? '';
    if ((opens[at] === 1 && isOpener(text)) || text === '"' || text === '“' || text === '‘') opens[at + 1] = 1;
  }
}

function isOpener(text: string): boolean {
  if (OPENERS.has(text)) return true;
  const code = text.charCodeAt(0);
  return code >= 48 && code <= 57;
}

function collectCase(context: Draft): void {
  const { tokens, words, casing, opens, evidence } = context;
  for (let at = 0; at < tokens.count; at++) {
    const word = words[at] as Word;
    if (!isCapital(word.writing)) continue;
    let found = evidence.get(word.lower);
    if (found === undefined) {
      found = { lower: 0, capital: 0, anywhere: 0, at: [], scores: null };
      evidence.set(word.lower, found);
    }
    found.anywhere++;
    if (casing[at] === RUNNING && opens[at] === 0) found.capital++;
  }
  for (let at = 0; at < tokens.count; at++) {
    const word = words[at] as Word;
    if (word.writing !== LOWER) continue;
    const found = evidence.get(word.lower);
    if (found !== undefined) found.lower++;
  }
}

function markNameLike(context: Draft): void {
  const { tokens, words, casing, opens, nameLike, evidence } = context;
  for (let at = 0; at < tokens.count; at++) {
    const word = words[at] as Word;
    if (!isCapital(word.writing) || word.text === 'I') continue;
    if (casing[at] !== RUNNING || opens[at] === 1) {
      const found = evidence.get(word.lower);
      if (found !== undefined && found.capital === 0 && found.lower > 0) continue;
      if (word.habit === HABIT_LOWER && (found === undefined || found.capital === 0)) continue;
    }
    nameLike[at] = 1;
  }
}

function findRuns(context: Draft): void {
  const { tokens, nameLike, runStart, runEnd } = context;
  for (let stretch = 0; stretch + 1 < tokens.stretches.length; stretch++) {
    const to = tokens.stretches[stretch + 1] ?? 0;
    let at = tokens.stretches[stretch] ?? 0;
    while (at < to) {
      if (nameLike[at] === 0) {
        runStart[at] = at;
        runEnd[at] = at;
        at++;
        continue;
      }
      let end = at + 1;
      while (end < to) {
        if (nameLike[end] === 1) end++;
        else if (end + 1 < to && nameLike[end + 1] === 1 && isHyphen(tokens, end)) end += 2;
        else break;
      }
      runStart.fill(at, at, end);
      runEnd.fill(end, at, end);
      at = end;
    }
  }
}

function isHyphen(tokens: NameTokens, at: number): boolean {
  return tokens.text[at] === '-' && tokens.touches[at] === 1 && tokens.touches[at + 1] === 1;
}

function findWideRuns(context: Draft): void {
  const { tokens, words, nameLike, runEnd, wideStart, wideEnd, initials } = context;
  for (let stretch = 0; stretch + 1 < tokens.stretches.length; stretch++) {
    const to = tokens.stretches[stretch + 1] ?? 0;
    let at = tokens.stretches[stretch] ?? 0;
    while (at < to) {
      if (nameLike[at] === 0) {
        wideStart[at] = at;
        wideEnd[at] = at;
        at++;
        continue;
      }
      let end = runEnd[at] as number;
      while (end < to && end - at < WIDEST) {
        let next = end;
        while (next < to && next - end < 2 && CONNECTORS.has((words[next] as Word).lower)) next++;
        if (next === end || next >= to || nameLike[next] === 0) break;
        end = runEnd[next] as number;
      }
      wideStart.fill(at, at, end);
      wideEnd.fill(end, at, end);
      if (end - at > 1 && end - at <= WIDEST) {
        let letters = '';
        for (let inside = at; inside < end; inside++) {
          if (nameLike[inside] === 1) letters += (words[inside] as Word).lower.charAt(0);
        }
        if (letters.length > 1) initials.set(letters, words[end - 1] as Word);
      }
      at = end;
    }
  }
}

function collectOccurrences(context: Draft): void {
  const { tokens, words, casing, nameLike, evidence } = context;
  for (let at = 0; at < tokens.count; at++) {
    if (nameLike[at] === 0 || casing[at] !== RUNNING) continue;
    const found = evidence.get((words[at] as Word).lower);
    if (found !== undefined && found.at.length < OCCURRENCES) found.at.push(at);
  }
}

/** The word `offset` tokens from `at` in the same stretch. */
export function wordBeside(context: NameContext, at: number, offset: number): Word | undefined {
  const other = at + offset;
  if (other < (context.stretchStart[at] as number) || other >= (context.stretchEnd[at] as number)) return undefined;
  return context.words[other];
}

export function isCapital(writing: number): boolean {
  return (
    writing === INITIAL ||
    writing === CAPITALS ||
    writing === LETTER ||
    writing === MIXED ||
    writing === DOTTED ||
    writing === ALPHANUMERIC
  );
}
