import type { Modifier } from '../model/figure.ts';
import type { Bound } from './bounds.ts';
import type { Quantity } from './quantity.ts';
import type { Range } from './ranges.ts';

/** The values a figure allows, and the word for how it was bounded. */
export interface Limits {
  readonly min: number | null;
  readonly max: number | null;
  readonly minOpen?: boolean;
  readonly maxOpen?: boolean;
  readonly modifier: Modifier;
}

/** The interval a bound makes of a number. */
export function bounded(min: number, max: number | null, bound: Bound | null): Limits {
  switch (bound) {
    case 'at least':
      return { min, max: null, modifier: bound };
    case 'more than':
      return { min, max: null, minOpen: true, modifier: bound };
    case 'at most':
      return { min: null, max: max ?? min, modifier: bound };
    case 'less than':
      return { min: null, max: max ?? min, maxOpen: true, modifier: bound };
    case 'about':
      return { min, max, modifier: bound };
    default:
      return { min, max, modifier: 'exact' };
  }
}

/** "as much as 5 or 6 percent" allows what is below the range too; "between" and "about" leave it as it is. */
export function boundedRange({ low, high }: Range, bound: Bound | null): Limits {
  if (bound === null || bound === 'about') return { min: low, max: high, modifier: 'range' };
  return bounded(bound === 'at least' || bound === 'more than' ? low : high, high, bound);
}

export function vagueLimits(quantity: Quantity, bound: Bound | null): Limits {
  if (bound === 'less than' || bound === 'at most') return bounded(quantity.min, quantity.max ?? quantity.min, bound);
  return { min: quantity.min, max: quantity.max, modifier: 'vague' };
}
