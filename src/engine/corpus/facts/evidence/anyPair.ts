import type { ClaimRule } from './evidenceRule.ts';

/** How sure is it of any two claims, before anything is known of them? Most pairs are about two facts. */
export const ANY_PAIR: ClaimRule = {
  id: 'anyPair',
  finds: { 'any pair': { most: 1, says: null } },
  appliesTo: ['toll', 'magnitude', 'age', 'figure'],
  weigh(_a, _b, found) {
    found.add('any pair', 1);
  },
};
