import type { Span } from '../article/article.ts';
import type { Claim } from '../claims/claim.ts';
import type { ArticleFacts } from '../facts.ts';
import type { PlacedEvent } from './eventEvidence.ts';
import { placeEvent } from './eventEvidence.ts';
import { isToll } from './rules.ts';
import type { PlacedClaim } from './sameFact.ts';

/** A sentence that lists more figures than this is a table. */
const MOST_BESIDE = 8;

/** An article's events and claims with what the article adds to each. */
export function placeArticle(
  uri: string,
  facts: ArticleFacts,
): { readonly events: PlacedEvent[]; readonly claims: PlacedClaim[] } {
  const year = yearOf(facts);
  const events = facts.events.map((anchor) =>
    placeEvent(anchor, facts.meta.date, facts.contexts[anchor.story] ?? [], year),
  );
  const claims = facts.claims.map((claim, index) => ({
    claim,
    uri,
    event: claim.event === null ? null : (events[claim.event] ?? null),
    eventIndex: claim.event,
    beside: neighbours(facts, index),
    part: claim.partOf !== null || (isToll(claim) && isOneOfSeveral(facts, index)),
  }));
  return { events, claims };
}

/** Claims come in order, so those of one sentence are neighbours. */
function neighbours(facts: ArticleFacts, index: number): Claim[] {
  const own = facts.claims[index];
  const found: Claim[] = [];
  for (const step of [-1, 1]) {
    for (let at = index + step; found.length < MOST_BESIDE; at += step) {
      const other = facts.claims[at];
      if (own === undefined || other === undefined || other.sentence.start !== own.sentence.start) break;
      if (other.kind === own.kind && other.unit === own.unit) found.push(other);
    }
  }
  return found;
}

function yearOf(facts: ArticleFacts): number | null {
  if (facts.meta.date !== null) return Number(facts.meta.date.slice(0, 4));
  let latest: number | null = null;
  for (const { times } of facts.events) {
    for (const cue of times) {
      const year = Number(/^(?:year|date|month):(\d{4})/.exec(cue)?.[1] ?? 0);
      if (year > (latest ?? 0)) latest = year;
    }
  }
  return latest;
}

/** "12 soldiers and 90 civilians were killed": neither is the toll. */
function isOneOfSeveral(facts: ArticleFacts, index: number): boolean {
  const claim = facts.claims[index];
  if (claim === undefined || claim.head === null) return false;
  for (const other of [facts.claims[index - 1], facts.claims[index + 1]]) {
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
