import type { Claim } from '../../../model/claim.ts';
import { areInOneStory } from '../claimInContext.ts';
import { haveDifferentSources } from '../claimSources.ts';
import { isOfItsEvent } from '../factGroups.ts';
import type { Veto } from './veto.ts';

/**
 * A writer who gives two figures means two things, unless two sources are quoted on one: "police said 4,000 marched".
 */
export const OWN_FIGURE: Veto = {
  id: 'ownFigure',
  refuses(a, b) {
    if (isOfItsEvent(a.claim) || a.claim.quantity.kind === 'age' || !areInOneStory(a, b)) return false;
    return !isOneFigureTwice(a.claim, b.claim);
  },
};

function isOneFigureTwice(a: Claim, b: Claim): boolean {
  if (!haveDifferentSources(a, b) || a.measure === null || a.measure !== b.measure) return false;
  return (
    a.about.names.length === 0 ||
    b.about.names.length === 0 ||
    a.about.names.some((name) => b.about.names.includes(name))
  );
}
