import type { Line } from '../article/line.ts';
import type { Figure, FigureKind } from '../model/figure.ts';
import type { Bound } from './bounds.ts';
import type { Quantity } from './quantity.ts';

/** Kinds that articles give in a second unit for readers elsewhere. */
const CONVERTED: ReadonlySet<FigureKind> = new Set([
  'area',
  'length',
  'mass',
  'money',
  'speed',
  'temperature',
  'volume',
]);

/** "more than 100 kilometres (62 miles)": the bound of a figure also holds where brackets give it in another unit. */
export function boundOfConverted(
  line: Line,
  { first, end, kind, unit }: Quantity,
  last: Figure | undefined,
): Bound | null {
  if (
    last === undefined ||
    last.quantity.kind !== kind ||
    last.quantity.unit === unit ||
    unit === null ||
    !CONVERTED.has(kind)
  )
    return null;
  if (line.at(first - 1) !== '(' || line.at(end) !== ')' || line.end(first - 2) !== last.end) return null;
  const { modifier } = last.quantity;
  return modifier === 'exact' || modifier === 'range' || modifier === 'vague' ? null : modifier;
}
