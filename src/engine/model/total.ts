/**
 * That a figure is summed over a period or over places, or given for each of several: not a count of one event.
 */
export type Total =
  /** "this year", "a month", "annually" */
  | { readonly kind: 'over'; readonly span: 'week' | 'month' | 'year' }
  /** "since 2015" */
  | { readonly kind: 'since'; readonly year: number }
  /** "since the offensive began", "in two years of war" */
  | { readonly kind: 'campaign' }
  /** "apiece", "each" */
  | { readonly kind: 'each' }
  /** "in Norland alone", "nationwide" */
  | { readonly kind: 'extent'; readonly extent: 'alone' | 'citywide' | 'nationwide' | 'worldwide' };

/** Equal for equal totals and for no others. */
export function totalKey(total: Total): string {
  switch (total.kind) {
    case 'over':
      return `over ${total.span}`;
    case 'since':
      return `since ${total.year}`;
    case 'campaign':
    case 'each':
      return total.kind;
    case 'extent':
      return total.extent;
  }
}

/**
 * Equal for two claims with the same totals in any order: only such claims can be compared.
 */
export function totalsKey(totals: readonly Total[]): string {
  return totals.map(totalKey).sort().join(' ');
}

/** Each total once, at its first occurrence. */
export function distinctTotals(totals: readonly Total[]): Total[] {
  return [...new Map(totals.map((total) => [totalKey(total), total])).values()];
}
