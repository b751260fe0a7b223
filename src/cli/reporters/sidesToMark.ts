import type { Conflict, Side } from '../../engine/index.ts';
import type { Findings } from '../findings.ts';
import { opponentsOf } from './opponents.ts';

/**
 * Where a conflict is shown beside the lines: at the sides that the editor would warn, those in articles that are
 * checked, or else in the others; at all that disagree where it would warn none.
 */
export function sidesToMark({ isWarned, isChecked }: Findings, conflict: Conflict): readonly Side[] {
  const disagreeing = conflict.sides.filter((_, index) => opponentsOf(conflict, index).length > 0);
  const warned = disagreeing.filter((side) =>
    opponentsOf(conflict, conflict.sides.indexOf(side)).some((opponent) => isWarned(side, opponent)),
  );
  if (warned.length === 0) return disagreeing;
  const checked = warned.filter(({ uri }) => isChecked(uri));
  return checked.length > 0 ? checked : warned;
}
