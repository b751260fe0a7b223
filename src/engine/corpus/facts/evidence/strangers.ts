import type { ClaimInContext } from '../claimInContext.ts';
import { isToll } from '../factGroups.ts';
import { namesOfShorter } from '../namesOfShorter.ts';
import { areVariants } from '../nameVariants.ts';
import { isWidePlace } from '../widePlaces.ts';
import type { EvidenceList } from './evidenceList.ts';
import type { ClaimRule } from './evidenceRule.ts';

/** Two stories of one matter share names of more weight than this. */
const FEW_NAMES = 1.5;

/** How strongly it shows where only one story's protagonist is unknown in the other: a report may lead with others. */
const ONE_STRANGE = 0.3;

/** Are the two articles about other people and firms? Wire services write one sentence about many firms. */
export const STRANGERS: ClaimRule = {
  id: 'strangers',
  finds: {
    'strangers to each other': { most: 1, says: 'reason/strangers' },
    'of other protagonists': { most: 1, says: 'reason/otherProtagonists' },
  },
  appliesTo: ['figure', 'toll'],
  weigh(a, b, found) {
    if (a.uri === b.uri || found.has('same thing')) return;
    if (isToll(a.claim)) {
      if (!shareName(found)) found.add('strangers to each other', 1);
      return;
    }
    if (
      !found.has('same figure beside') &&
      !found.has('names beside the figure') &&
      found.valueOf('names in both stories') < Math.min(FEW_NAMES, namesOfShorter(a, b))
    )
      found.add('strangers to each other', 1);
    const strange = [isStrange(a, b), isStrange(b, a)].filter(Boolean).length;
    found.add('of other protagonists', strange === 1 ? ONE_STRANGE : strange / 2);
  },
};

/** True where both tolls' reports know a place or a name. */
function shareName(found: EvidenceList): boolean {
  return (
    found.has('same place') ||
    found.has('same wide place') ||
    found.has('names in both stories') ||
    found.has('names in the event') ||
    found.has('names beside the figure')
  );
}

/** True if the other story does not know the name this one mentions most: two firms' bonds are told in like words. */
export function isStrange({ event }: ClaimInContext, { event: other }: ClaimInContext): boolean {
  const first = event?.context.find((name) => !isWidePlace(name));
  if (first === undefined) return false;
  const isTwin = (name: string): boolean => areVariants(first, name) || isWithin(first, name);
  return other === null || !(other.context.some(isTwin) || other.participants.some(isTwin));
}

/** "Lund" and "the Lund council": where one is a part of the other, the story is not about somebody else. */
function isWithin(one: string, other: string): boolean {
  const [a, b] = [` ${one} `, ` ${other} `];
  return a.includes(b) || b.includes(a);
}
