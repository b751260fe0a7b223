import { LEXICON } from '../../../../lexicon/lexicon.ts';
import type { Claim } from '../../../model/claim.ts';
import type { Quantity } from '../../../model/figure.ts';
import type { ClaimInContext } from '../claimInContext.ts';
import { isOfItsEvent } from '../factGroups.ts';
import type { Veto } from './veto.ts';

const { opposed: OPPOSED, restricting: RESTRICTING } = LEXICON.qualifiers;

/**
 * Two measures that one word distinguishes: net and pre-tax profit, the average and the median, the first dose and the
 * second.
 */
export const OTHER_QUALIFIER: Veto = {
  id: 'otherQualifier',
  refuses(a, b) {
    if (isOfItsEvent(a.claim)) return false;
    const [one, other] = [qualifiersOf(a.claim), qualifiersOf(b.claim)];
    if (areOpposed(one.sides, other.sides) || one.isRestricted !== other.isRestricted) return true;
    return haveOtherPlaces(a, b) || haveOtherAges(a, b);
  },
};

interface Qualifiers {
  readonly sides: ReadonlyMap<string, string>;
  readonly isRestricted: boolean;
}

/** A claim is compared with many. */
const known = new WeakMap<Claim, Qualifiers>();

function qualifiersOf(claim: Claim): Qualifiers {
  const found = known.get(claim);
  if (found !== undefined) return found;
  const { about, counted } = claim;
  const words = [...about.topic, counted.head ?? '', ...about.words].map((word) => word.toLowerCase());
  const read = { sides: sidesOf(words), isRestricted: words.some((word) => RESTRICTING.has(word)) };
  known.set(claim, read);
  return read;
}

/** True where both have a word of one kind ("middle", "tax") and none in common. */
function areOpposed(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  for (const [kind, side] of one) {
    const opposite = other.get(kind);
    if (opposite !== undefined && opposite !== side) return true;
  }
  return false;
}

/** For each kind of qualifier among the words the side it takes; a kind with both sides is left out. */
function sidesOf(words: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const word of words) {
    const [kind, side] = OPPOSED.get(word)?.split(' ') ?? [];
    if (kind === undefined || side === undefined) continue;
    found.set(kind, found.has(kind) && found.get(kind) !== side ? 'both' : side);
  }
  for (const [kind, side] of found) if (side === 'both') found.delete(kind);
  return found;
}

/** True where both sentences number what they count, and differently: a first and a second dose. */
function haveOtherPlaces(a: ClaimInContext, b: ClaimInContext): boolean {
  const [one, other] = [placesIn(a), placesIn(b)];
  return one.length > 0 && other.length > 0 && !one.some((place) => other.includes(place));
}

function placesIn({ beside }: ClaimInContext): (number | null)[] {
  return beside.filter(({ quantity }) => quantity.kind === 'ordinal').map(({ quantity }) => quantity.min);
}

/** True where both sentences are about people of an age, and of no age in common: those under 30, those over 65. */
function haveOtherAges(a: ClaimInContext, b: ClaimInContext): boolean {
  const [one, other] = [agesIn(a), agesIn(b)];
  return one.length > 0 && other.length > 0 && !one.some((age) => other.some((twin) => doMeet(age, twin)));
}

/** The ages of groups next to a claim; a single age belongs to a person. */
function agesIn({ beside }: ClaimInContext): Quantity[] {
  return beside.flatMap(({ quantity }) => (quantity.kind === 'age' && quantity.min !== quantity.max ? [quantity] : []));
}

function doMeet(a: Quantity, b: Quantity): boolean {
  const from = Math.max(a.min ?? 0, b.min ?? 0);
  return from < Math.min(a.max ?? Number.POSITIVE_INFINITY, b.max ?? Number.POSITIVE_INFINITY);
}
