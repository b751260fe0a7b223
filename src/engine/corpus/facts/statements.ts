import { dimensionOf } from '../../figures/convert.ts';
import { scopeKey } from '../../model/scope.ts';
import { totalsKey } from '../../model/total.ts';
import { hashOf } from '../storage/hashOf.ts';
import type { ClaimInContext } from './claimInContext.ts';
import { type CommonGround, groundOf } from './commonGround.ts';
import { countedClass } from './countedClass.ts';
import { groupOf } from './factGroups.ts';
import { isCompared } from './vetoes/kindNotCompared.ts';

/** An article that says more of one sort about one event lists what it counts: its first statements are compared. */
const MOST_OF_ONE_SORT = 96;

/** Of the claims that say one thing in one article, so many are tried against another statement. */
export const TRIED = 4;

/** Which claims of an article say the same of the same; by the index of the first of them. */
export interface Statements {
  /** For each claim the first claim of its statement. */
  readonly firstOf: readonly number[];
  /** For each first claim all claims of its statement, in order. */
  readonly members: ReadonlyMap<number, readonly number[]>;
  /** The statements that others can be compared with, in the order of their events and sorts. */
  readonly compared: readonly ComparedStatement[];
}

/** What is kept at hand about a statement: enough to see that most others are not about its fact. */
export interface ComparedStatement {
  /** Index of the event in its article. */
  readonly event: number;
  /** Index of its first claim. */
  readonly first: number;
  /** Statements whose sorts differ are never about one fact. */
  readonly sort: number;
  /** All its claims where there are several, null for the first alone. */
  readonly members: readonly number[] | null;
  /** Of the claims that are tried against those of another. */
  readonly ground: CommonGround;
}

/** Gathers an article's claims into statements: a toll in headline, lead and last paragraph is one statement. */
export function gatherStatements(claims: readonly ClaimInContext[]): Statements {
  const firstOf: number[] = [];
  const members = new Map<number, number[]>();
  const known = new Map<string, number>();
  for (const [index, placed] of claims.entries()) {
    const content = contentOf(placed);
    const first = known.get(content) ?? index;
    known.set(content, first);
    firstOf.push(first);
    const others = members.get(first);
    if (others !== undefined) others.push(index);
    else members.set(first, [index]);
  }
  return { firstOf, members, compared: comparedOf(claims, members) };
}

function comparedOf(
  claims: readonly ClaimInContext[],
  members: ReadonlyMap<number, readonly number[]>,
): ComparedStatement[] {
  const found: ComparedStatement[] = [];
  for (const [first, all] of members) {
    const placed = claims[first];
    if (placed === undefined || placed.eventIndex === null || !isCompared(placed.claim)) continue;
    const several = all.length > 1 ? all.slice() : null;
    const ground = groundOf(all.slice(0, TRIED).flatMap((index) => claims[index] ?? []));
    found.push({ event: placed.eventIndex, first, sort: sortOf(placed), members: several, ground });
  }
  found.sort((a, b) => a.event - b.event || a.sort - b.sort || a.first - b.first);
  return found.filter(({ event, sort }, at) => {
    const before = found[at - MOST_OF_ONE_SORT];
    return before === undefined || before.event !== event || before.sort !== sort;
  });
}

/** A number that claims share if `areComparable` can hold for them: it must not distinguish more than that does. */
export function sortOf({ claim, part }: ClaimInContext): number {
  const group = groupOf(claim) === 'shot' ? 'injuries' : groupOf(claim);
  return hashOf(
    [
      claim.quantity.kind,
      dimensionOf(claim.quantity.unit),
      group,
      claim.quantity.trend,
      part,
      totalsKey(claim.time.totals),
    ].join('|'),
  );
}

function contentOf({ claim, eventIndex, part }: ClaimInContext): string {
  const { measure, modality } = claim;
  const { kind, unit, min, max, minOpen, maxOpen, approximate, trend } = claim.quantity;
  const person = kind === 'age' ? claim.about.names.join() : '';
  return [
    eventIndex,
    claim.story,
    kind,
    unit,
    min,
    max,
    minOpen,
    maxOpen,
    approximate,
    measure,
    trend,
    modality,
    countedClass(claim.counted).name,
    claim.counted.head === null,
    part,
    scopeKey(claim.counted.scope),
    totalsKey(claim.time.totals),
    person,
  ].join('|');
}
