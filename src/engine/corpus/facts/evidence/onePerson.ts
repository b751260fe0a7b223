import { personOfBoth } from '../personOfBoth.ts';
import type { ClaimRule } from './evidenceRule.ts';

/** Are both ages those of one person, by full name? */
export const ONE_PERSON: ClaimRule = {
  id: 'onePerson',
  finds: { 'one person': { most: 1, says: 'reason/onePerson', showsNames: true } },
  appliesTo: ['age'],
  weigh(a, b, found) {
    const person = personOfBoth(a.claim, b.claim);
    if (person !== undefined) found.add('one person', 1, [person]);
  },
};
