import { areInOneStory } from '../claimInContext.ts';
import { isSameMeasure } from '../evidence/whatIsMeasured.ts';
import { isOfItsEvent } from '../factGroups.ts';
import { isWidePlace } from '../widePlaces.ts';
import type { Veto } from './veto.ts';

/** Figures of two stories whose sentences share no measure, name or rarer word. */
export const NOTHING_IN_COMMON: Veto = {
  id: 'nothingInCommon',
  says: 'notComparedNothingInCommon',
  refuses(a, b) {
    const [one, other] = [a.claim, b.claim];
    if (isOfItsEvent(one) || one.kind === 'age' || areInOneStory(a, b)) return false;
    return !(
      (one.measure !== null && other.measure !== null && isSameMeasure(one.measure, other.measure)) ||
      one.words.some((word) => other.words.includes(word)) ||
      a.topic.some((word) => b.topic.includes(word)) ||
      one.names.some((name) => other.names.includes(name) && !isWidePlace(name))
    );
  },
};
