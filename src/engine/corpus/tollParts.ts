import type { Span } from '../article/article.ts';
import type { Claim } from '../claims/claim.ts';
import { isToll } from './rules.ts';

/** A count this much below the story's toll is one of its parts; nearer ones may be another telling of the toll. */
export const PART = 0.6;

/**
 * The claims (by index) that count a part of what their story's toll counts: a story tells the toll first, in headline or
 * lead, and then how many were where ("two were shot in their cars", "seven went to one hospital").
 */
export function partsOfTolls(claims: readonly Claim[]): Set<number> {
  const tolls = new Map<string, number>();
  const parts = new Set<number>();
  const dead = new Set<string>();
  for (const [index, claim] of claims.entries()) {
    if (claim.partOf !== null || (isToll(claim) && isOneOfSeveral(claims, index))) parts.add(index);
    const value = claim.min ?? claim.max;
    if (parts.has(index) || !isToll(claim) || value === null || claim.modifier === 'vague') continue;
    const key = `${claim.story} ${claim.event} ${claim.measure}`;
    const toll = tolls.get(key);
    // "Eight others were wounded": beside the dead told before, or else beside somebody nobody counts.
    const besideNobody = claim.scope.includes('further') && !dead.has(`${claim.story} ${claim.event}`);
    if (claim.measure === 'killed') dead.add(`${claim.story} ${claim.event}`);
    if (claim.scope.includes('state') || besideNobody) parts.add(index);
    else if (toll === undefined || value > toll) tolls.set(key, value);
    else if (value <= toll * PART && toll - value >= 2) parts.add(index);
    else if (value < toll && claim.scope.includes('share')) parts.add(index);
  }
  return parts;
}

/** "12 soldiers and 90 civilians were killed": neither is the toll. */
function isOneOfSeveral(claims: readonly Claim[], index: number): boolean {
  const claim = claims[index];
  if (claim === undefined || claim.head === null) return false;
  for (const other of [claims[index - 1], claims[index + 1]]) {
    if (
      other === undefined ||
      other.sentence.start !== claim.sentence.start ||
      other.measure !== claim.measure ||
      other.kind !== claim.kind
    )
      continue;
    if (standsBetween(claim.predicate, claim, other)) continue;
    if (other.head !== null && other.head.toLowerCase() !== claim.head.toLowerCase() && other.partOf === null)
      return true;
  }
  return false;
}

/** "One shooter hurt 15 people": the predicate between two figures makes them two roles, not two parts. */
function standsBetween(predicate: Span | null, a: Span, b: Span): boolean {
  if (predicate === null) return false;
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return predicate.start >= first.end && predicate.end <= second.start;
}
