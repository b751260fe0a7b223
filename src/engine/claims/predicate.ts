import type { Measure } from '../model/measure.ts';

/** What a sentence says about the counted, and the tokens that say it. */
export interface Predicate {
  readonly measure: Measure;
  readonly first: number;
  /** Token after it. */
  readonly end: number;
}

/**
 * A figure's tokens and those of what it counts, which a verb may reach past: "killed 46 and injured 12", "killing two
 * men and a boy".
 */
export interface Passed {
  readonly first: number;
  /** Token after the figure alone. */
  readonly figureEnd: number;
  readonly end: number;
}
