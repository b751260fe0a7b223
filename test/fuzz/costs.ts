/** What one text cost, in microseconds of its thread a character. */
export interface Cost {
  /** To read it and find what is in it. */
  readonly analysis: number;
  /** That, and to put it into a corpus and ask what it contradicts. */
  readonly whole: number;
}

/** What long texts cost. */
export interface Costs {
  readonly odd: Cost[];
  /** Ordinary prose, read in between. */
  readonly prose: Cost[];
}

/** Of many costs of one sort. */
export interface CostSummary {
  readonly median: number;
  /** What one in a thousand exceeds. */
  readonly rare: number;
  readonly worst: number;
}

export function summarise(costs: readonly Cost[], sort: keyof Cost): CostSummary {
  const sorted = costs.map((cost) => cost[sort]).sort((a, b) => a - b);
  const rank = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: rank(0.5), rare: rank(0.999), worst: rank(1) };
}
