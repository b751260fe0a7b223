import { LEXICON } from '../../lexicon/lexicon.ts';
import { KeyList } from './featureKeys.ts';
import type { NameContext, WordEvidence } from './nameContext.ts';
import { isCapital } from './nameContext.ts';
import {
  addEvidenceFeatures,
  addTokenFeatures,
  addWordFeatures,
  forWordsInName,
  NEXT,
  NEXT_2,
  NEXT_3,
  PREVIOUS,
  PREVIOUS_2,
  PREVIOUS_3,
  SELF,
} from './nameFeatures.ts';
import type { NameModel } from './nameModel.ts';
import { LABELS } from './nameModel.ts';
import type { Word } from './nameWords.ts';
import { ROW, sumRows, unpackRow } from './sumRows.ts';

/** A name among the name tokens: first and last token, and the index of its type. */
export interface TokenSpan {
  readonly first: number;
  readonly last: number;
  readonly type: number;
  /** How much worse than `type` each type fits, in the model's (logarithmic) measure, scaled; 0 where not worse. */
  readonly fit: readonly number[];
}

/** Tokens farther than this from a capital are not part of a name and are skipped, unless only these are in between. */
const REACH = 1;
const LEADING = LEXICON.names.leading;

/** A token is decided on by itself, three words to either side and twelve of the name around it. */
const MOST_WORDS = 32;

/** Longest stretch decoded at once, in tokens, which bounds memory on text without sentences. */
const LONGEST = 2000;

const OUTSIDE = 0;
const IMPOSSIBLE = -(2 ** 29);
/** Labels a name does not go on after, and labels that may follow them. */
const CLOSED = Uint8Array.of(0, 3, 4, 7, 8, 11, 12, 15, 16);
const OPENING = Uint8Array.of(0, 1, 4, 5, 8, 9, 12, 13, 16);
const GROUP = CLOSED.length;

export function decodeNames(context: NameContext, model: NameModel): TokenSpan[] {
  return new Decoder(context, model).run();
}

class Decoder {
  readonly #context: NameContext;
  readonly #model: NameModel;
  readonly #keys = new KeyList();
  /** Where the sums of the words around a token begin in `WordMemo.scores`. */
  readonly #rows = new Int32Array(MOST_WORDS);
  #count = 0;
  /** The packed row of the token that is decided on. */
  readonly #sums = new Float64Array(ROW);
  readonly #spans: TokenSpan[] = [];
  #scores = new Int32Array(64 * LABELS);
  #back = new Uint8Array(64 * LABELS);
  /** The same scores before the search adds up paths in place. */
  #emissions = new Int32Array(64 * LABELS);

  readonly #addOther = (word: Word, role: number): void => this.#add(word, role);

  constructor(context: NameContext, model: NameModel) {
    this.#context = context;
    this.#model = model;
  }

  run(): TokenSpan[] {
    const { tokens, words } = this.#context;
    const active = new Uint8Array(tokens.count);
    for (let at = 0; at < tokens.count; at++) {
      if (!isCapital((words[at] as Word).writing)) continue;
      active.fill(1, Math.max(0, at - REACH), at + REACH + 1);
      if (at > REACH && LEADING.has((words[at - REACH] as Word).lower)) active[at - REACH - 1] = 1;
      if (tokens.text[at + REACH] === '-') active[at + REACH + 1] = 1;
    }
    for (let stretch = 0; stretch + 1 < tokens.stretches.length; stretch++) {
      const to = tokens.stretches[stretch + 1] as number;
      let at = tokens.stretches[stretch] as number;
      while (at < to) {
        if (active[at] === 0) {
          at++;
          continue;
        }
        const from = at;
        while (at < to && active[at] === 1 && at - from < LONGEST) at++;
        this.#decode(from, at);
      }
    }
    return this.#spans;
  }

