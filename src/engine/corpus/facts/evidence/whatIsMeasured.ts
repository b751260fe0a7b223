import { isAspect } from '../../../claims/aspect.ts';
import type { ClaimRule } from './evidenceRule.ts';
import { ALL_BUT_AGES } from './evidenceRule.ts';

/** Is the same said of the counted: killed, arrested, built? */
export const WHAT_IS_MEASURED: ClaimRule = {
  id: 'whatIsMeasured',
  finds: {
    'same measure': { most: 1, says: 'reason/sameMeasure' },
    'no measure': { most: 1, says: null },
    'other measure': { most: 1, says: 'reason/otherMeasure' },
  },
  appliesTo: ALL_BUT_AGES,
  weigh({ claim: { measure: a } }, { claim: { measure: b } }, found) {
    if (a === null || b === null) found.add('no measure', 1);
    else if (isSameMeasure(a, b)) found.add('same measure', 1, [a, b].sort().slice(0, 1));
    // What the figure is of its event, and the verb of its sentence: neither says anything against the other.
    else if (isAspect(a) !== isAspect(b)) found.add('no measure', 1);
    else if (!found.has('same thing')) found.add('other measure', 1, [a, b].sort());
  },
};

/** True for one measure under one or two names: loot is described by what was stolen and by its value. */
export function isSameMeasure(a: string, b: string): boolean {
  return a === b || ((a === 'stolen' || b === 'stolen') && (a === 'price' || b === 'price'));
}
