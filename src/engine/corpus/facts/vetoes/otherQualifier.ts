import { LEXICON } from '../../../../lexicon/lexicon.ts';
import type { Quantity } from '../../../model/figure.ts';
import type { ClaimInContext } from '../claimInContext.ts';
import { isOfItsEvent } from '../factGroups.ts';
import type { Veto } from './veto.ts';

const { ofPeople: OF_PEOPLE, opposed: OPPOSED, restricting: RESTRICTING } = LEXICON.qualifiers;

/**
 * Two measures that one word distinguishes: net and pre-tax profit, the average and the median, the first dose and the
 * second.
 */
export const OTHER_QUALIFIER: Veto = {
  id: 'otherQualifier',
  refuses(a, b) {
    if (isOfItsEvent(a.claim)) return false;
    const one = qualifiersOf(a);
    const other = qualifiersOf(b);
    return (
      areOpposed(one.sides, other.sides) ||
      (a.claim.quantity.kind === 'percent' && areOfOtherParts(one, other)) ||
      one.isRestricted !== other.isRestricted ||
      areOtherPlaces(one.places, other.places) ||
      areOtherAges(one.ages, other.ages)
    );
  },
};

interface Qualifiers {
  readonly sides: ReadonlyMap<string, string>;
  readonly isRestricted: boolean;
  /** The ordinals in its sentence: a first, a second dose. */
  readonly places: readonly (number | null)[];
  /** The ages of groups in its sentence; a single age belongs to a person. */
  readonly ages: readonly Quantity[];
}

/** A claim is compared with many. */
const known = new WeakMap<ClaimInContext, Qualifiers>();

function qualifiersOf(placed: ClaimInContext): Qualifiers {
  const found = known.get(placed);
  if (found !== undefined) return found;
  const { about, counted } = placed.claim;
  const words = [...about.topic, counted.head ?? '', ...counted.modifiers, ...about.words].map((word) =>
    word.toLowerCase(),
  );
  const beside = placed.beside.map(({ quantity }) => quantity);
  const read = {
    sides: sidesOf(words),
    isRestricted: words.some((word) => RESTRICTING.has(word)),
    places: beside.filter(({ kind }) => kind === 'ordinal').map(({ min }) => min),
    ages: beside.filter(({ kind, min, max }) => kind === 'age' && min !== max),
  };
  known.set(placed, read);
  return read;
}

/** True where both have a word of one kind ("middle", "tax") and none in common. */
function areOpposed(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  if (one.size === 0 || other.size === 0) return false;
  for (const [kind, side] of one) {
    const opposite = other.get(kind);
    if (opposite !== undefined && opposite !== side) return true;
  }
  return false;
}

/** True where one is a share of a part of the people and the other of everybody: of women, and in all. */
function areOfOtherParts(one: Qualifiers, other: Qualifiers): boolean {
  if ((one.ages.length === 0) !== (other.ages.length === 0)) return true;
  for (const kind of OF_PEOPLE) if (one.sides.has(kind) !== other.sides.has(kind)) return true;
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
function areOtherPlaces(one: Qualifiers['places'], other: Qualifiers['places']): boolean {
  return one.length > 0 && other.length > 0 && !one.some((place) => other.includes(place));
}

/** True where both sentences are about people of an age, and of no age in common: those under 30, those over 65. */
function areOtherAges(one: readonly Quantity[], other: readonly Quantity[]): boolean {
  return one.length > 0 && other.length > 0 && !one.some((age) => other.some((twin) => doMeet(age, twin)));
}

function doMeet(a: Quantity, b: Quantity): boolean {
  const from = Math.max(a.min ?? 0, b.min ?? 0);
  return from < Math.min(a.max ?? Number.POSITIVE_INFINITY, b.max ?? Number.POSITIVE_INFINITY);
}
