/**
 * Which items of an article say what items of it said before it was put again, by their indices now and then: those it
 * begins with and those it ends with. Each item is given by all that it says, its place left out.
 */
export function keptItems(before: readonly string[], now: readonly string[]): ReadonlyMap<number, number> {
  const kept = new Map<number, number>();
  let first = 0;
  while (first < before.length && first < now.length && before[first] === now[first]) {
    kept.set(first, first);
    first++;
  }
  let [then, at] = [before.length - 1, now.length - 1];
  while (then >= first && at >= first && before[then] === now[at]) kept.set(at--, then--);
  return kept;
}

/** The same for items that depend on each other: all or none. */
export function allKept(before: readonly string[], now: readonly string[]): ReadonlyMap<number, number> {
  const kept = keptItems(before, now);
  return before.length === now.length && kept.size === now.length ? kept : new Map();
}
