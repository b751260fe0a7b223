const NONE: readonly never[] = [];

/**
 * A list as it is kept as long as its article is read: the same empty one for all that are empty, and no longer than
 * what is in it. One that has grown by a push has room for seventeen, and an article has thousands.
 */
export function keptList<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NONE : list.slice();
}

/** Lists of words that are kept, those that are alike once: what is said again and again is about the same. */
export class KeptLists {
  readonly #known = new Map<string, readonly string[]>();

  keep(list: readonly string[]): readonly string[] {
    if (list.length === 0) return NONE;
    const key = list.join('\n');
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const kept = list.slice();
    this.#known.set(key, kept);
    return kept;
  }
}
