import { isConvertible } from '../../../figures/convert.ts';
import type { FigureKind, Quantity } from '../../../model/figure.ts';
import type { Veto } from './veto.ts';

/** Figures that date, order or score, and numbers without a unit that measures something. */
export const KIND_NOT_COMPARED: Veto = {
  id: 'kindNotCompared',
  refuses({ claim: a }, { claim: b }) {
    return !isCompared(a.quantity) || !isCompared(b.quantity);
  },
};

const NOT_COMPARED: ReadonlySet<FigureKind> = new Set(['date', 'time', 'ordinal', 'score', 'ratio', 'multiple']);

/** False for figures that are never compared. Of plain numbers those are that have a unit other units convert to. */
export function isCompared({ kind, unit }: Quantity): boolean {
  return kind === 'number' ? isConvertible(unit) : !NOT_COMPARED.has(kind);
}
