import type { FigureKind } from '../model/figure.ts';
import type { Limits } from './limits.ts';

/** A figure as the grammar finds it, in tokens of its sentence. */
export interface Found extends Limits {
  readonly first: number;
  readonly end: number;
  readonly numeral: readonly [first: number, end: number];
  readonly kind: FigureKind;
  readonly unit?: string | null;
  /** 1 where it is left out. */
  readonly step?: number;
  readonly approximate?: boolean;
  readonly trend?: 'up' | 'down' | null;
}
