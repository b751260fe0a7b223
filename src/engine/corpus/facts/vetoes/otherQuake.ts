import { sizeOf } from '../claimValues.ts';
import type { Veto } from './veto.ts';

/** Magnitudes of what both stories report: first estimates are off by no more than this. */
const ONE_IN_THE_NEWS = 0.8;
/** Magnitudes of two earthquakes: a story also gives those of the past. */
export const OTHER_QUAKE: Veto = {
  id: 'otherQuake',
  refuses(a, b) {
    if (a.claim.quantity.kind !== 'magnitude') return false;
    const [one, other] = [a.event?.anchor.main === true, b.event?.anchor.main === true];
    const least = one && other ? ONE_IN_THE_NEWS : one || other ? ONE_MENTIONED : ONE_MAGNITUDE;
    return Math.abs(sizeOf(a.claim) - sizeOf(b.claim)) > least;
  },
};

/** Magnitudes of two earthquakes that are only mentioned: as far apart as one is revised. */
const ONE_MAGNITUDE = 0.35;
/** The same, where one of the two is the news. */
const ONE_MENTIONED = 0.25;
