import { sharedItems } from '../sharedItems.ts';
import { weightOfNames } from '../weightOfNames.ts';
import type { EventRule } from './evidenceRule.ts';

const MOST = 3;

/** Did the same people and organizations take part? */
export const NAMES_IN_EVENT: EventRule = {
  id: 'namesInEvent',
  finds: { 'names in the event': { most: MOST, says: 'reason/eventNames', showsNames: true } },
  weigh(a, b, found) {
    const names = sharedItems(a.participants, b.participants);
    found.add('names in the event', Math.min(MOST, weightOfNames(names, a.rarity)), names);
  },
};
