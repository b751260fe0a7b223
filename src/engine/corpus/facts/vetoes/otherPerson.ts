import { personOfBoth } from '../personOfBoth.ts';
import type { Veto } from './veto.ts';

/** Ages of which the articles do not say, by full name, that they are one person’s. */
export const OTHER_PERSON: Veto = {
  id: 'otherPerson',
  refuses({ claim: a }, { claim: b }) {
    return a.quantity.kind === 'age' && personOfBoth(a, b) === undefined;
  },
};
