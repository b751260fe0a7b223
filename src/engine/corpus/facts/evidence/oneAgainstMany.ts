import type { EventRule } from './evidenceRule.ts';

/** Is one report about a single event and the other about many at once ("weekend shootings")? */
export const ONE_AGAINST_MANY: EventRule = {
  id: 'oneAgainstMany',
  finds: { 'one against many': { most: 2, says: 'reason/oneAgainstMany' } },
  weigh(a, b, found) {
    if (a.anchor.many === b.anchor.many) return;
    found.add('one against many', (a.anchor.many ? a : b).opening ? 1 : 2);
  },
};
