import { namesMeet } from '../namesMeet.ts';
import { isWidePlace } from '../widePlaces.ts';
import type { ClaimRule } from './evidenceRule.ts';
import { ALL_BUT_AGES } from './evidenceRule.ts';

const MOST_SAME = 3;
const MOST_OTHERS = 2;

/** Do both sentences hold the same names? */
export const NAMES_BESIDE: ClaimRule = {
  id: 'namesBeside',
  finds: {
    'names beside the figure': { most: MOST_SAME, says: 'reason/namesBeside', showsNames: true },
    'no name beside the figure': { most: 1, says: null },
    'other names beside the figure': { most: MOST_OTHERS, says: 'reason/otherNames' },
  },
  appliesTo: ALL_BUT_AGES,
  weigh({ claim: a }, { claim: b }, found) {
    const [left, right] = [variantsIn(a.about.names, b.about.names), variantsIn(b.about.names, a.about.names)];
    const names = (left.length <= right.length ? left : right).filter((name) => !isWidePlace(name)).sort();
    found.add('names beside the figure', Math.min(MOST_SAME, names.length), names);
    // Within one story the subject goes without saying.
    if (names.length === 0 && !found.has('one story') && !found.has('same thing'))
      found.add('no name beside the figure', 1);
    const others = Math.min(MOST_OTHERS, a.about.names.length - left.length, b.about.names.length - right.length);
    if (!found.has('same thing')) found.add('other names beside the figure', others);
  },
};

/** Those of the names that stand among the others, be it as another report writes them. */
function variantsIn(names: readonly string[], others: readonly string[]): string[] {
  return names.filter((name) => others.some((other) => namesMeet(name, other)));
}
