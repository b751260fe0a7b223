import {
  ARRAY,
  EMPTY_ARRAY,
  FALSE,
  FIRST_SHAPES,
  FIRST_STRINGS,
  MIDDLE,
  NULL,
  OBJECT,
  OTHER_NUMBER,
  PLAIN_OBJECT,
  SAME,
  SMALL,
  STRING,
  STRINGS,
  TRUE,
  UNITS,
  WHOLE,
} from './factsCode.ts';
import type { WrittenFacts } from './factsWriter.ts';
import { KEYS_OF_UNIT, type Shape } from './shapes.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Most lists are short, and one that grows has room for 16 more than it needs. */
function listOf<Value>(count: number, next: () => Value): Value[] {
  if (count === 1) return [next()];
  if (count === 2) return [next(), next()];
  if (count === 3) return [next(), next(), next()];
  const values: Value[] = [];
  for (let left = count; left > 0; left--) values.push(next());
  return values;
}

/** Unfolds the parts of what `writeFacts` has written. */
export class FactsReader {
  readonly #own: string;
  readonly #code: string;
  readonly #shapes: readonly Shape[];
  readonly #vocabulary: Vocabulary;
  readonly #words: number[] = [];
  /** Where each of the article's own texts begins, and where the last ends. */
  readonly #begins: number[] = [0];
  readonly #made: (string | undefined)[] = [];
  /** Where each part begins. */
  readonly #parts: number[] = [];
  #at = 0;

  constructor({ own, code }: WrittenFacts, shapes: readonly Shape[], vocabulary: Vocabulary) {
    this.#own = own;
    this.#code = code;
    this.#shapes = shapes;
    this.#vocabulary = vocabulary;
    let word = 0;
    for (let left = this.#whole(); left > 0; left--) {
      word += this.#whole();
      this.#words.push(word);
    }
    let end = 0;
    for (let left = this.#whole(); left > 0; left--) {
      end += this.#whole();
      this.#begins.push(end);
    }
    let begin = 0;
    for (let left = this.#whole(); left > 0; left--) {
      this.#parts.push(begin);
      begin += this.#whole();
    }
    for (let part = 0; part < this.#parts.length; part++) this.#parts[part] = (this.#parts[part] ?? 0) + this.#at;
  }

  get parts(): number {
    return this.#parts.length;
  }

  part(number: number): unknown {
    this.#at = this.#parts[number] ?? 0;
    return this.#value();
  }

  #value(): unknown {
    const unit = this.#code.charCodeAt(this.#at++);
    if (unit >= FIRST_SHAPES) return this.#object(unit - FIRST_SHAPES, true);
    if (unit >= FIRST_STRINGS) return this.#string(unit - FIRST_STRINGS);
    if (unit >= MIDDLE) return MIDDLE - SMALL + (unit - MIDDLE) * UNITS + this.#code.charCodeAt(this.#at++);
    if (unit >= SMALL) return unit - SMALL;
    switch (unit) {
      case NULL:
        return null;
      case FALSE:
        return false;
      case TRUE:
        return true;
      case STRING:
        return this.#string(this.#whole());
      case WHOLE:
        return this.#whole();
      case OTHER_NUMBER:
        return Number(this.#string(this.#whole()));
      case EMPTY_ARRAY:
        return [];
      case ARRAY:
        return this.#array();
      case OBJECT:
        return this.#object(this.#whole(), true);
      case PLAIN_OBJECT:
        return this.#object(this.#whole(), false);
      case STRINGS:
        return this.#strings();
      case SAME:
        return this.#elsewhere(this.#whole());
      default:
        return undefined;
    }
  }

  /** A copy of the value at an earlier place. */
  #elsewhere(place: number): unknown {
    const next = this.#at;
    this.#at = (this.#parts[0] ?? 0) + place;
    const value = this.#value();
    this.#at = next;
    return value;
  }

  #array(): unknown[] {
    return listOf(this.#whole(), () => this.#value());
  }

  #strings(): string[] {
    return listOf(this.#whole(), () => this.#string(this.#whole()));
  }

  #object(number: number, isSpan: boolean): Record<string, unknown> {
    const shape = this.#shapes[number];
    if (shape === undefined) throw new RangeError(`no shape has the number ${number}`);
    const value: Record<string, unknown> = { ...shape.empty };
    if (shape.isMasked) this.#masked(shape.keys, value);
    else for (const key of shape.keys) value[key] = this.#value();
    if (isSpan && shape.end >= 0) value.end = (value.start as number) + (value.end as number);
    return value;
  }

  /** The keys that have something unusual, and what they have. */
  #masked(keys: readonly string[], value: Record<string, unknown>): void {
    let mask = this.#at;
    this.#at += Math.ceil(keys.length / KEYS_OF_UNIT);
    for (let begin = 0; begin < keys.length; begin += KEYS_OF_UNIT) {
      for (let bits = this.#code.charCodeAt(mask++), at = begin; bits > 0; bits >>= 1, at++)
        if ((bits & 1) === 1) value[keys[at] ?? ''] = this.#value();
    }
  }

  #string(number: number): string {
    const known = this.#made[number];
    if (known !== undefined) return known;
    const word = this.#words[number];
    const made = word === undefined ? this.#ownText(number - this.#words.length) : this.#vocabulary.at(word);
    this.#made[number] = made;
    return made;
  }

  #ownText(number: number): string {
    return this.#own.slice(this.#begins[number], this.#begins[number + 1]);
  }

  #whole(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const unit = this.#code.charCodeAt(this.#at++);
      value |= (unit & 127) << shift;
      if (unit < 128) return value;
    }
  }
}
