import type { ArticleFacts } from '../../facts.ts';
import type { Claim } from '../../model/claim.ts';
import type { Span } from '../../model/span.ts';

/**
 * Facts as the corpus keeps them, in a tenth of the memory of objects. They read like any facts; each part is unfolded
 * on access, and the caller may keep it or not. Facts that were compact are given back.
 */
export function compactFacts(facts: ArticleFacts): ArticleFacts {
  return facts instanceof CompactFacts ? facts : written(facts);
}

function written(facts: ArticleFacts): CompactFacts {
  const writer = new Writer();
  const { entities, events, statements, checks, claims, ...others } = facts;
  const parts = [others, entities, events, statements, checks, ...claims].map((part) => writer.part(part));
  return new CompactFacts(writer.strings(), writer.code(parts), shapes);
}

/** The claims one by one: compact facts unfold only those asked for. */
export function claimsOneByOne(facts: ArticleFacts): (index: number) => Claim | undefined {
  return facts instanceof CompactFacts ? facts.claimReader() : (index) => facts.claims[index];
}

type Others = Omit<ArticleFacts, 'entities' | 'events' | 'statements' | 'checks' | 'claims'>;

export class CompactFacts implements ArticleFacts {
  /** All strings concatenated. One string costs less than many, and does not retain the article's text. */
  readonly #strings: string;
  /** Numbers below 256 as the units of a string, which costs a quarter of a small typed array. */
  readonly #code: string;
  /** What the numbers of key lists in the code mean. */
  readonly #shapes: readonly Shape[];

  constructor(strings: string, code: string, shapes: readonly Shape[]) {
    this.#strings = strings;
    this.#code = code;
    this.#shapes = shapes;
  }

