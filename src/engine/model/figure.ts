import type { Span } from './span.ts';

export type Modifier = 'exact' | 'at least' | 'more than' | 'at most' | 'less than' | 'about' | 'range' | 'vague';

export type FigureKind =
  | 'count'
  | 'money'
  | 'percent'
  | 'age'
  | 'duration'
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'speed'
  | 'temperature'
  | 'magnitude'
  | 'date'
  | 'time'
  | 'ordinal'
  | 'score'
  | 'ratio'
  | 'multiple'
  | 'number';

/** The values a figure allows; `null` is unbounded, an open end is itself excluded. */
export interface Interval {
  readonly min: number | null;
  readonly max: number | null;
  readonly minOpen: boolean;
  readonly maxOpen: boolean;
}

/** What a figure says by itself: the values it allows, and their kind and unit. */
export interface Quantity extends Interval {
  /** True for about, roughly, nearly, some: the value is near, not exact. */
  readonly approximate: boolean;
  readonly modifier: Modifier;
  readonly kind: FigureKind;
  /**
   * ISO 4217 code for money, else the unit's singular name, in which `min` and `max` are given; null for plain counts.
   */
  readonly unit: string | null;
  /**
   * How finely it is written: what one more in the last digit is worth, in `unit`. 100,000,000 for "$1.2bn", 10,000 for
   * "230,000", 1 for "46".
   */
  readonly step: number;
  /** Where the figure is a rise or a fall ("rose 3.5 per cent", "cut by half"). */
  readonly trend: 'up' | 'down' | null;
}

/** A quantity in the text: the whole of it with its modifier, unit and currency ("more than 70", "$1.2bn", "50+"). */
export interface Figure extends Span {
  readonly quantity: Quantity;
  /** The numeral alone, without modifier and unit: what a correction would replace. */
  readonly numeral: Span;
}
