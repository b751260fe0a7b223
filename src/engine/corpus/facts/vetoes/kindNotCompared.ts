import { isConvertible } from '../../../figures/convert.ts';
import type { Claim } from '../../../model/claim.ts';
import type { FigureKind } from '../../../model/figure.ts';
import type { Veto } from './veto.ts';

/** Figures that date or order, scores that decide nothing, and numbers without a unit that measures something. */
export const KIND_NOT_COMPARED: Veto = {
  id: 'kindNotCompared',
  refuses({ claim: a }, { claim: b }) {
    return !isCompared(a) || !isCompared(b);
  },
};

const NOT_COMPARED: ReadonlySet<FigureKind> = new Set(['date', 'time', 'ordinal', 'ratio', 'multiple']);

/**
 * False for figures that are never compared. Of plain numbers those are that have a unit other units convert to, and
 * degrees, which a report of the weather gives without their scale; of scores those that end a match or a vote.
 */
export function isCompared({ quantity: { kind, unit }, measure }: Pick<Claim, 'quantity' | 'measure'>): boolean {
  if (kind === 'score') return measure !== null;
  return kind === 'number' ? isConvertible(unit) || unit === 'degree' : !NOT_COMPARED.has(kind);
}
