import type { Claim } from '../../model/claim.ts';
import type { Column } from './evidence/weights.ts';
import { isToll } from './factGroups.ts';

/** Claims of different classes are judged by different rules. */
export type ClaimClass = 'toll' | 'magnitude' | 'age' | 'figure';

/** `toll` for counts of what happened to people and things, `figure` for everything else. */
export function classOf(claim: Claim): ClaimClass {
  if (claim.quantity.kind === 'age' || claim.quantity.kind === 'magnitude') return claim.quantity.kind;
  return isToll(claim) ? 'toll' : 'figure';
}

/** What a class is weighed as: an event has one toll and one magnitude, but its story many other figures. */
export function columnOf(claimClass: ClaimClass): Column {
  return claimClass === 'toll' || claimClass === 'magnitude' ? 'toll' : 'figure';
}
