import {
  ARRAY,
  EMPTY_ARRAY,
  FALSE,
  FIRST_SHAPES,
  FIRST_STRINGS,
  MIDDLE,
  MOST_WHOLE,
  NULL,
  OBJECT,
  OTHER_NUMBER,
  PLAIN_OBJECT,
  SAME,
  SMALL,
  STRING,
  STRINGS,
  TRUE,
  UNDEFINED,
  UNITS,
  WHOLE,
} from './factsCode.ts';
import { isUsual, KEYS_OF_UNIT, numberOfShape, shapes } from './shapes.ts';
import type { Vocabulary } from './vocabulary.ts';
import { WrittenUnits } from './writtenUnits.ts';

/** The fewest units of a list or object that is not written a second time. */
const WORTH_SHARING = 4;
/** A longer one hardly ever occurs twice. */
const MOST_SHARED = 256;

/** Facts as `FactsReader` reads them. */
export interface WrittenFacts {
  /** The texts that are in no vocabulary, one after the other. */
  readonly own: string;
  readonly code: string;
}

export function writeFacts(parts: readonly unknown[], vocabulary: Vocabulary): WrittenFacts {
  return new FactsWriter(parts, vocabulary).written();
}

class FactsWriter {
  readonly #parts: readonly unknown[];
  /** Of words, in ascending order. */
  readonly #words: Int32Array;
  readonly #own: string[] = [];
  /** How the code calls each string. */
  readonly #numbers = new Map<string, number>();
  /** Where each list or object was first written, by the hash of its units; in units from the first part. */
  readonly #places = new Map<number, number>();
  #units = new WrittenUnits();

  constructor(parts: readonly unknown[], vocabulary: Vocabulary) {
    this.#parts = parts;
    const strings = new Set<string>();
    collectStrings(parts, strings);
    const texts = new Map<number, string>();
    for (const text of strings) {
      const word = vocabulary.numberOf(text);
      if (word === null) this.#own.push(text);
      else texts.set(word, text);
    }
    this.#words = Int32Array.from(texts.keys()).sort();
    for (const word of this.#words) this.#numbers.set(texts.get(word) as string, this.#numbers.size);
    for (const text of this.#own) this.#numbers.set(text, this.#numbers.size);
  }

  written(): WrittenFacts {
    const lengths = this.#parts.map((part) => {
      const begin = this.#units.length;
      this.#write(part);
      return this.#units.length - begin;
    });
    const parts = this.#units.text();
    this.#units = new WrittenUnits();
    this.#whole(this.#words.length);
    for (const [at, word] of this.#words.entries()) this.#whole(word - (this.#words[at - 1] ?? 0));
    this.#whole(this.#own.length);
    for (const { length } of this.#own) this.#whole(length);
    this.#whole(lengths.length);
    for (const length of lengths) this.#whole(length);
    return { own: this.#own.join(''), code: this.#units.text() + parts };
  }

  #write(value: unknown): void {
    if (value === undefined) this.#units.push(UNDEFINED);
    else if (value === null) this.#units.push(NULL);
    else if (typeof value === 'boolean') this.#units.push(value ? TRUE : FALSE);
    else if (typeof value === 'string') this.#short(FIRST_STRINGS, FIRST_SHAPES, STRING, this.#stringNumber(value));
    else if (typeof value === 'number') this.#number(value);
    else this.#once(value);
  }

  /** Writes a list or object, or only its place where the same was written before. */
  #once(value: object): void {
    const begin = this.#units.length;
    if (Array.isArray(value)) this.#array(value);
    else this.#object(value as Readonly<Record<string, unknown>>);
    const length = this.#units.length - begin;
    if (length < WORTH_SHARING || length > MOST_SHARED) return;
    const hash = this.#units.hashFrom(begin);
    const known = this.#places.get(hash);
    if (known === undefined) this.#places.set(hash, begin);
    else if (this.#units.stand(begin, known)) {
      this.#units.cut(begin);
      this.#tagged(SAME, known);
    }
  }

  #number(value: number): void {
    const rest = value - (MIDDLE - SMALL);
    if (isWhole(value) && rest >= 0 && rest < (FIRST_STRINGS - MIDDLE) * UNITS) {
      this.#units.push(MIDDLE + Math.floor(rest / UNITS));
      this.#units.push(rest % UNITS);
    } else if (isWhole(value)) this.#short(SMALL, MIDDLE, WHOLE, value);
    else this.#tagged(OTHER_NUMBER, this.#stringNumber(textOf(value)));
  }

  #array(values: readonly unknown[]): void {
    if (values.length === 0) {
      this.#units.push(EMPTY_ARRAY);
      return;
    }
    if (values.every((value) => typeof value === 'string')) {
      this.#tagged(STRINGS, values.length);
      for (const value of values) this.#whole(this.#stringNumber(value));
      return;
    }
    this.#tagged(ARRAY, values.length);
    for (const value of values) this.#write(value);
  }

  #object(value: Readonly<Record<string, unknown>>): void {
    const number = numberOfShape(value);
    const shape = shapes[number];
    if (shape === undefined) throw new RangeError(`no shape has the number ${number}`);
    const { keys, empty, end, isMasked } = shape;
    const { start: from, end: to } = value;
    const isSpan = end >= 0 && isWhole(from) && isWhole(to) && from <= to;
    if (end >= 0 && !isSpan) this.#tagged(PLAIN_OBJECT, number);
    else this.#short(FIRST_SHAPES, UNITS, OBJECT, number);
    const mask = this.#units.length;
    if (isMasked) for (let key = 0; key < keys.length; key += KEYS_OF_UNIT) this.#units.push(0);
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at] as string;
      const each = isSpan && at === end ? to - from : value[key];
      if (isMasked && isUsual(each, empty[key])) continue;
      if (isMasked) this.#units.mark(mask + Math.floor(at / KEYS_OF_UNIT), 1 << (at % KEYS_OF_UNIT));
      this.#write(each);
    }
  }

  #stringNumber(text: string): number {
    const number = this.#numbers.get(text);
    if (number === undefined) throw new RangeError('a string was not collected');
    return number;
  }

  /** One unit where the number is among the first, and a tag and the number where it is not. */
  #short(first: number, end: number, tag: number, value: number): void {
    if (value < end - first) this.#units.push(first + value);
    else this.#tagged(tag, value);
  }

  #tagged(tag: number, value: number): void {
    this.#units.push(tag);
    this.#whole(value);
  }

  /** Seven bits a unit, the lowest first. */
  #whole(value: number): void {
    let rest = value;
    while (rest >= 128) {
      this.#units.push((rest & 127) | 128);
      rest >>>= 7;
    }
    this.#units.push(rest);
  }
}

function collectStrings(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') found.add(value);
  else if (typeof value === 'number') {
    if (!isWhole(value)) found.add(textOf(value));
  } else if (Array.isArray(value)) for (const each of value) collectStrings(each, found);
  else if (typeof value === 'object' && value !== null) {
    const keyed = value as Readonly<Record<string, unknown>>;
    // Facts are plain data: they have no keys but their own.
    for (const key in keyed) collectStrings(keyed[key], found);
  }
}

function isWhole(value: unknown): value is number {
  return (
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < MOST_WHOLE && !isNegativeZero(value)
  );
}

function textOf(value: number): string {
  return isNegativeZero(value) ? '-0' : String(value);
}

function isNegativeZero(value: number): boolean {
  return Object.is(value, -0);
}
