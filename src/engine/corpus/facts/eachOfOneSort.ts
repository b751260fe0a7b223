import { mayMeet } from './commonGround.ts';
import type { ComparedStatement } from './statements.ts';

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
  for (let index = begin; index < end; index++) {
    const first = compared[index];
    if (first === undefined) return;
    for (; from < others.length; from++) {
      const other = others[from];
      if (other === undefined || other.event !== event || other.sort >= first.sort) break;
    }
    // Within one event each two statements are paired once.
    for (let at = inOne && from <= index ? index + 1 : from; at < others.length; at++) {
      const second = others[at];
      if (second === undefined || second.event !== event || second.sort !== first.sort) break;
      if (inOne || mayMeet(first.ground, second.ground)) tell(first, second);
    }
  }
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
