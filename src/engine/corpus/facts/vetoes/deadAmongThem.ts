import type { ClaimInContext } from '../claimInContext.ts';
import { areInOneStory } from '../claimInContext.ts';
import { sizeOf } from '../claimValues.ts';
import { groupOf } from '../factGroups.ts';
import type { Objection } from './objection.ts';

/** "Nine were hurt and one died" beside "ten were hurt": the second may count the dead among the hurt. */
export const DEAD_AMONG_THEM: Objection = {
  id: 'deadAmongThem',
  against: 'disagree',
  refuses(a, b) {
    if (areInOneStory(a, b) || !isOfHurt(a) || !isOfHurt(b)) return false;
    const [less, more] = sizeOf(a.claim) < sizeOf(b.claim) ? [a, b] : [b, a];
    if (more.beside.some((claim) => groupOf(claim) === 'deaths')) return false;
    const apart = sizeOf(more.claim) - sizeOf(less.claim);
    return (
      less.dead.includes(apart) || less.beside.some((claim) => groupOf(claim) === 'deaths' && sizeOf(claim) === apart)
    );
  },
};

function isOfHurt({ claim }: ClaimInContext): boolean {
  const group = groupOf(claim);
  return group === 'injuries' || group === 'shot';
}
