/** Settings come as the user wrote them: of any type, or not at all. */

/** Undefined where there is none. */
export function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** Empty where it is no text. */
export function string(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The words of a list, without the empty ones. */
export function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string' && each.trim() !== '') : [];
}

/** One of a few words; the first where it is none of them. */
export function oneOf<Word extends string>(value: unknown, words: readonly [Word, ...Word[]]): Word {
  return words.find((word) => word === value) ?? words[0];
}
