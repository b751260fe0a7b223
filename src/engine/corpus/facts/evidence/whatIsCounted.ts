import { isAspect } from '../../../claims/aspect.ts';
import { countedClass } from '../countedClass.ts';
import type { ClaimRule } from './evidenceRule.ts';
import { ALL_BUT_AGES } from './evidenceRule.ts';

/** Is the same counted: people, soldiers, houses? */
export const WHAT_IS_COUNTED: ClaimRule = {
  id: 'whatIsCounted',
  finds: {
    'same counted': { most: 1, says: 'reason/sameCounted' },
    'one counts anybody': { most: 1, says: 'reason/oneCountsAnybody' },
    'other counted': { most: 1, says: 'reason/otherCounted' },
    'narrower in one': { most: 1, says: 'reason/narrower' },
  },
  appliesTo: ALL_BUT_AGES,
  weigh({ claim: a }, { claim: b }, found) {
    if (a.counted.head === null && b.counted.head === null) return;
    const left = countedClass(a.counted);
    const right = countedClass(b.counted);
    // "40,000 people watched", "a crowd of 31,000"; "employs 3,400 people", "has 4,300 employees".
    const areOneGroup =
      a.measure !== null && a.measure === b.measure && (isAspect(a.measure) || a.measure === 'employ');
    if (left.name === right.name || areOneGroup)
      found.add('same counted', 1, left.name === 'anybody' || areOneGroup ? [] : [left.name]);
    // A city's homicides of a year are counted as cases; the dead of one event as people.
    else if (left.name === 'homicide' || right.name === 'homicide')
      found.add('other counted', 1, [left.name, right.name].sort());
    else if (left.name === 'anybody' || right.name === 'anybody') found.add('one counts anybody', 1);
    else found.add('other counted', 1, [left.name, right.name].sort());
    if (left.share !== right.share) found.add('narrower in one', 1);
  },
};
