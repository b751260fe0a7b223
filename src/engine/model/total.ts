/**
 * That a figure adds up over a stretch of time, over places, or is given for each of several: no count of one
 * happening.
 */
export type Total =
  /** "this year", "a month", "annually" */
  | { readonly kind: 'over'; readonly span: 'week' | 'month' | 'year' }
  /** "since 2015" */
  | { readonly kind: 'since'; readonly year: number }
  /** "apiece", "each" */
  | { readonly kind: 'each' }
  /** "in Norland alone", "nationwide" */
  | { readonly kind: 'extent'; readonly extent: 'alone' | 'citywide' | 'nationwide' | 'worldwide' };

/** The same for equal totals and for no others. */
export function totalKey(total: Total): string {
  switch (total.kind) {
    case 'over':
      return `over ${total.span}`;
    case 'since':
      return `since ${total.year}`;
    case 'each':
      return 'each';
    case 'extent':
      return total.extent;
  }
}

/**
 * The same for two claims' totals where they are the same ones, in whatever order: only such claims can be compared.
 */
export function totalsKey(totals: readonly Total[]): string {
  return totals.map(totalKey).sort().join(' ');
}

/** Each total once, where it first stands. */
export function distinctTotals(totals: readonly Total[]): Total[] {
  return [...new Map(totals.map((total) => [totalKey(total), total])).values()];
}
