import type { FigureKind } from '../../../model/figure.ts';
import type { Veto } from './veto.ts';

/** Figures that date, order or score. */
export const KIND_NOT_COMPARED: Veto = {
  id: 'kindNotCompared',
  says: 'notComparedKind',
  refuses({ claim: a }, { claim: b }) {
    return !isComparedKind(a.quantity.kind) || !isComparedKind(b.quantity.kind);
  },
};

const NOT_COMPARED: ReadonlySet<FigureKind> = new Set([
  'date',
  'time',
  'ordinal',
  'score',
  'ratio',
  'multiple',
  'number',
]);

/** False for figures that date, order or score. */
export function isComparedKind(kind: FigureKind): boolean {
  return !NOT_COMPARED.has(kind);
}