  #decode(from: number, to: number): void {
    const length = to - from;
    if (this.#scores.length < length * LABELS) {
      this.#scores = new Int32Array(length * 2 * LABELS);
      this.#emissions = new Int32Array(length * 2 * LABELS);
      this.#back = new Uint8Array(length * 2 * LABELS);
    }
    for (let at = from; at < to; at++) this.#score(at, (at - from) * LABELS);
    this.#emissions.set(this.#scores.subarray(0, length * LABELS));
    this.#search(length);
    this.#read(from, length);
  }

  /** Sums the weights of all features of token `at`. */
  #score(at: number, offset: number): void {
    const context = this.#context;
    const { words, casing, evidence } = context;
    const { weights, words: memo } = this.#model;
    const word = words[at] as Word;
    const found = isCapital(word.writing) ? evidence.get(word.lower) : undefined;
    if (found !== undefined && found.scores === null) found.scores = this.#scoresOf(found);
    this.#count = 0;
    this.#add(word, SELF + (casing[at] as number));
    const from = context.stretchStart[at] as number;
    const to = context.stretchEnd[at] as number;
    if (at - 1 >= from) this.#add(words[at - 1] as Word, PREVIOUS);
    if (at + 1 < to) this.#add(words[at + 1] as Word, NEXT);
    if (at - 2 >= from) this.#add(words[at - 2] as Word, PREVIOUS_2);
    if (at + 2 < to) this.#add(words[at + 2] as Word, NEXT_2);
    if (at - 3 >= from) this.#add(words[at - 3] as Word, PREVIOUS_3);
    if (at + 3 < to) this.#add(words[at + 3] as Word, NEXT_3);
    forWordsInName(context, at, this.#addOther);
    const keys = this.#keys;
    keys.clear();
    addTokenFeatures(context, at, keys);
    const known = weights.find(keys.keys, keys.count);
    const sums = this.#sums;
    sumRows(sums, 0, memo.scores, this.#rows, this.#count, weights.rows, keys.keys, known);
    if (found !== undefined && found.scores !== null)
      for (let index = 0; index < ROW; index++) sums[index] = (sums[index] as number) + (found.scores[index] as number);
    unpackRow(sums, 0, this.#scores, offset);
  }

  #scoresOf(evidence: WordEvidence): Float64Array {
    const keys = this.#keys;
    keys.clear();
    addEvidenceFeatures(this.#context, evidence, keys);
    const scores = new Float64Array(ROW);
    this.#sumKeys(scores, 0);
    return scores;
  }

  /** Adds a word in the part it plays to the rows that are summed. */
  #add(word: Word, role: number): void {
    let from = (word.scoresAt[role] as number) - 1;
    if (from < 0) {
      const memo = this.#model.words;
      this.#keys.clear();
      addWordFeatures(word, role, this.#keys);
      from = memo.reserve(ROW);
      this.#sumKeys(memo.scores, from);
      word.scoresAt[role] = from + 1;
    }
    this.#rows[this.#count++] = from;
  }

  #sumKeys(sums: Float64Array, offset: number): void {
    const { weights, words } = this.#model;
    const { keys, count } = this.#keys;
    sumRows(sums, offset, words.scores, this.#rows, 0, weights.rows, keys, weights.find(keys, count));
  }

  /** Viterbi over `length` tokens, between two that are outside of names. */
  #search(length: number): void {
    const { transitions } = this.#model;
    const scores = this.#scores;
    const back = this.#back;
    for (let index = 0; index < GROUP; index++) {
      const label = OPENING[index] as number;
      scores[label] = (scores[label] as number) + (transitions[label] as number);
    }
    for (let type = 0; type < 4; type++) {
      scores[2 + 4 * type] = IMPOSSIBLE;
      scores[3 + 4 * type] = IMPOSSIBLE;
    }
    for (let index = 1; index < length; index++) {
      const row = index * LABELS;
      const above = row - LABELS;
      for (let opening = 0; opening < GROUP; opening++) {
        const label = OPENING[opening] as number;
        let best = IMPOSSIBLE * 2;
        let from = 0;
        for (let closed = 0; closed < GROUP; closed++) {
          const previous = CLOSED[closed] as number;
          const score = (scores[above + previous] as number) + (transitions[previous * LABELS + label] as number);
          if (score > best) {
            best = score;
            from = previous;
          }
        }
        scores[row + label] = (scores[row + label] as number) + best;
        back[row + label] = from;
      }
      for (let type = 0; type < 4; type++) {
        const begin = 1 + 4 * type;
        for (let label = begin + 1; label <= begin + 2; label++) {
          const begun = (scores[above + begin] as number) + (transitions[begin * LABELS + label] as number);
          const going = (scores[above + begin + 1] as number) + (transitions[(begin + 1) * LABELS + label] as number);
          scores[row + label] = (scores[row + label] as number) + Math.max(begun, going);
          back[row + label] = begun >= going ? begin : begin + 1;
        }
      }
    }
  }

  #read(from: number, length: number): void {
    const { transitions } = this.#model;
    const end = (length - 1) * LABELS;
    let label = OUTSIDE;
    let best = IMPOSSIBLE * 2;
    for (const candidate of CLOSED) {
      const score = (this.#scores[end + candidate] as number) + (transitions[candidate * LABELS] as number);
      if (score > best) {
        best = score;
        label = candidate;
      }
    }
    const found: TokenSpan[] = [];
    let last = 0;
    for (let index = length - 1; index >= 0; index--) {
      const part = label === OUTSIDE ? -1 : (label - 1) & 3;
      const type = (label - 1) >> 2;
      if (part === 3) found.push(this.#span(from, index, index, type));
      else if (part === 2) last = index;
      else if (part === 0) found.push(this.#span(from, index, last, type));
      label = this.#back[index * LABELS + label] as number;
    }
    for (let index = found.length - 1; index >= 0; index--) this.#spans.push(found[index] as TokenSpan);
  }

  #span(from: number, first: number, last: number, type: number): TokenSpan {
    const fit = [0, 0, 0, 0];
    for (let other = 0; other < 4; other++) {
      const begin = 1 + 4 * other;
      let sum = 0;
      for (let index = first; index <= last; index++) {
        const part = first === last ? 3 : index === first ? 0 : index === last ? 2 : 1;
        sum += this.#emissions[index * LABELS + begin + part] as number;
      }
      fit[other] = sum;
    }
    const chosen = fit[type] as number;
    return { first: from + first, last: from + last, type, fit: fit.map((score) => Math.min(0, score - chosen)) };
  }
}
