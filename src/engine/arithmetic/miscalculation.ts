import type { WrittenNumber } from './writtenNumber.ts';

/** Figures that do not make what their article says they make. Plain data. */
export interface Miscalculation {
  readonly kind: 'sum' | 'share' | 'change' | 'conversion';
  /** How they should make it. */
  readonly how: 'sum' | 'share' | 'change' | 'difference' | 'multiple' | 'each' | 'column' | 'hundred' | 'conversion';
  readonly result: WrittenNumber;
  /** The figures it is made of, in the order in which the explanation names them. */
  readonly operands: readonly WrittenNumber[];
  /** What they make, to as many digits as are certain. */
  readonly right: number;
  /** Where they make a range: the end of it that `right` is not. */
  readonly rightMost?: number;
  /** True where the article may leave out what would make it right. */
  readonly unsure?: true;
}
