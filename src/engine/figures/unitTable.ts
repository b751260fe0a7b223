import { LEXICON } from '../../lexicon/lexicon.ts';
import type { UnitEntry } from '../../lexicon/unit.ts';
import type { FigureKind } from '../model/figure.ts';

/** One unit of measure. */
export interface Unit extends UnitEntry {
  /** The kind of its figures. */
  readonly kind: FigureKind;
}

/** Dimensions that are kinds of figures; figures of all others are of kind `number`. */
const KINDS: ReadonlySet<string> = new Set<FigureKind>([
  'length',
  'area',
  'volume',
  'mass',
  'speed',
  'temperature',
  'duration',
  'percent',
]);

/**
 * Factors are those of Unicode CLDR 48 (supplemental/units.json), which takes them from NIST SP 811: to metres, square
 * metres, litres, kilograms, metres per second and seconds, a year being 365.2425 days. `tools/units/checkUnits.ts`
 * compares them.
 */
export const UNIT_TABLE: readonly Unit[] = LEXICON.units.map((unit) => ({
  ...unit,
  words: unit.words.flatMap(withHyphens),
  kind: KINDS.has(unit.dimension) ? (unit.dimension as FigureKind) : 'number',
}));

/** "square foot", and "square - foot" as in "a 3,000-square-foot hall". */
function withHyphens(words: string): string[] {
  return /^[a-z]+(?: [a-z]+)+$/.test(words) ? [words, words.replaceAll(' ', ' - ')] : [words];
}
