import type { PackedStatements } from './packedStatements.ts';

/** An article with two events of which it says so much of one sort, multiplied, lists both: no list denies another. */
const TWO_LISTS = 1024;

/**
 * Tells of the statements of one event, from `begin` to `end`, with those of another, or of the same, that have their
 * sort in common and, in two articles, their words: by their indices.
 */
export function eachOfOneSort(
  compared: PackedStatements,
  begin: number,
  end: number,
  others: PackedStatements,
  event: number,
  tell: (first: number, second: number) => void,
): void {
  const inOne = compared === others;
  let from = others.firstOfEvent(event);
  const last = others.firstOfEvent(event + 1);
  for (let index = begin, until = begin; index < end && from < last; index = until) {
    const sort = compared.sortOf(index);
    until = endOfSort(compared, index, end, sort);
    while (from < last && others.sortOf(from) < sort) from++;
    const to = endOfSort(others, from, last, sort);
    // Within one event each two statements are paired once.
    const isOneEvent = inOne && from === index;
    if (inOne && !isOneEvent && (until - index) * (to - from) > TWO_LISTS) continue;
    for (let one = index; one < until; one++) {
      for (let other = isOneEvent ? one + 1 : from; other < to; other++) {
        if (inOne || compared.mayMeet(one, others, other)) tell(one, other);
      }
    }
  }
}

function endOfSort(compared: PackedStatements, begin: number, end: number, sort: number): number {
  let index = begin;
  while (index < end && compared.sortOf(index) === sort) index++;
  return index;
}
