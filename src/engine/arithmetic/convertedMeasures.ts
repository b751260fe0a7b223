import { toBaseUnit } from '../figures/convert.ts';
import { unitNamed } from '../figures/units.ts';
import type { Quantity } from '../model/figure.ts';
import { meet, type Rounded } from './rounded.ts';

/** From a value in a unit to one in the base unit; greater values stay greater. */
type Scale = (value: number) => number;

/** "20 miles" may stand for 17.5 to 22.5, "225 km" for 222.5 to 227.5: a round number, but for no more than this. */
const MOST_ROUNDING = 0.125;
/** What a handy factor, such as 1.6 or 0.3, does not give exactly. */
const HANDY_FACTOR = 0.015;
/** What "about" leaves open. These three are shares of the value. */
const HEDGE = 0.05;
/** The same three for temperatures, in degrees, as it means nothing to be a tenth of a temperature away. */
const [MOST_ROUNDED_DEGREES, HANDY_DEGREES, HEDGED_DEGREES] = [2.5, 0.5, 2];
/** From here on it is not the weather's, and is rounded as everything else is. */
const HOT = 200;

/** Whether two quantities in different units of one dimension can be the same one, each rounded in its own way. */
export function areOneMeasure(a: Quantity, b: Quantity): boolean {
  if (a.kind === 'temperature') return areOneTemperature(a, b);
  return scalesOf(a.unit).some((one) => scalesOf(b.unit).some((other) => agree(a, b, one, other)));
}

/** All that a unit can mean: a gallon is an American or a British one. */
function scalesOf(unit: string | null): readonly Scale[] {
  const known = unit === null ? null : unitNamed(unit);
  const others = known?.otherFactors ?? [];
  return [
    (value) => toBaseUnit(value, unit) ?? value,
    ...others.map(
      (factor): Scale =>
        (value) =>
          value * factor,
    ),
  ];
}

/** A minus sign may be a dash, or lost; and "2 C (3.6 F)" is how far two temperatures are apart. */
function areOneTemperature(a: Quantity, b: Quantity): boolean {
  const inCelsius = ({ unit }: Quantity): Scale => {
    return (value) => toBaseUnit(value, unit) ?? value;
  };
  const apart = (quantity: Quantity): Scale => {
    const scale = inCelsius(quantity);
    return (value) => scale(value) - scale(0);
  };
  return [a, negated(a)].some((one) =>
    [b, negated(b)].some((other) => [inCelsius, apart].some((scale) => agree(one, other, scale(one), scale(other)))),
  );
}

function negated(quantity: Quantity): Quantity {
  const { min, max } = quantity;
  return { ...quantity, min: max === null ? null : -max, max: min === null ? null : -min };
}

function agree(a: Quantity, b: Quantity, one: Scale, other: Scale): boolean {
  return (['min', 'max'] as const).every((end) => {
    const [x, y] = [a[end], b[end]];
    return x === null || y === null || meet(scaled(unrounded(x, a), one), scaled(unrounded(y, b), other));
  });
}

function scaled({ low, high }: Rounded, scale: Scale): Rounded {
  return { low: scale(low), high: scale(high) };
}

function unrounded(value: number, { step, approximate, kind }: Quantity): Rounded {
  const size = Math.abs(value);
  const inDegrees = kind === 'temperature' && size < HOT;
  const most = inDegrees ? MOST_ROUNDED_DEGREES : MOST_ROUNDING * size;
  const rounding = Math.max(step / 2, Math.min(coarsestStep(size, step) / 2, most));
  const handy = inDegrees ? rounding + HANDY_DEGREES : Math.max(rounding, HANDY_FACTOR * size);
  const hedge = inDegrees ? HEDGED_DEGREES : HEDGE * size;
  const open = approximate ? handy + hedge : handy;
  return { low: value - open, high: value + open };
}

/** How coarsely a value may have been rounded: to tens for 30, to fives for 225, to halves for 2.5. */
function coarsestStep(size: number, step: number): number {
  const power = Math.log10(step);
  if (Math.abs(power - Math.round(power)) > 1e-9) return step;
  let [digits, worth] = [Math.round(size / step), step];
  for (; digits > 0 && digits % 10 === 0; digits /= 10) worth *= 10;
  return digits % 5 === 0 ? 5 * worth : worth;
}
