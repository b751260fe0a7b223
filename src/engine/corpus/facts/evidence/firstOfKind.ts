import type { ClaimInContext } from '../claimInContext.ts';
import { haveSameBounds } from '../claimValues.ts';
import type { ClaimRule } from './evidenceRule.ts';

/** Is each the first figure of its kind in its story? */
export const FIRST_OF_KIND: ClaimRule = {
  id: 'firstOfKind',
  finds: { 'first of its kind in both': { most: 1, says: 'reason/firstOfKind' } },
  appliesTo: ['figure'],
  weigh(a, b, found) {
    if (isFirst(a) && isFirst(b)) found.add('first of its kind in both', 1);
  },
};

function isFirst({ claim, alike }: ClaimInContext): boolean {
  return alike.every(({ claim: other }) => other.start > claim.start || haveSameBounds(other, claim));
}
