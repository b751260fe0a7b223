import type { Veto } from './veto.ts';

/** What accounts give once a period is over, so that a figure expected for it is another. "Will buy for" is a price. */
const REPORTED = new Set(['profit', 'loss', 'revenue']);

/** What somebody expected of a firm's accounts, and the actual result. */
export const EXPECTED_AGAINST_ACTUAL: Veto = {
  id: 'expectedAgainstActual',
  refuses({ claim: a }, { claim: b }) {
    const isReported = REPORTED.has(a.measure ?? '') || REPORTED.has(b.measure ?? '');
    return isReported && (a.modality === 'forecast') !== (b.modality === 'forecast');
  },
};
