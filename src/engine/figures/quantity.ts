import type { FigureKind } from '../model/figure.ts';
import type { Numeral } from './numeral.ts';

/** A number with what it is a number of: its currency, its unit, its sign. */
export interface Quantity {
  readonly first: number;
  readonly end: number;
  readonly numeral: Numeral;
  readonly min: number;
  readonly max: number | null;
  /** What one more in the last digit written is worth, in `unit`. */
  readonly step: number;
  readonly kind: FigureKind;
  readonly unit: string | null;
  /** Token after the numeral and its scale, before the unit. */
  readonly numeralEnd: number;
  /** "a 40-yard pass": the unit is an adjective to a noun that follows. */
  readonly attributive: boolean;
}
