import { splitSentences } from '../../src/engine/article/sentences.ts';
import { tokenise } from '../../src/engine/article/tokens.ts';
import { KeyList } from '../../src/engine/names/featureKeys.ts';
import type { NameContext } from '../../src/engine/names/nameContext.ts';
import { isCapital, nameContext, wordBeside } from '../../src/engine/names/nameContext.ts';
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
} from '../../src/engine/names/nameFeatures.ts';
import type { NameTokens } from '../../src/engine/names/nameTokens.ts';
import { nameTokens } from '../../src/engine/names/nameTokens.ts';
import type { Word, WordMemo } from '../../src/engine/names/nameWords.ts';
import { readArticle } from '../../src/formats/readContent.ts';
import type { LabelledText } from './trainingText.ts';

const ALL_LABELS = (1 << 17) - 1;
/** Labels of O and of the type "other". */
const OUTSIDE_OR_OTHER = 1 | (15 << 13);

/** Reads a text exactly as the recogniser does. */
export function contextOf(text: string, words: WordMemo): NameContext {
  const tokens = tokenise(readArticle(text, 'plain'), splitSentences);
  return nameContext(nameTokens(tokens), (written) => words.word(written));
}

/** Which labels each token may have: one bit a label. */
export function labelMasks(tokens: NameTokens, labelled: LabelledText): Int32Array {
  const outside = labelled.marksOther ? 1 : OUTSIDE_OR_OTHER;
  const masks = new Int32Array(tokens.count).fill(outside);
  let at = 0;
  for (const [start, end, type] of labelled.spans) {
    while (at < tokens.count && (tokens.end[at] ?? 0) <= start) at++;
    const first = at;
    while (at < tokens.count && (tokens.start[at] ?? 0) < end) at++;
    const last = at - 1;
    if (last < first) continue;
    const begin = 1 + 4 * type;
    if (first === last) masks[first] = 1 << (begin + 3);
    else {
      masks.fill(1 << (begin + 1), first, last + 1);
      masks[first] = 1 << begin;
      masks[last] = 1 << (begin + 2);
    }
  }
  return masks;
}

/** A growing file of training stretches: token count, weight, then for each token its labels and feature keys. */
export class FeatureFile {
  #data = new Int32Array(1 << 20);
  #size = 0;
  readonly #keys = new KeyList();
  readonly #own = new KeyList();
  stretches = 0;
  tokens = 0;

  /** Adds the stretches of a text, or those in its focus. */
  add(labelled: LabelledText, words: WordMemo): void {
    const context = contextOf(labelled.text, words);
    const { tokens } = context;
    const masks = labelMasks(tokens, labelled);
    const weight = new Int32Array(new Float32Array([labelled.weight]).buffer)[0] as number;
    for (let stretch = 0; stretch + 1 < tokens.stretches.length; stretch++) {
      const first = tokens.stretches[stretch] as number;
      const end = tokens.stretches[stretch + 1] as number;
      if (end === first || !inFocus(labelled, tokens.start[first] ?? 0, tokens.end[end - 1] ?? 0)) continue;
      this.#push(end - first);
      this.#push(weight);
      for (let at = first; at < end; at++) {
        this.#push(possible(masks, at, first, end));
        this.#features(context, at);
      }
      this.stretches++;
      this.tokens += end - first;
    }
  }

  bytes(): Uint8Array {
    return new Uint8Array(this.#data.buffer, 0, this.#size * 4);
  }

  #features(context: NameContext, at: number): void {
    const keys = this.#keys;
    keys.clear();
    const word = context.words[at] as Word;
    addWordFeatures(word, SELF + (context.casing[at] as number), keys);
    const beside: readonly (readonly [number, number])[] = [
      [-1, PREVIOUS],
      [1, NEXT],
      [-2, PREVIOUS_2],
      [2, NEXT_2],
      [-3, PREVIOUS_3],
      [3, NEXT_3],
    ];
    for (const [offset, role] of beside) {
      const other = wordBeside(context, at, offset);
      if (other !== undefined) addWordFeatures(other, role, keys);
    }
    forWordsInName(context, at, (other, role) => addWordFeatures(other, role, keys));
    addTokenFeatures(context, at, keys);
    let total = keys.count;
    const evidence = isCapital(word.writing) ? context.evidence.get(word.lower) : undefined;
    const own = this.#own;
    own.clear();
    if (evidence !== undefined) {
      addEvidenceFeatures(context, evidence, own);
      total += own.count;
    }
    this.#push(total);
    for (let index = 0; index < keys.count; index++) this.#push(keys.keys[index] as number);
    for (let index = 0; index < own.count; index++) this.#push(own.keys[index] as number);
  }

  #push(value: number): void {
    if (this.#size === this.#data.length) {
      const data = new Int32Array(this.#size * 2);
      data.set(this.#data);
      this.#data = data;
    }
    this.#data[this.#size++] = value;
  }
}

function inFocus({ focus }: LabelledText, start: number, end: number): boolean {
  return focus === undefined || focus.some(([from, to]) => start < to && end > from);
}

/** The mask itself, or any label where a name was cut by the end of the stretch. */
function possible(masks: Int32Array, at: number, first: number, end: number): number {
  const mask = masks[at] as number;
  const part = mask === 1 || (mask & (mask - 1)) !== 0 ? -1 : (Math.log2(mask) - 1) & 3;
  if (at === first && (part === 1 || part === 2)) return ALL_LABELS;
  if (at === end - 1 && (part === 0 || part === 1)) return ALL_LABELS;
  return mask;
}
