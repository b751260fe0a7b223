import type { Claim } from '../../../model/claim.ts';
import type { ClaimInContext } from '../claimInContext.ts';
import { haveSameBounds } from '../claimValues.ts';
import type { ClaimRule } from './evidenceRule.ts';

/** Smaller figures are in the same sentence by chance. */
const TELLING = 20;
/** Figures this large are hardly ever shared by chance. */
const LARGE = 1000;
const MOST = 1.3;

/** Do both sentences hold the same other figure, or both results the same votes of one side? */
export const FIGURE_BESIDE: ClaimRule = {
  id: 'figureBeside',
  finds: {
    'same figure beside': { most: MOST, says: 'reason/sameFigureBeside' },
    'other figures beside': { most: 1, says: 'reason/otherFiguresBeside' },
  },
  appliesTo: ['figure'],
  weigh(a, b, found) {
    const shared = a.beside.filter(
      (one) =>
        isTelling(one) &&
        b.beside.some((other) => one.quantity.kind === other.quantity.kind && haveSameBounds(one, other)),
    );
    const votes = votesInCommon(a.claim, b.claim);
    if (votes !== null) found.add('same figure beside', MOST, [`${votes}`]);
    if (!found.has('same thing') && areOfTwoRows(a, b)) found.add('other figures beside', 1);
    if (shared.length === 0 || votes !== null) return;
    const isLarge = shared.some(({ quantity: { min } }) => (min ?? 0) >= LARGE);
    found.add('same figure beside', isLarge ? MOST : 1, shared.map(({ quantity: { min } }) => `${min}`).sort());
  },
};

/** "46 percent to 42 percent" and "43 percent to 38 percent": neither figure of one poll is that of the other. */
function areOfTwoRows(a: ClaimInContext, b: ClaimInContext): boolean {
  const [left, right] = [twinsOf(a), twinsOf(b)];
  return left.length > 0 && right.length > 0 && !left.some((one) => right.some((other) => haveSameBounds(one, other)));
}

/** The figures of its sentence that measure the same in the same unit. */
function twinsOf({ claim: { quantity }, beside }: ClaimInContext): readonly Claim[] {
  return quantity.kind === 'count'
    ? []
    : beside.filter((one) => one.quantity.kind === quantity.kind && one.quantity.unit === quantity.unit);
}

/** Fewer are cast in any board. */
const FEW_VOTES = 10;

/** "31 votes to 14" and "29 votes to 14": the number that two results of votes share; null where they share none. */
function votesInCommon({ quantity: one, measure }: Claim, { quantity: other }: Claim): number | null {
  if (measure !== 'vote' || one.kind !== 'score' || other.kind !== 'score') return null;
  const shared = [one.min, one.max].find((votes) => votes === other.min || votes === other.max) ?? null;
  return shared !== null && shared >= FEW_VOTES ? shared : null;
}

function isTelling({ quantity: { kind, min } }: Claim): boolean {
  return min !== null && min >= TELLING && kind !== 'date' && kind !== 'time';
}
