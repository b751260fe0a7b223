import { dimensionOf, toBaseUnit } from '../../figures/convert.ts';
import type { Claim } from '../../model/claim.ts';
import type { ArticleInContext } from './articleInContext.ts';
import type { ClaimInContext } from './claimInContext.ts';
import { compareClaims } from './compareClaims.ts';
import { countedClass } from './countedClass.ts';
import { isOfItsEvent } from './factGroups.ts';
import { isCompared } from './vetoes/kindNotCompared.ts';

/** Figures that lie further apart are of two things, ages of two persons. */
const FARTHEST = 3;
const FARTHEST_AGES = 1.5;

/** In days. */
const SHORTEST_YEAR = 364;
const MS_OF_DAY = 86_400_000;
const YEARS_OF_LATE = 3;
/** How far dates of one thing lie apart, in days. */
const MOST_APART: ReadonlyMap<string, number> = new Map([
  ['day', 31],
  ['year', 20 * 366],
]);

/** A figure of each of two reports, neither of which the other has: by elimination they are of one thing. */
export interface LeftOver {
  readonly a: number;
  readonly b: number;
}

/** A report that gives more figures of one kind lists them: what is left of a list has no one counterpart. */
const MOST_OF_A_KIND = 4;
/** Longer ones are told of everything: "six years later", "five months pregnant". Seconds. */
const LONGEST_TOLD = 86_400;

/**
 * The figures, other than tolls, of two reports told alike that are left over when all that both give are put aside:
 * one of each kind in either, by their places among the claims.
 */
export function leftOverIn(one: ArticleInContext, other: ArticleInContext): LeftOver[] {
  const [left, right] = [placedIn(one), placedIn(other)];
  const [ofOne, ofOther] = [onlyOnes(left, right), onlyOnes(right, left)];
  const found: LeftOver[] = [];
  for (const [kind, a] of ofOne) {
    const b = ofOther.get(kind);
    if (a === null || b === undefined || b === null || !areNear(a.placed.claim, b.placed.claim)) continue;
    found.push({ a: a.index, b: b.index });
  }
  return found;
}

interface Placed {
  readonly index: number;
  readonly placed: ClaimInContext;
}

function placedIn(article: ArticleInContext): Placed[] {
  const found: Placed[] = [];
  for (let index = 0, placed = article.claim(0); placed !== null; placed = article.claim(++index))
    if (isAsked(placed.claim) && !isOfLate(placed.claim, article.date)) found.push({ index, placed });
  return found;
}

/** Dates, which are compared in no other way, and all but tolls of what is. */
function isAsked(claim: Claim): boolean {
  return isDate(claim) ? !isFiled(claim) : isCompared(claim) && !isOfItsEvent(claim);
}

export function isDate({ quantity: { kind } }: Claim): boolean {
  return kind === 'date';
}

/** "July 2, 2013" above a report is when it was filed: of a day in the news nobody gives the year. */
function isFiled(claim: Claim): boolean {
  return kindOf(claim) === 'day' && /\d{4}/.test(claim.text);
}

/** A year that the news of the day is about, or the next: reports give many of them, for one thing each. */
function isOfLate(claim: Claim, date: string | null): boolean {
  if (kindOf(claim) !== 'year') return false;
  const today = date === null ? Number.POSITIVE_INFINITY : Date.parse(date) / MS_OF_DAY;
  return (claim.quantity.max ?? 0) > today - YEARS_OF_LATE * SHORTEST_YEAR;
}

/** By kind the one figure that has no counterpart; null where there are several. Said twice, it is one. */
function onlyOnes(own: readonly Placed[], others: readonly Placed[]): Map<string, Placed | null> {
  const found = new Map<string, Placed | null>();
  const told = new Map<string, number>();
  for (const each of own) {
    const kind = kindOf(each.placed.claim);
    const before = told.get(kind) ?? 0;
    told.set(kind, before + 1);
    if (before === MOST_OF_A_KIND) found.set(kind, null);
    if (others.some((other) => haveCounterpart(each.placed, other.placed))) continue;
    const known = found.get(kind);
    if (known === undefined) found.set(kind, each);
    else if (known !== null && !isSaidTwice(known.placed.claim, each.placed.claim)) found.set(kind, null);
  }
  return found;
}

function haveCounterpart(one: ClaimInContext, other: ClaimInContext): boolean {
  const [a, b] = [one.claim, other.claim];
  return a.quantity.kind === b.quantity.kind && compareClaims(one, other) === 'agree';
}

function isSaidTwice(one: Claim, other: Claim): boolean {
  return one.quantity.min === other.quantity.min && one.quantity.max === other.quantity.max;
}

/** What two reports can mean by one thing. */
function kindOf({ quantity: { kind, unit, min, max }, counted }: Claim): string {
  if (kind === 'date') return (max ?? 0) - (min ?? 0) < SHORTEST_YEAR ? 'day' : 'year';
  return kind === 'count' ? `count ${countedClass(counted).name}` : `${kind} ${dimensionOf(unit)}`;
}

function areNear(one: Claim, other: Claim): boolean {
  if (isDate(one)) {
    const apart = Math.abs((one.quantity.min ?? 0) - (other.quantity.min ?? 0));
    return apart <= (MOST_APART.get(kindOf(one)) ?? 0);
  }
  const [a, b] = [sizeOf(one), sizeOf(other)];
  const isAny = one.quantity.kind === 'duration' && (one.measure === null || one.measure !== other.measure);
  if (isAny && Math.max(a, b) > LONGEST_TOLD) return false;
  const farthest = one.quantity.kind === 'age' ? FARTHEST_AGES : FARTHEST;
  return Math.min(a, b) > 0 && Math.max(a, b) <= farthest * Math.min(a, b);
}

function sizeOf({ quantity: { min, max, unit } }: Claim): number {
  const value = min ?? max ?? 0;
  return Math.abs(toBaseUnit(value, unit) ?? value);
}
