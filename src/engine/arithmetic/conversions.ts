import type { Tokens } from '../article/tokens.ts';
import { dimensionOf, fromBaseUnit, toBaseUnit } from '../figures/convert.ts';
import type { FigureKind, Quantity } from '../model/figure.ts';
import { areOneMeasure } from './convertedMeasures.ts';
import type { Miscalculation } from './miscalculation.ts';
import { between, wordAt } from './numbersInARow.ts';
import type { WrittenNumber } from './writtenNumber.ts';

/** Money is left out: what a sum is in another currency is something else every day. */
const KINDS: ReadonlySet<FigureKind> = new Set(['length', 'area', 'volume', 'mass', 'speed', 'temperature']);
const OPENING = new Set(['(', '[']);
const CLOSING = new Set([')', ']']);
/** What ends an aside: "30 miles, or 50 kilometres if the road is shut" is none. */
const AFTER_ASIDE = new Set([',', '.', ';', ')', '–', '—', '']);

/** How near two values are that were worked out from each other, as a share. */
const NEARLY = 0.03;

/** Measures given again in another unit that do not come to the same: "30 miles (58 km)", "20 C, or 86 F,". */
export function wrongConversions(tokens: Tokens, order: readonly WrittenNumber[]): Miscalculation[] {
  return order.flatMap((first, at) => {
    const second = order[at + 1];
    if (second === undefined || !areComparable(first.quantity, second.quantity)) return [];
    if (!isAside(tokens, first, second) || isOneOfSeveral(tokens, order[at - 1], first)) return [];
    return areOneMeasure(first.quantity, second.quantity) ? [] : miscalculated(first, second);
  });
}

function areComparable(a: Quantity, b: Quantity): boolean {
  if (a.kind !== b.kind || !KINDS.has(a.kind) || a.unit === b.unit || dimensionOf(a.unit) !== dimensionOf(b.unit))
    return false;
  return a.modifier === b.modifier ? a.modifier !== 'vague' : isSingle(a) && isSingle(b);
}

function isSingle({ modifier }: Quantity): boolean {
  return modifier === 'exact' || modifier === 'about';
}

/** "30 miles (58 km)", "30 miles, or 58 km,", "30 miles or about 58 km". */
function isAside(tokens: Tokens, first: WrittenNumber, second: WrittenNumber): boolean {
  const [opens = '', or = 'or'] = between(tokens, first, second, 2) ?? [];
  const after = wordAt(tokens, second.end, 0);
  if (or !== 'or') return false;
  if (OPENING.has(opens)) return CLOSING.has(after);
  if (opens === ',') return AFTER_ASIDE.has(after);
  return opens === 'or' && second.quantity.approximate && wordAt(tokens, first.start, -1) !== 'either';
}

/** "10 by 20 feet (6 m)", "5 km, 10 km, or 10 miles": what comes second need not be all that comes first. */
function isOneOfSeveral(tokens: Tokens, before: WrittenNumber | undefined, first: WrittenNumber): boolean {
  if (before === undefined || (before.quantity.kind !== first.quantity.kind && before.quantity.kind !== 'count'))
    return false;
  const words = between(tokens, before, first, 2);
  return words?.every((word) => !CLOSING.has(word)) ?? false;
}

/** The second was worked out from the first; but "6ft 3in" can only be what the other is worked out from. */
function miscalculated(first: WrittenNumber, second: WrittenNumber): Miscalculation[] {
  const [result, operand] = isInOneUnit(second) ? [second, first] : [first, second];
  const [least, most] = [converted(operand, result, 'min'), converted(operand, result, 'max')];
  const right = least ?? most;
  if (right === null || !isInOneUnit(result)) return [];
  const ends = most === null || most === right ? {} : { rightMost: most };
  const doubt = areNautical(operand, result) ? { unsure: true as const } : {};
  return [{ kind: 'conversion', how: 'conversion', result, operands: [operand], right, ...ends, ...doubt }];
}

/** Whether a unit and no other number follows the numeral. */
function isInOneUnit({ text, start, numeral }: WrittenNumber): boolean {
  return /^[^\p{L}\d]*\p{L}\D*$/u.test(text.slice(numeral.end - start));
}

function converted(
  { quantity }: WrittenNumber,
  { quantity: { unit } }: WrittenNumber,
  end: 'min' | 'max',
): number | null {
  const value = toBaseUnit(quantity[end], quantity.unit);
  return value === null || unit === null ? null : fromBaseUnit(value, unit);
}

/** Of ships and coasts, "miles" are often nautical ones. */
function areNautical(one: WrittenNumber, other: WrittenNumber): boolean {
  const [a, b] = [one, other].map(({ quantity: { min, max, unit } }) =>
    toBaseUnit(max ?? min, unit === 'mile' ? 'nautical mile' : unit),
  );
  return Math.abs((a ?? 0) / (b ?? 0) - 1) < NEARLY;
}
