/** Settings arrive as the user wrote them: of any type, or not at all. */

/** Undefined where there is none. */
export function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** Empty where it is not a string. */
export function string(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The strings of a list, without empty ones. */
export function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string' && each.trim() !== '') : [];
}

/** One of a few words, or else the first of them. */
export function oneOf<Word extends string>(value: unknown, words: readonly [Word, ...Word[]]): Word {
  return words.find((word) => word === value) ?? words[0];
}
