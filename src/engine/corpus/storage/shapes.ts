/** The keys of an object, in their order, and what they usually have: facts have as many shapes as types. */
export interface Shape {
  readonly keys: readonly string[];
  /**
   * An object with these keys to copy: V8 turns one filled key by key into a slow object three times the size. It has
   * what the keys usually have where `isMasked`.
   */
  readonly empty: Readonly<Record<string, unknown>>;
  /** True where it is written which keys have something unusual, and only what these have. */
  readonly isMasked: boolean;
  /** The place of the key `end` where it follows `start`: it is written as its distance from that. -1 for none. */
  readonly end: number;
}

/** Of fewer keys too few have what is usual to be worth a mask. */
const LEAST_MASKED = 6;

/** So many keys have a unit of the mask. */
export const KEYS_OF_UNIT = 8;

/** The shapes met so far, by number. */
export const shapes: Shape[] = [];
/** The numbers of those with so many keys. */
const numbers: number[][] = [];

function shapeOf(empty: Readonly<Record<string, unknown>>): Shape {
  const keys = Object.keys(empty);
  const end = keys.indexOf('end');
  return {
    keys,
    empty,
    isMasked: keys.length >= LEAST_MASKED,
    end: end > 0 && keys[end - 1] === 'start' ? end : -1,
  };
}

/** What the first object of a shape lets expect of the others: 0 for a number, nothing in a list, or nothing at all. */
function emptyOf(example: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const pairs = Object.entries(example).map(([key, value]) => `${JSON.stringify(key)}:${usualBeside(value)}`);
  return JSON.parse(`{${pairs.join()}}`);
}

function usualBeside(value: unknown): string {
  if (typeof value === 'boolean') return 'false';
  if (typeof value === 'number') return '0';
  return Array.isArray(value) ? '[]' : 'null';
}

/** True where a value need not be written. */
export function isUsual(value: unknown, usual: unknown): boolean {
  return Object.is(value, usual) || (Array.isArray(usual) && Array.isArray(value) && value.length === 0);
}

/**
 * The shapes with these empty objects, numbered as they are given: this process's own list where it can be one with
 * them, so that a corpus that is saved again and again does not gather lists.
 */
export function knownShapes(all: readonly Shape['empty'][]): readonly Shape[] {
  const isSame = ({ empty }: Shape, number: number): boolean => JSON.stringify(empty) === JSON.stringify(all[number]);
  if (!shapes.every(isSame)) return all.map(shapeOf);
  for (const empty of all.slice(shapes.length)) enter(shapeOf(empty));
  return shapes;
}

/** The number of an object's shape. */
export function numberOfShape(value: Readonly<Record<string, unknown>>): number {
  const keys = Object.keys(value);
  for (const number of numbers[keys.length] ?? []) if (areAlike((shapes[number] as Shape).keys, keys)) return number;
  return enter(shapeOf(emptyOf(value)));
}

/** For two lists of one length; it runs for every object that is written. */
function areAlike(keys: readonly string[], others: readonly string[]): boolean {
  for (let at = 0; at < keys.length; at++) if (keys[at] !== others[at]) return false;
  return true;
}

function enter(shape: Shape): number {
  numbers[shape.keys.length] ??= [];
  numbers[shape.keys.length]?.push(shapes.length);
  return shapes.push(shape) - 1;
}
