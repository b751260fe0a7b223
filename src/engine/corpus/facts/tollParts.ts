import type { Claim } from '../../model/claim.ts';
import type { Span } from '../../model/span.ts';
import { isToll } from './factGroups.ts';

/** A count this much below the story's toll is one of its parts; nearer ones may repeat the toll. */
export const PART = 0.6;

/**
 * The claims (by index) that count a part of what their story's toll counts: a story gives the toll first, in headline
 * or lead, and then how many were where ("two were shot in their cars", "seven went to one hospital").
 */
export function partsOfTolls(claims: readonly Claim[]): Set<number> {
  const tolls = new Map<string, number>();
  const parts = new Set<number>();
  const dead = new Set<string>();
  const largest = largestTolls(claims);
  for (const [index, claim] of claims.entries()) {
    if (claim.counted.partOf !== null || (isToll(claim) && isOneOfSeveral(claims, index))) parts.add(index);
    const value = claim.quantity.min ?? claim.quantity.max;
    if (parts.has(index) || !isToll(claim) || value === null || claim.quantity.modifier === 'vague') continue;
    const key = `${claim.story} ${claim.event} ${claim.measure}`;
    const toll = tolls.get(key);
    // "Eight others were wounded": apart from the dead mentioned before, or else from somebody not counted.
    const besideNobody = claim.counted.scope.apartFrom === 'uncounted' && !dead.has(`${claim.story} ${claim.event}`);
    if (claim.measure === 'killed') dead.add(`${claim.story} ${claim.event}`);
    if (claim.counted.scope.condition || besideNobody || isShare(claim, value, largest)) parts.add(index);
    else if (toll === undefined || value > toll) tolls.set(key, value);
    else if (isBelow(value, toll)) parts.add(index);
  }
  for (const [index, claim] of claims.entries()) {
    const value = claim.quantity.min ?? claim.quantity.max;
    const toll = tolls.get(`${claim.story} ${claim.event} ${claim.measure}`);
    if (value === null || toll === undefined || !isToll(claim) || claim.quantity.modifier === 'vague') continue;
    if (value < toll && standsBesideShare(claims, index)) parts.add(index);
    else if (isBelow(value, toll) && (!isInLead(claims, index) || standsBesidePart(claims, parts, index)))
      parts.add(index);
  }
  return parts;
}

/** A headline and a lead give no more figures than this; an outdated toll is among them. */
export const LEAD_FIGURES = 4;

/** True for one of the first figures of its story, whatever stories precede it in the file. */
function isInLead(claims: readonly Claim[], index: number): boolean {
  return claims[index - LEAD_FIGURES]?.story !== claims[index]?.story;
}

function isBelow(value: number, toll: number): boolean {
  return value <= toll * PART && toll - value >= 2;
}

function standsBesidePart(claims: readonly Claim[], parts: ReadonlySet<number>, index: number): boolean {
  return beside(claims, index).some((at) => parts.has(at));
}

/** "Four of them were hit by his car, 8 had gunshot wounds": both are parts, however large. */
function standsBesideShare(claims: readonly Claim[], index: number): boolean {
  return beside(claims, index).some((at) => {
    const other = claims[at];
    if (other === undefined || !isToll(other)) return false;
    return other.counted.scope.share || (other.counted.partOf !== null && other.counted.partOf !== index);
  });
}

/** The claims, by index, right before and after one in its sentence. */
function beside(claims: readonly Claim[], index: number): number[] {
  return [index - 1, index + 1].filter((at) => claims[at]?.sentence.start === claims[index]?.sentence.start);
}

/** The largest count of each measure in each event, wherever its story gives it. */
function largestTolls(claims: readonly Claim[]): Map<string, number> {
  const largest = new Map<string, number>();
  for (const claim of claims) {
    const value = claim.quantity.min ?? claim.quantity.max;
    if (!isToll(claim) || value === null || claim.quantity.modifier === 'vague') continue;
    const key = `${claim.story} ${claim.event} ${claim.measure}`;
    largest.set(key, Math.max(value, largest.get(key) ?? 0));
  }
  return largest;
}

/**
 * "Eleven of the victims suffered minor wounds", of 13 wounded or shot. Those of the shot who died are the whole toll
 * of the dead.
 */
function isShare(claim: Claim, value: number, largest: ReadonlyMap<string, number>): boolean {
  if (!claim.counted.scope.share && !claim.counted.scope.there) return false;
  const wholes = claim.measure === 'injured' ? ['injured', 'shot', 'stabbed'] : [claim.measure];
  return wholes.some((measure) => value < (largest.get(`${claim.story} ${claim.event} ${measure}`) ?? 0));
}

/** "12 soldiers and 90 civilians were killed": neither is the toll. */
function isOneOfSeveral(claims: readonly Claim[], index: number): boolean {
  const claim = claims[index];
  if (claim === undefined || claim.counted.head === null) return false;
  for (const other of [claims[index - 1], claims[index + 1]]) {
    if (
      other === undefined ||
      other.sentence.start !== claim.sentence.start ||
      other.measure !== claim.measure ||
      other.quantity.kind !== claim.quantity.kind
    )
      continue;
    if (standsBetween(claim.predicate, claim, other)) continue;
    if (
      other.counted.head !== null &&
      other.counted.head.toLowerCase() !== claim.counted.head.toLowerCase() &&
      other.counted.partOf === null
    )
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
