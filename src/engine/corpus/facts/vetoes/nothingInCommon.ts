import { areInOneStory } from '../claimInContext.ts';
import { isSameMeasure } from '../evidence/whatIsMeasured.ts';
import { isOfItsEvent } from '../factGroups.ts';
import { isWidePlace } from '../widePlaces.ts';
import type { Veto } from './veto.ts';

/** Figures of two stories whose sentences share no measure, name or rarer word. */
export const NOTHING_IN_COMMON: Veto = {
  id: 'nothingInCommon',
  refuses(a, b) {
    const [one, other] = [a.claim, b.claim];
    if (isOfItsEvent(one) || one.quantity.kind === 'age' || areInOneStory(a, b)) return false;
    return !(
      (one.measure !== null && other.measure !== null && isSameMeasure(one.measure, other.measure)) ||
      one.about.words.some((word) => other.about.words.includes(word)) ||
      a.topic.some((word) => b.topic.includes(word)) ||
      one.about.names.some((name) => other.about.names.includes(name) && !isWidePlace(name))
    );
  },
};
