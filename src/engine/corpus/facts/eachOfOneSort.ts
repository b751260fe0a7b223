import { mayMeet } from './commonGround.ts';
import type { ComparedStatement } from './statements.ts';

/** An article with two events of which it says so much of one sort, multiplied, lists both: no list denies another. */
const TWO_LISTS = 1024;

/**
 * Tells of the statements of one event, from `begin` to `end`, with those of another, or of the same, that have their
 * sort in common and, in two articles, their words.
 */
export function eachOfOneSort(
  compared: readonly ComparedStatement[],
  begin: number,
  end: number,
  others: readonly ComparedStatement[],
  event: number,
  tell: (first: ComparedStatement, second: ComparedStatement) => void,
): void {
  const inOne = compared === others;
  let from = firstOfEvent(others, event);
  const last = firstOfEvent(others, event + 1);
  for (let index = begin, until = begin; index < end; index = until) {
    const sort = compared[index]?.sort ?? 0;
    until = endOfSort(compared, index, end, sort);
    while (from < last && (others[from]?.sort ?? sort) < sort) from++;
    const to = endOfSort(others, from, last, sort);
    // Within one event each two statements are paired once.
    const isOneEvent = inOne && from === index;
    if (inOne && !isOneEvent && (until - index) * (to - from) > TWO_LISTS) continue;
    for (let one = index; one < until; one++) {
      for (let other = isOneEvent ? one + 1 : from; other < to; other++) {
        const [first, second] = [compared[one], others[other]];
        if (first === undefined || second === undefined) continue;
        if (inOne || mayMeet(first.ground, second.ground)) tell(first, second);
      }
    }
  }
}

function endOfSort(compared: readonly ComparedStatement[], begin: number, end: number, sort: number): number {
  let index = begin;
  while (index < end && compared[index]?.sort === sort) index++;
  return index;
}

/** Where the statements of an event, or of the next that has some, begin; they are in the order of their events. */
export function firstOfEvent(compared: readonly ComparedStatement[], event: number): number {
  let [low, high] = [0, compared.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((compared[middle]?.event ?? 0) < event) low = middle + 1;
    else high = middle;
  }
  return low;
}
