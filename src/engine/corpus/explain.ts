import type { ClaimAt, Relation } from '../engine.ts';
import { groupOf } from './rules.ts';

/** What the claims are about, for a reader: "people killed, mosque bombing, Kunduz". */
export function describeFact(claims: readonly ClaimAt[]): string {
  const subject = mostFrequent(claims.map(describeClaim));
  const event = mostFrequent(claims.map(({ eventLabel }) => eventLabel).filter((label) => label !== null));
  return event === null || event === '' ? (subject ?? '') : `${subject}, ${event}`;
}

/** One sentence that says why two claims cannot both hold. */
export function explainPair(a: ClaimAt, b: ClaimAt, relation: Relation): string {
  const said = `${voice(a)} and ${voice(b)}`;
  if (relation === 'update') return `${said} cannot both be current: the later report gives another figure`;
  if (relation === 'disputed') return `${said} cannot both hold: the sources differ`;
  return `${said} cannot both hold`;
}

function voice(claim: ClaimAt): string {
  const text = claim.text.replace(/\s+/g, ' ');
  return claim.sourceName === null ? `“${text}”` : `“${text}” (${claim.sourceName})`;
}

/** What a claim counts or measures, for a reader: "people killed". */
export function describeClaim(claim: ClaimAt): string {
  const group = groupOf(claim);
  if (claim.kind === 'count') {
    const counted = claim.head ?? (claim.measure === null ? group : 'people');
    const plural = /(?:s|people|men|women|children)$/.test(counted) ? counted : `${counted}s`;
    return `${claim.head === null || claim.head === 'person' ? 'people' : plural.toLowerCase()}${claim.measure === null ? '' : ` ${claim.measure}`}`;
  }
  return claim.measure ?? claim.kind;
}

function mostFrequent(values: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: string | null = null;
  for (const [value, count] of counts) {
    const leader = best === null ? 0 : (counts.get(best) ?? 0);
    if (
      count > leader ||
      (count === leader &&
        best !== null &&
        (value.length > best.length || (value.length === best.length && value < best)))
    )
      best = value;
  }
  return best;
}
