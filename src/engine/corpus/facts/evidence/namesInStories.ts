import { sharedNames } from '../namesMeet.ts';
import { weightOfNames } from '../weightOfNames.ts';
import type { EventRule } from './evidenceRule.ts';

const MOST = 4;

/** Do the two stories mention the same names most often? */
export const NAMES_IN_STORIES: EventRule = {
  id: 'namesInStories',
  finds: { 'names in both stories': { most: MOST, says: 'reason/storyNames', showsNames: true } },
  weigh(a, b, found) {
    const names = sharedNames(a.context, b.context);
    found.add('names in both stories', Math.min(MOST, weightOfNames(names, a.rarity)), names);
  },
};
