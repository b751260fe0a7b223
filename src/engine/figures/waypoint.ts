import type { Line } from '../article/line.ts';

const FARTHEST = 8;

/** "from 1,200 over 1,450 to 1,900": an intermediate value is not a lower bound. */
export function isWaypoint(line: Line, index: number): boolean {
  if (line.at(index - 1) !== 'over' && line.at(index - 1) !== 'via') return false;
  let at = index - 2;
  while (at > index - FARTHEST && at > 0 && line.at(at) !== 'from') at--;
  if (line.at(at) !== 'from') return false;
  for (let inside = at + 1; inside < index - 1; inside++) if (line.isDigits(inside)) return true;
  return false;
}
