import type { EventRule } from './evidenceRule.ts';

/** Surveys revise an earthquake's magnitude by less than this; what differs by more is another earthquake. */
const REVISED_MAGNITUDE = 0.55;

/** Are two earthquakes of magnitudes too far apart to be one? */
export const OTHER_MAGNITUDE: EventRule = {
  id: 'otherMagnitude',
  finds: { 'other magnitude': { most: 1, says: 'reason/otherMagnitude' } },
  weigh(a, b, found) {
    if (a.magnitude === null || b.magnitude === null) return;
    if (Math.abs(a.magnitude - b.magnitude) > REVISED_MAGNITUDE)
      found.add('other magnitude', 1, [`${a.magnitude}`, `${b.magnitude}`].sort());
  },
};