  /** What they are made of, to be kept. */
  get made(): { readonly strings: string; readonly code: string; readonly shapes: readonly Shape[] } {
    return { strings: this.#strings, code: this.#code, shapes: this.#shapes };
  }

  get meta(): ArticleFacts['meta'] {
    return this.#others().meta;
  }

  get stories(): ArticleFacts['stories'] {
    return this.#others().stories;
  }

  get contexts(): ArticleFacts['contexts'] {
    return this.#others().contexts;
  }

  get notices(): ArticleFacts['notices'] {
    return this.#others().notices;
  }

  get doubtful(): readonly Span[] {
    return this.#others().doubtful ?? [];
  }

  get entities(): ArticleFacts['entities'] {
    return this.#read(ENTITIES) as ArticleFacts['entities'];
  }

  get events(): ArticleFacts['events'] {
    return this.#read(EVENTS) as ArticleFacts['events'];
  }

  get statements(): ArticleFacts['statements'] {
    return this.#read(STATEMENTS) as ArticleFacts['statements'];
  }

  get checks(): ArticleFacts['checks'] {
    return this.#read(CHECKS) as ArticleFacts['checks'];
  }

  get claims(): ArticleFacts['claims'] {
    const reader = new Reader(this.#strings, this.#code, this.#shapes);
    const found: Claim[] = [];
    for (let part = CLAIMS; part < reader.parts; part++) found.push(reader.part(part) as Claim);
    return found;
  }

  claimReader(): (index: number) => Claim | undefined {
    const reader = new Reader(this.#strings, this.#code, this.#shapes);
    const made: (Claim | undefined)[] = [];
    return (index) => {
      if (index < 0 || index + CLAIMS >= reader.parts) return undefined;
      made[index] ??= reader.part(index + CLAIMS) as Claim;
      return made[index];
    };
  }

  #others(): Others {
    return this.#read(OTHERS) as Others;
  }

  #read(part: number): unknown {
    return new Reader(this.#strings, this.#code, this.#shapes).part(part);
  }
}

/** The parts that are unfolded separately. */
const OTHERS = 0;
const ENTITIES = 1;
const EVENTS = 2;
const STATEMENTS = 3;
const CHECKS = 4;
/** The first claim, and each that follows. */
const CLAIMS = 5;

/** The first unit of a value. Any unit from `SMALL` on is a whole number by itself. */
const UNDEFINED = 0;
const NULL = 1;
const FALSE = 2;
const TRUE = 3;
const STRING = 4;
const WHOLE = 5;
const OTHER_NUMBER = 6;
const ARRAY = 7;
const OBJECT = 8;
/** A list of strings, kept as one: several claims share the words of their sentence. */
const STRINGS = 9;
/** Written at an earlier place, counted in units from the first part: claims share scopes, times and empty lists. */
const SAME = 10;
/** Between the strings of a list; a list with a string that holds it is kept string by string. */
const BETWEEN = '\u0000';
const SMALL = 16;
/** The fewest units of a list or object that is not written a second time. */
const WORTH_SHARING = 4;
/** A longer one hardly ever occurs twice. */
const MOST_SHARED = 256;
const MOST_WHOLE = 2 ** 31;

/** The key lists of the objects met so far, by number: as many as the facts have types. */
const shapes: Shape[] = [];
const shapeNumbers = new Map<string, number>();

export interface Shape {
  readonly keys: readonly string[];
  /** An object with these keys to copy: V8 turns one filled key by key into a slow object three times the size. */
  readonly empty: Readonly<Record<string, unknown>>;
}

function shapeOf(keys: readonly string[]): Shape {
  return { keys, empty: JSON.parse(`{${keys.map((key) => `${JSON.stringify(key)}:null`).join()}}`) };
}

/**
 * The shapes with these keys, numbered as they are given: this process's own list where it can be one with them, so
 * that a corpus that is saved again and again does not gather lists.
 */
export function knownShapes(keyLists: readonly (readonly string[])[]): readonly Shape[] {
  if (shapes.some(({ keys }, number) => keys.join() !== keyLists[number]?.join())) return keyLists.map(shapeOf);
  for (const keys of keyLists.slice(shapes.length)) numberOf(keys);
  return shapes;
}

function numberOf(keys: readonly string[]): number {
  const name = keys.join();
  const known = shapeNumbers.get(name);
  if (known !== undefined) return known;
  shapeNumbers.set(name, shapes.length);
  return shapes.push(shapeOf(keys)) - 1;
}

class Writer {
  readonly #strings: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** Where each list or object was first written, by its units; in units from the first part. */
  readonly #places = new Map<string, number>();
  #units: number[] = [];
  /** How many units earlier parts have. */
  #before = 0;

  part(value: unknown): readonly number[] {
    this.#before += this.#units.length;
    this.#units = [];
    this.#write(value);
    return this.#units;
  }

  strings(): string {
    return this.#strings.join('');
  }

  /** The lengths of the strings, then each part with its length. */
  code(parts: readonly (readonly number[])[]): string {
    this.#units = [];
    this.#whole(this.#strings.length);
    for (const { length } of this.#strings) this.#whole(length);
    this.#whole(parts.length);
    for (const { length } of parts) this.#whole(length);
    const pieces: string[] = [];
    for (const units of [this.#units, ...parts]) {
      for (let at = 0; at < units.length; at += 4096) pieces.push(String.fromCharCode(...units.slice(at, at + 4096)));
    }
    return pieces.join('');
  }

  #write(value: unknown): void {
    if (value === undefined) this.#units.push(UNDEFINED);
    else if (value === null) this.#units.push(NULL);
    else if (typeof value === 'boolean') this.#units.push(value ? TRUE : FALSE);
    else if (typeof value === 'string') this.#tagged(STRING, this.#string(value));
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
    const units = String.fromCharCode(...this.#units.slice(begin));
    const known = this.#places.get(units);
    if (known === undefined) {
      this.#places.set(units, this.#before + begin);
      return;
    }
    this.#units.length = begin;
    this.#tagged(SAME, known);
  }

  #number(value: number): void {
    if (!Number.isInteger(value) || value < 0 || value >= MOST_WHOLE || Object.is(value, -0))
      this.#tagged(OTHER_NUMBER, this.#string(Object.is(value, -0) ? '-0' : String(value)));
    else if (value < 256 - SMALL) this.#units.push(value + SMALL);
    else this.#tagged(WHOLE, value);
  }

  #array(values: readonly unknown[]): void {
    if (values.length > 0 && values.every((value) => typeof value === 'string' && !value.includes(BETWEEN))) {
      this.#tagged(STRINGS, this.#string(values.join(BETWEEN)));
      return;
    }
    this.#tagged(ARRAY, values.length);
    for (const value of values) this.#write(value);
  }

  #object(value: Readonly<Record<string, unknown>>): void {
    const keys = Object.keys(value);
    this.#tagged(OBJECT, numberOf(keys));
    for (const key of keys) this.#write(value[key]);
  }

  #string(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#strings.length);
    this.#strings.push(text);
    return this.#strings.length - 1;
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

class Reader {
  readonly #strings: string;
  readonly #code: string;
  /** Where each string begins. */
  readonly #starts: number[] = [0];
  readonly #made: (string | undefined)[] = [];
  /** Where each part begins. */
  readonly #begins: number[] = [];
  readonly #shapes: readonly Shape[];
  #at = 0;

  constructor(strings: string, code: string, shapes: readonly Shape[]) {
    this.#strings = strings;
    this.#code = code;
    this.#shapes = shapes;
    let end = 0;
    for (let left = this.#whole(); left > 0; left--) {
      end += this.#whole();
      this.#starts.push(end);
    }
    let begin = 0;
    for (let left = this.#whole(); left > 0; left--) {
      this.#begins.push(begin);
      begin += this.#whole();
    }
    for (let part = 0; part < this.#begins.length; part++) this.#begins[part] = (this.#begins[part] ?? 0) + this.#at;
  }

  get parts(): number {
    return this.#begins.length;
  }

  part(number: number): unknown {
    this.#at = this.#begins[number] ?? 0;
    return this.#value();
  }

  #value(): unknown {
    const tag = this.#code.charCodeAt(this.#at++);
    if (tag >= SMALL) return tag - SMALL;
    switch (tag) {
      case NULL:
        return null;
      case FALSE:
        return false;
      case TRUE:
        return true;
      case STRING:
        return this.#string();
      case WHOLE:
        return this.#whole();
      case OTHER_NUMBER:
        return Number(this.#string());
      case ARRAY:
        return this.#array();
      case OBJECT:
        return this.#object();
      case STRINGS:
        return this.#string().split(BETWEEN);
      case SAME:
        return this.#elsewhere(this.#whole());
      default:
        return undefined;
    }
  }

  /** A copy of the value at an earlier place. */
  #elsewhere(place: number): unknown {
    const next = this.#at;
    this.#at = (this.#begins[0] ?? 0) + place;
    const value = this.#value();
    this.#at = next;
    return value;
  }

  #array(): unknown[] {
    const values: unknown[] = [];
    for (let left = this.#whole(); left > 0; left--) values.push(this.#value());
    return values;
  }

  #object(): Record<string, unknown> {
    const shape = this.#shapes[this.#whole()];
    const value: Record<string, unknown> = { ...shape?.empty };
    for (const key of shape?.keys ?? []) value[key] = this.#value();
    return value;
  }

  #string(): string {
    const number = this.#whole();
    const made = this.#made[number] ?? this.#strings.slice(this.#starts[number], this.#starts[number + 1]);
    this.#made[number] = made;
    return made;
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
