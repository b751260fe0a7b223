import { toBaseUnit } from '../../figures/convert.ts';
import type { Claim } from '../../model/claim.ts';
import { areComparableGroups, groupOf, isOfItsEvent } from './factGroups.ts';

/** A claim's least value, or its greatest where it has no least, in the base unit; 0 where it has neither. */
export function sizeOf({ quantity: { min, max, unit } }: Claim): number {
  return toBaseUnit(min ?? max, unit) ?? 0;
}

/** True where two claims give the same bounds in the same unit. */
export function haveSameBounds(a: Claim, b: Claim): boolean {
  return a.quantity.min === b.quantity.min && a.quantity.max === b.quantity.max && a.quantity.unit === b.quantity.unit;
}

/** True where two claims are the same figure, for an event's counts also of measures that compare. */
export function areSameFigure(a: Claim, b: Claim): boolean {
  return (
    a.quantity.kind === b.quantity.kind &&
    haveSameBounds(a, b) &&
    (!isOfItsEvent(a) || areComparableGroups(groupOf(a), groupOf(b)))
  );
}
