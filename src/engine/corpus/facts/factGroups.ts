import type { Claim } from '../../model/claim.ts';
import type { Measure, TollMeasure } from '../../model/measure.ts';

/** Canonical measures whose counted set is people (or whatever was hit) and whose tolls rise as news comes in. */
const TOLLS: Readonly<Record<TollMeasure, string>> = {
  killed: 'deaths',
  injured: 'injuries',
  shot: 'shot',
  missing: 'missing',
  arrested: 'arrests',
  detained: 'arrests',
  charged: 'charges',
  displaced: 'displaced',
  evacuated: 'evacuated',
  rescued: 'rescued',
  hospitalized: 'hospitalized',
  kidnapped: 'abductions',
  abducted: 'abductions',
  infected: 'infections',
  damaged: 'damage',
  destroyed: 'damage',
  stabbed: 'stabbed',
  homeless: 'displaced',
  trapped: 'trapped',
};

/** What a user may switch off: "figure-conflict/deaths", "figure-conflict/money" … */
export function ruleOf(claim: Claim): string {
  return `figure-conflict/${groupOf(claim)}`;
}

/** Claims of different groups are never about one fact. */
export function groupOf(claim: Claim): string {
  if (claim.quantity.kind === 'count' || claim.quantity.kind === 'number')
    return claim.measure !== null && isOfToll(claim.measure) ? TOLLS[claim.measure] : 'count';
  return claim.quantity.kind;
}

/** People shot are also reported as injured. */
export function areComparableGroups(a: string, b: string): boolean {
  return a === b || ((a === 'shot' || a === 'injuries') && (b === 'shot' || b === 'injuries'));
}

/** True for what an event has only one of: its tolls, and an earthquake's magnitude. The event identifies the fact. */
export function isOfItsEvent(claim: Claim): boolean {
  return isToll(claim) || claim.quantity.kind === 'magnitude';
}

/** True for counts of what happened to people, which rise from report to report. */
export function isToll(claim: Claim): boolean {
  return claim.quantity.kind === 'count' && claim.measure !== null && isOfToll(claim.measure);
}

function isOfToll(measure: Measure): measure is TollMeasure {
  return Object.hasOwn(TOLLS, measure);
}
