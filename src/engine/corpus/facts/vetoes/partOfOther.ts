import type { Claim } from '../../../model/claim.ts';
import type { ClaimInContext } from '../claimInContext.ts';
import { sizeOf } from '../claimValues.ts';
import { countedClass } from '../countedClass.ts';
import { groupOf, isToll } from '../factGroups.ts';
import type { Objection } from './objection.ts';

/** Counts that are part and whole: a smaller part denies nothing; a larger one does. */
export const PART_OF_OTHER: Objection = {
  id: 'partOfOther',
  against: 'disagree',
  refuses(one, other) {
    if (countsFewer(one, other) || countsFewer(other, one)) return true;
    if (isCompleted(one, other) || isCompleted(other, one)) return true;
    const [a, b] = [one.claim, other.claim];
    if (countsOthers(a) !== countsOthers(b) && groupOf(a) === 'deaths') return true;
    const part = partOf(a, b);
    if (part === null) return false;
    const whole = part === a ? b : a;
    return part.quantity.min === null || whole.quantity.max === null || part.quantity.min <= whole.quantity.max;
  },
};

/** The claim that says so ("two of the victims"), or else the one whose counted are usually a part of all. */
function partOf(a: Claim, b: Claim): Claim | null {
  if (a.counted.scope.share !== b.counted.scope.share) return a.counted.scope.share ? a : b;
  const [left, right] = [countedClass(a.counted).share, countedClass(b.counted).share];
  return left === right ? null : left ? a : b;
}

/**
 * "Ana Petrikova and her son were shot", "officers found two victims": who is listed, found here or treated there is
 * seldom everybody.
 */
function countsFewer(one: ClaimInContext, other: ClaimInContext): boolean {
  const { sum, scope } = one.claim.counted;
  const isThere = scope.there && !other.claim.counted.scope.there && canBeThere(one.claim);
  const isPartial = (sum !== null && one.rank >= LEAD) || isThere;
  return isPartial && sizeOf(one.claim) < sizeOf(other.claim);
}

/** "5,500 will be laid off": 2,000 at one plant, and 3,500 at another that either report gives. */
function isCompleted(part: ClaimInContext, whole: ClaimInContext): boolean {
  const { kind } = part.claim.quantity;
  if ((kind !== 'count' && kind !== 'money') || isToll(part.claim)) return false;
  const rest = sizeOf(whole.claim) - sizeOf(part.claim);
  if (rest <= 0) return false;
  return [part, whole].some(({ alike }) =>
    alike.some(({ claim }) => claim.measure === part.claim.measure && sizeOf(claim) === rest),
  );
}

/** "A tooth 12 centimetres long near Cape Orrin", "taken into custody": what measures, and an arrest, is no part. */
function canBeThere({ quantity: { kind }, measure }: Claim): boolean {
  return kind === 'count' && measure !== 'arrested';
}

/** What a story gives before everything else is what it stands for, be it a list. */
const LEAD = 2;

function countsOthers({ counted: { scope } }: Claim): boolean {
  return scope.apartFrom === 'dead';
}
