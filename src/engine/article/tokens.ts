import type { Article } from './article.ts';
import { FILLER } from './article.ts';
import { spellingOf } from './spelling.ts';
import { marksOf } from './wordMarks.ts';

/**
 * The smallest pieces every recogniser starts from: runs of letters, runs of digits, and every other visible character
 * by itself. "ISIS-K" is three tokens, "$1.2bn" five, "U.S." four; their offsets say whether two touch. A token spans
 * all of a character reference (`&rsquo;`), so that its raw text is whole. Columns instead of objects, as an article
 * has thousands.
 */
export interface Tokens {
  readonly prose: string;
  readonly count: number;
  /** Raw UTF-16 offset of each token. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly kind: Uint8Array;
  /** Each token as a reader sees it, without fillers. */
  readonly text: readonly string[];
  /** Each token as the lexicon has it: words in lower case, digits bare, dashes and quotes in their plain form. */
  readonly folded: readonly string[];
  /** The marks of each folded token. */
  readonly marks: Int32Array;
  readonly sentences: readonly Sentence[];
}

export const WORD = 1;
export const DIGITS = 2;
export const MARK = 3;

/** A sentence inside one block; `firstToken` to `endToken` (exclusive) are its tokens. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly firstToken: number;
  readonly endToken: number;
  /** Index into `Article.blocks`. */
  readonly block: number;
}

/** The token's characters as a reader sees them: those of the prose, without fillers. */
export function tokenText(tokens: Tokens, index: number): string {
  return index >= 0 && index < tokens.count ? (tokens.text[index] as string) : '';
}

/** True where a reader sees token `index` follow the one before it without a gap: there may be markup in between. */
export function touchesPrevious(tokens: Tokens, index: number): boolean {
  if (index <= 0) return false;
  const start = tokens.start[index] ?? 0;
  let at = tokens.end[index - 1] ?? 0;
  while (at < start && tokens.prose[at] === FILLER) at++;
  return at === start;
}

/** Index of the first token that starts at or after `offset`; `count` where there is none. */
export function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.start[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The sentence that contains `offset`, or null between sentences. */
export function sentenceAt(tokens: Tokens, offset: number): Sentence | null {
  let low = 0;
  let high = tokens.sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = tokens.sentences[middle];
    if (sentence === undefined) return null;
    if (offset < sentence.start) high = middle - 1;
    else if (offset >= sentence.end) low = middle + 1;
    else return sentence;
  }
  return null;
}

const FILLER_CODE = FILLER.charCodeAt(0);

const SPACE = 0;
const LETTER = 1;
const DIGIT = 2;
const OTHER = 3;
const JOINER = 4;

/** Class of every character of the Basic Multilingual Plane, filled as characters are met. */
const classes = new Uint8Array(65536).fill(255);

function classOf(code: number): number {
  const known = classes[code] ?? OTHER;
  if (known !== 255) return known;
  const character = String.fromCharCode(code);
  let found = OTHER;
  if (/[\u00AD\u200B-\u200D\u2060\uFEFF]/u.test(character)) found = JOINER;
  else if (/\s/u.test(character) || code < 32) found = SPACE;
  else if (/[\p{L}\p{M}]/u.test(character)) found = LETTER;
  else if (code >= 48 && code <= 57) found = DIGIT;
  classes[code] = found;
  return found;
}

/** Cuts the article's blocks into tokens and sentences, in time linear in its length. */
export function tokenise(article: Article, splitSentences: SentenceSplitter): Tokens {
  const { text, prose, blocks } = article;
  const columns = new Columns();
  const sentences: Sentence[] = [];
  for (const [index, block] of blocks.entries()) {
    const first = columns.count;
    scan(text, prose, block.start, block.end, columns);
    if (columns.count > first) splitSentences(prose, columns, first, columns.count, index, sentences);
  }
  return withSpellings(prose, columns, sentences);
}

function withSpellings(prose: string, columns: Columns, sentences: readonly Sentence[]): Tokens {
  const { count } = columns;
  const text = new Array<string>(count);
  const folded = new Array<string>(count);
  const marks = new Int32Array(count);
  for (let index = 0; index < count; index++) {
    const spelling = spellingOf(prose, columns.start[index] as number, columns.end[index] as number);
    text[index] = spelling.text;
    folded[index] = spelling.folded;
    marks[index] = marksOf(spelling.folded);
  }
  // What has grown has room for more, up to twice as much as is needed.
  const [start, end, kind] = [columns.start.slice(0, count), columns.end.slice(0, count), columns.kind.slice(0, count)];
  return { prose, count, start, end, kind, text, folded, marks, sentences };
}

/** Cuts tokens `first` to `end` (exclusive) of one block into sentences and appends them to `into`. */
export type SentenceSplitter = (
  prose: string,
  columns: TokenColumns,
  first: number,
  end: number,
  block: number,
  into: Sentence[],
) => void;

export interface TokenColumns {
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly kind: Uint8Array;
}

class Columns implements TokenColumns {
  count = 0;
  start = new Int32Array(1024);
  end = new Int32Array(1024);
  kind = new Uint8Array(1024);

  push(start: number, end: number, kind: number): void {
    if (this.count === this.start.length) this.#grow();
    this.start[this.count] = start;
    this.end[this.count] = end;
    this.kind[this.count] = kind;
    this.count++;
  }

  #grow(): void {
    const size = this.start.length * 2;
    const start = new Int32Array(size);
    const end = new Int32Array(size);
    const kind = new Uint8Array(size);
    start.set(this.start);
    end.set(this.end);
    kind.set(this.kind);
    this.start = start;
    this.end = end;
    this.kind = kind;
  }
}

function scan(text: string, prose: string, from: number, to: number, columns: Columns): void {
  let at = from;
  while (at < to) {
    const start = at;
    const kind = classOf(prose.charCodeAt(at));
    at++;
    if (kind === SPACE || kind === JOINER) continue;
    let last = start;
    if (kind === OTHER) {
      const code = prose.charCodeAt(start);
      if (code >= 0xd800 && code <= 0xdbff && at < to && isLowSurrogate(prose.charCodeAt(at))) at++;
    } else {
      let end = at;
      while (at < to) {
        const next = classOf(prose.charCodeAt(at));
        if (next === kind) {
          last = at;
          end = at + 1;
        } else if (next !== JOINER) break;
        at++;
      }
      at = end;
    }
    if (prose.charCodeAt(at) === FILLER_CODE && text.charCodeAt(last) === 38) at = referenceEnd(text, prose, at, to);
    columns.push(start, at, kind === LETTER ? WORD : kind === DIGIT ? DIGITS : MARK);
  }
}

/** The end of the character reference whose fillers go on from `at`: its semicolon, or where they end. */
function referenceEnd(text: string, prose: string, at: number, to: number): number {
  let end = at;
  while (end < to && prose[end] === FILLER) {
    end++;
    if (text[end - 1] === ';') break;
  }
  return end;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
