import { sizeOf } from '../claimValues.ts';
import type { Objection } from './objection.ts';

/** A bound agrees with figures up to so many times itself. */
const FAR = 10;

/** Figures of quite different size that only an open bound makes agree: "at least 12" and two million dead. */
export const FAR_APART: Objection = {
  id: 'farApart',
  against: 'agree',
  refuses({ claim: a }, { claim: b }) {
    const [less, more] = [sizeOf(a), sizeOf(b)].sort((one, other) => one - other) as [number, number];
    return (
      less > 0 &&
      more / less > FAR &&
      (a.quantity.max === null || a.quantity.min === null || b.quantity.max === null || b.quantity.min === null)
    );
  },
};
