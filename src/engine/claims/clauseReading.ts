import type { Line } from '../article/line.ts';
import type { ClauseModality } from './modality.ts';
import { readModality } from './modality.ts';
import type { TimeMention } from './readTimes.ts';
import { readTimes } from './readTimes.ts';
import type { TotalMention } from './readTotals.ts';
import { readTotals } from './readTotals.ts';

/** What a clause says of all its figures alike: read once, however many figures it has. */
export interface ClauseReading {
  readonly times: readonly TimeMention[];
  readonly totals: readonly TotalMention[];
  readonly modality: ClauseModality;
}

/** Reads tokens `first` to `end` (exclusive). */
export function readClause(line: Line, first: number, end: number): ClauseReading {
  return {
    times: readTimes(line, first, end),
    totals: readTotals(line, first, end),
    modality: readModality(line, first, end),
  };
}
