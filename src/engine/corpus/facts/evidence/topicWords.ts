import type { ClaimInContext } from '../claimInContext.ts';
import { sharedItems } from '../sharedItems.ts';
import { isWidePlace } from '../widePlaces.ts';
import type { ClaimRule } from './evidenceRule.ts';

const MOST_SAME = 3;
const MOST_OTHERS = 4;
/** How strongly it shows that the figures are of two subjects by name. */
const OTHER_SUBJECT = 3;

/** Are the figures of the same thing, in the words of their own clauses? */
export const TOPIC_WORDS: ClaimRule = {
  id: 'topicWords',
  finds: {
    'words for what it is': { most: MOST_SAME, says: 'reason/sameMeasure' },
    'other words for what it is': { most: MOST_OTHERS, says: 'reason/otherTopic' },
  },
  appliesTo: ['figure'],
  weigh(a, b, found) {
    if (a.topic.length === 0 || b.topic.length === 0) return;
    const same = sharedItems(a.topic, b.topic);
    found.add('words for what it is', Math.min(MOST_SAME, same.length), same);
    if (found.has('same thing')) return;
    if (haveOtherSubjects(a, b)) found.add('other words for what it is', OTHER_SUBJECT);
    // A price is a price, whatever else the sentence says about it.
    else if (!found.has('same measure')) {
      const others = Math.min(a.topic.length, b.topic.length) - same.length;
      const none = same.length === 0 ? 1 : 0;
      found.add('other words for what it is', Math.min(MOST_OTHERS - 1, others) + none);
    }
  },
};

/** True where each figure is somebody's, and not the same one's. */
function haveOtherSubjects(a: ClaimInContext, b: ClaimInContext): boolean {
  const [left, right] = [subjectsOf(a), subjectsOf(b)];
  return left.length > 0 && right.length > 0 && !left.some((name) => right.includes(name));
}

/** The names among the words for what it is; those of places say where. */
function subjectsOf({ claim, event }: ClaimInContext): string[] {
  const isPlace = (name: string): boolean => isWidePlace(name) || (event?.anchor.places.includes(name) ?? false);
  return claim.about.subjects.filter((name) => !isPlace(name));
}
