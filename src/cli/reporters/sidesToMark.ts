import type { Conflict, Side } from '../../engine/index.ts';
import type { Findings } from '../findings.ts';
import { opponentsOf } from './opponents.ts';

/**
 * Where a conflict is shown beside the lines: at the sides that the editor would warn, those in articles that are
 * checked, or else in the others.
 */
export function sidesToMark({ isWarned, isChecked }: Findings, conflict: Conflict): readonly Side[] {
  const warned = conflict.sides.filter((side, index) =>
    opponentsOf(conflict, index).some((opponent) => isWarned(side, opponent)),
  );
  const checked = warned.filter(({ uri }) => isChecked(uri));
  return checked.length > 0 ? checked : warned;
}
