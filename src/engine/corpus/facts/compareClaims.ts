import type { Quantity } from '../../model/figure.ts';
import { looseEnds } from '../../model/scope.ts';
import type { ClaimInContext } from './claimInContext.ts';
import { compare, type Verdict } from './compareValues.ts';
import { groupOf } from './factGroups.ts';

/** Articles without a date may be a year or two apart. */
const UNDATED_YEARS = 2;

/**
 * Whether two claims can both hold, as far as they are about one fact. Those shot are the wounded and, where some died
 * of it, the dead: the shot of one report and the injured of another disagree only where they do so counted either way.
 */
export function compareClaims(a: ClaimInContext, b: ClaimInContext): Verdict {
  const slack = slackOf(a, b);
  if (groupOf(a.claim) === groupOf(b.claim)) return compareAlike(a, b, slack);
  const [shot, injured] = groupOf(a.claim) === 'shot' ? [a, b] : [b, a];
  const verdicts = [0, shot.claim.counted.fatal ?? 0].flatMap((fatal) =>
    [0, ...injured.dead].map((killed) =>
      compare(less(shot.claim.quantity, fatal), less(injured.claim.quantity, -killed), slack),
    ),
  );
  return verdicts.find((verdict) => verdict !== 'disagree') ?? 'disagree';
}

/** "Two were killed and four others were shot" beside "six were shot": others may be those shot who lived. */
function compareAlike(a: ClaimInContext, b: ClaimInContext, slack: number): Verdict {
  const verdict = compare(amountOf(a), amountOf(b), slack);
  if (verdict !== 'disagree' || groupOf(a.claim) !== 'shot') return verdict;
  const [one, other] = [countsOthers(a), countsOthers(b)];
  if (one === other) return verdict;
  const [others, all] = one ? [a, b] : [b, a];
  const added = others.dead.map((dead) => compare(less(others.claim.quantity, -dead), all.claim.quantity, slack));
  return added.find((each) => each !== 'disagree') ?? verdict;
}

function countsOthers({ claim: { counted } }: ClaimInContext): boolean {
  return counted.scope.apartFrom !== null;
}

/** A loss of "(85.3) million" is one of 85.3 million: accounts write it below zero because it is a loss. */
function amountOf({ claim: { quantity, measure } }: ClaimInContext): Quantity {
  const { min, max } = quantity;
  const isLoss = measure === 'loss' && min !== null && max !== null && max < 0;
  return isLoss ? { ...quantity, min: -max, max: -min } : quantity;
}

function less(quantity: Quantity, by: number): Quantity {
  const minus = (bound: number | null): number | null => (bound === null ? null : bound - by);
  return by === 0 ? quantity : { ...quantity, min: minus(quantity.min), max: minus(quantity.max) };
}

/** By how much two right figures may differ: the gunman counted or not, the years between two articles. */
function slackOf(a: ClaimInContext, b: ClaimInContext): number {
  const group = groupOf(a.claim);
  if (group === 'age') {
    const years = Math.abs(Number(a.event?.date?.slice(0, 4) ?? 0) - Number(b.event?.date?.slice(0, 4) ?? 0));
    return a.event?.date == null || b.event?.date == null ? UNDATED_YEARS : years + 1;
  }
  if (group !== 'deaths' && group !== 'injuries' && group !== 'shot') return 0;
  // Whoever took his own life is one of the dead, not of the hurt.
  const [one, other] = [a, b].map(({ claim: { counted } }) =>
    looseEnds(group === 'injuries' ? { ...counted.scope, ownLife: false } : counted.scope),
  ) as [number, number];
  return Math.min(2, one + other);
}
