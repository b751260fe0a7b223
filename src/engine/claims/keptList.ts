const NONE: readonly never[] = [];

/**
 * A list as it is kept as long as its article is read: the same empty one for all that are empty, and no longer than
 * what is in it. One that has grown by a push has room for seventeen, and an article has thousands.
 */
export function keptList<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NONE : list.slice();
}
