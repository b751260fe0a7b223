/** The keys of an object, in their order: facts have as many shapes as types. */
export interface Shape {
  readonly keys: readonly string[];
  /** An object with these keys to copy: V8 turns one filled key by key into a slow object three times the size. */
  readonly empty: Readonly<Record<string, unknown>>;
  /** The place of the key `end` where it follows `start`: it is written as its distance from that. -1 for none. */
  readonly end: number;
}

/** The shapes met so far, by number. */
export const shapes: Shape[] = [];
/** The numbers of those with so many keys. */
const numbers: number[][] = [];

function shapeOf(keys: readonly string[]): Shape {
  const end = keys.indexOf('end');
  return {
    keys,
    empty: JSON.parse(`{${keys.map((key) => `${JSON.stringify(key)}:null`).join()}}`),
    end: end > 0 && keys[end - 1] === 'start' ? end : -1,
  };
}

/**
 * The shapes with these keys, numbered as they are given: this process's own list where it can be one with them, so
 * that a corpus that is saved again and again does not gather lists.
 */
export function knownShapes(keyLists: readonly (readonly string[])[]): readonly Shape[] {
  if (shapes.some(({ keys }, number) => keys.join() !== keyLists[number]?.join())) return keyLists.map(shapeOf);
  for (const keys of keyLists.slice(shapes.length)) numberOfShape(keys);
  return shapes;
}

export function numberOfShape(keys: readonly string[]): number {
  numbers[keys.length] ??= [];
  const alike = numbers[keys.length] as number[];
  const known = alike.find((number) => shapes[number]?.keys.every((key, at) => key === keys[at]));
  if (known !== undefined) return known;
  alike.push(shapes.length);
  return shapes.push(shapeOf(keys)) - 1;
}
