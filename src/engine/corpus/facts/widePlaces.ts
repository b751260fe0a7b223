import { LEXICON } from '../../../lexicon/lexicon.ts';
import { countryNames } from '../../claims/demonyms.ts';

/** How wide a place is: "us" holds "ohio", and "asia" holds countries; two of one level lie apart. */
export type WidePlace = 'region' | 'country' | 'state';

const WIDE = new Map<string, WidePlace>([
  ...countryNames().map((name) => [name, 'country'] as const),
  ...[...LEXICON.places.countries].map((name) => [name, 'country'] as const),
  ...[...LEXICON.places.regions].map((name) => [name, 'region'] as const),
  ...[...LEXICON.places.states].map((name) => [name, 'state'] as const),
]);

/** "South Florida", "northern Iraq": a part of a wide place is wide. */
const QUARTERS = LEXICON.places.quarters;

/**
 * Which kind of wide place this is, null for any other: a country, a state or province, or a region can hold the town
 * another article names, so that "in Ohio" and "in Dayton" do not distinguish two events. Names in lower case.
 */
export function widePlace(name: string): WidePlace | null {
  const known = WIDE.get(name);
  if (known !== undefined) return known;
  const space = name.indexOf(' ');
  if (space <= 0 || !QUARTERS.has(name.slice(0, space))) return null;
  const whole = WIDE.get(name.slice(space + 1));
  return whole === undefined ? null : 'state';
}

/** Spellings of two countries that desks write in many ways, to one of them. */
const SPELLINGS: ReadonlyMap<string, string> = LEXICON.places.spellings;

/** True where two names in lower case mean one wide place. */
export function isSameWidePlace(a: string, b: string): boolean {
  return (SPELLINGS.get(a) ?? a) === (SPELLINGS.get(b) ?? b);
}

/** True for a country, a state or province, or a region. */
export function isWidePlace(name: string): boolean {
  return widePlace(name) !== null;
}
