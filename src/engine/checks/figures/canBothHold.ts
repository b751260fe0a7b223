import { compare } from '../../corpus/facts/compareValues.ts';
import type { Side } from '../contradiction.ts';

/** Whether two figures, as intervals, have a value in common. */
export function canBothHold({ figure: one }: Side, { figure: other }: Side): boolean {
  return one !== null && other !== null && compare(one.quantity, other.quantity, 0) === 'agree';
}
