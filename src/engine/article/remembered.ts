import { copyOf } from './spelling.ts';

/**
 * A pure function of a text with its last answers kept: `most` of them, and as many of older ones. Answers are shared
 * by all who ask.
 */
export function remembered<T extends NonNullable<unknown>>(
  answer: (text: string) => T,
  most: number,
): (text: string) => T {
  let recent = new Map<string, T>();
  let older = new Map<string, T>();
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined) return known;
    const found = older.get(text) ?? answer(text);
    if (recent.size >= most) {
      older = recent;
      recent = new Map();
    }
    recent.set(copyOf(text), found);
    return found;
  };
}
