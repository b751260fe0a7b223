import { hashOf } from '../storage/hashOf.ts';
import type { ClaimInContext } from './claimInContext.ts';
import { isOfItsEvent } from './factGroups.ts';
import { isWidePlace } from './widePlaces.ts';

/** How much of a hash is kept: what fits into one unit of a string and needs no surrogate. */
const BITS = 15;

/**
 * Hashes of what the sentences of some figures hold, a unit each, in ascending order: by it most pairs of figures that
 * the veto `nothingInCommon` would refuse are passed over before their articles are unfolded. Null for figures that the
 * veto does not ask, as their event or their person says what they are of.
 */
export type CommonGround = string | null;

/** Of figures that say one thing. */
export function groundOf(claims: readonly ClaimInContext[]): CommonGround {
  const found = new Set<number>();
  for (const { claim, topic } of claims) {
    if (isOfItsEvent(claim) || claim.quantity.kind === 'age') return null;
    const { measure, about } = claim;
    if (measure !== null) found.add(unitOf(`m ${measure === 'price' ? 'stolen' : measure}`));
    for (const word of about.words) found.add(unitOf(`w ${word}`));
    for (const word of topic) found.add(unitOf(`t ${word}`));
    for (const name of about.names) if (!isWidePlace(name)) found.add(unitOf(`n ${name}`));
  }
  return String.fromCharCode(...[...found].sort((a, b) => a - b));
}

/** False where two figures of different articles have nothing in common for certain. */
export function mayMeet(one: CommonGround, other: CommonGround): boolean {
  return one === null || other === null || groundsMeet(one, 0, one.length, other, 0, other.length);
}

/** The same for grounds that stand in longer strings, from the first place to before the last. */
export function groundsMeet(
  one: string,
  begin: number,
  end: number,
  other: string,
  otherBegin: number,
  otherEnd: number,
): boolean {
  let [at, to] = [begin, otherBegin];
  while (at < end && to < otherEnd) {
    const difference = one.charCodeAt(at) - other.charCodeAt(to);
    if (difference === 0) return true;
    if (difference < 0) at++;
    else to++;
  }
  return false;
}

function unitOf(text: string): number {
  return hashOf(text) & ((1 << BITS) - 1);
}
