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
  kind: KINDS.has(unit.dimension) ? (unit.dimension as FigureKind) : 'number',
}));
