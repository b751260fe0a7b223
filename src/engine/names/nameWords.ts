import { LEXICON } from '../../lexicon/lexicon.ts';
import { hashOf } from './featureKeys.ts';

/** How a word is written. The first five begin with a capital where it matters. */
export const LOWER = 0;
export const INITIAL = 1;
export const CAPITALS = 2;
export const LETTER = 3;
export const MIXED = 4;
export const DOTTED = 5;
export const NUMBER = 6;
export const ALPHANUMERIC = 7;
export const PUNCTUATION = 8;

/** What the lists say of a word by itself; bits of `Word.listed`. */
export const GIVEN_NAME = 1;
export const SURNAME = 2;
export const CITY = 4;
export const COUNTRY = 8;
export const DEMONYM = 16;
export const ORGANIZATION = 32;
export const REGION = 64;

/** How a word is written inside sentences of running news prose. */
export const HABIT_UNKNOWN = 0;
export const HABIT_LOWER = 1;
export const HABIT_BOTH = 2;
export const HABIT_CAPITAL = 3;

/** What stories are about, as far as it changes how names are written. */
export const TOPICS: readonly ReadonlySet<string>[] = [
  LEXICON.topics.sport,
  LEXICON.topics.business,
  LEXICON.topics.crime,
  LEXICON.topics.war,
];

/** Everything that is known about a word in any context. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  /** Hashes of `lower` and of `text`. */
  readonly id: number;
  readonly textId: number;
  readonly writing: number;
  readonly shape: number;
  /** 1 + fine cluster of its vector, 0 where it has none. */
  readonly cluster: number;
  readonly middle: number;
  readonly coarse: number;
  readonly listed: number;
  readonly habit: number;
  /** The topics that it is a word of, each as a bit. */
  readonly topics: number;
  /**
   * By the role the word plays: 1 + where its summed weights begin in `WordMemo.scores`, 0 until they are asked for.
   */
  readonly scoresAt: number[];
}

/** Clusters, lists and habits of known words, by the hash of their lower-case form. */
export interface WordTable {
  /** Sorted, of `hashBits` bits. */
  readonly hashes: Int32Array;
  readonly hashBits: number;
  readonly cluster: Uint16Array;
  /** The middle and the coarse cluster of every fine one. */
  readonly middleOf: Uint16Array;
  readonly coarseOf: Uint16Array;
  /** `listed` in the low byte, `habit` above it. */
  readonly marks: Uint16Array;
}

/** So many words of recent articles are remembered, and as many of older ones, so that memory stays bounded. */
const MEMO_LIMIT = 16384;

/** Words met so far, with the weights summed for them, in one array, so that no word needs memory of its own. */
export class WordMemo {
  readonly #table: WordTable;
  #recent = new Map<string, Word>();
  #older = new Map<string, Word>();
  /** Packed rows. */
  scores = new Float64Array(1 << 16);
  #used = 0;

  constructor(table: WordTable) {
    this.#table = table;
  }

  /** Call it before an article, never during one: it invalidates the sums of words looked up before. */
  trim(): void {
    if (this.#recent.size < MEMO_LIMIT) return;
    this.#older = this.#recent;
    this.#recent = new Map();
    this.#used = 0;
    this.scores = new Float64Array(this.scores.length);
  }

  word(text: string): Word {
    const known = this.#recent.get(text);
    if (known !== undefined) return known;
    const older = this.#older.get(text);
    if (older !== undefined) older.scoresAt.fill(0);
    const word = older ?? describe(text, this.#table);
    this.#recent.set(text, word);
    return word;
  }

  /** Makes room for `length` numbers, all zero, and gives the index of the first. */
  reserve(length: number): number {
    const at = this.#used;
    this.#used += length;
    if (this.#used > this.scores.length) {
      const larger = new Float64Array(this.scores.length * 2);
      larger.set(this.scores);
      this.scores = larger;
    }
    return at;
  }
}

function describe(text: string, table: WordTable): Word {
  const lower = text.toLowerCase();
  const id = hashOf(lower);
  const at = find(table, id);
  const cluster = at < 0 ? 0 : (table.cluster[at] ?? 0);
  const marks = at < 0 ? 0 : (table.marks[at] ?? 0);
  return {
    text,
    lower,
    id,
    textId: hashOf(text),
    writing: writingOf(text, lower),
    shape: hashOf(shapeOf(text)),
    cluster,
    middle: cluster === 0 ? 0 : 1 + (table.middleOf[cluster - 1] ?? 0),
    coarse: cluster === 0 ? 0 : 1 + (table.coarseOf[cluster - 1] ?? 0),
    listed: marks & 255,
    habit: marks >> 8,
    topics: topicsOf(lower),
    scoresAt: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  };
}

function topicsOf(lower: string): number {
  let topics = 0;
  for (const [topic, words] of TOPICS.entries()) if (words.has(lower)) topics |= 1 << topic;
  return topics;
}

function find(table: WordTable, id: number): number {
  const wanted = id >>> (32 - table.hashBits);
  let low = 0;
  let high = table.hashes.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = table.hashes[middle] ?? 0;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function writingOf(text: string, lower: string): number {
  const upper = text.toUpperCase();
  if (upper === lower) return hasDigit(text) ? NUMBER : hasLetter(text) ? LOWER : PUNCTUATION;
  if (text === lower) return hasDigit(text) ? NUMBER : LOWER;
  if (hasDigit(text)) return ALPHANUMERIC;
  if (text.charAt(0) === lower.charAt(0)) return LOWER;
  if (text.length === 1 || (text.length === 2 && text.endsWith('.'))) return LETTER;
  if (text === upper) return text.includes('.') ? DOTTED : CAPITALS;
  if (text.slice(1) === lower.slice(1)) return INITIAL;
  return text.includes('.') ? DOTTED : MIXED;
}

function hasDigit(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) return true;
  }
  return false;
}

/** True for scripts without case as well: a token that is neither a digit nor a mark can be nothing else. */
function hasLetter(text: string): boolean {
  return text.charCodeAt(0) >= 0x100 && !/^[\p{P}\p{S}]/u.test(text);
}

/** "McDonald" is XxXx, "U.S." X.X. and "1996-08-30" d-d-d. */
function shapeOf(text: string): string {
  let shape = '';
  let last = '';
  for (let at = 0; at < text.length && shape.length < 8; at++) {
    const character = text.charAt(at);
    const code = text.charCodeAt(at);
    const lower = character.toLowerCase();
    let kind = character;
    if (code >= 48 && code <= 57) kind = 'd';
    else if (character !== lower) kind = 'X';
    else if (character !== character.toUpperCase() || code > 0x2ff) kind = 'x';
    if (kind === last) continue;
    shape += kind;
    last = kind;
  }
  return text.length <= 2 ? `${shape}${text.length}` : shape;
}
