/** The year of a period: as written, or by the article's own year; null where the sentence does not say. */
export type PeriodYear = number | 'last' | 'this' | 'next' | null;

/** A stretch of time that figures are reported for, and that is neither a calendar month nor a calendar year. */
export type Period =
  /** "the third quarter of 2023"; `fiscal` where the year is a company's or a government's own. */
  | { readonly kind: 'quarter'; readonly quarter: 1 | 2 | 3 | 4; readonly year: PeriodYear; readonly fiscal: boolean }
  /** "the first half of last year" */
  | { readonly kind: 'half'; readonly half: 1 | 2; readonly year: PeriodYear; readonly fiscal: boolean }
  /** "fiscal 2023" */
  | { readonly kind: 'fiscal year'; readonly year: PeriodYear }
  /** "the summer of 2019": its days depend on the hemisphere, so only its name and year can be compared. */
  | { readonly kind: 'season'; readonly season: 'spring' | 'summer' | 'autumn' | 'winter'; readonly year: PeriodYear }
  /** "this season", "the 2021-22 season": a sport's, by the year it begins in. */
  | { readonly kind: 'sports season'; readonly year: PeriodYear }
  /** "the nine months to September 2024"; `to` is the last month, from 1, null where it is not said. */
  | { readonly kind: 'months'; readonly months: number; readonly to: number | null; readonly year: PeriodYear }
  /** "last week", from Monday to Sunday. */
  | { readonly kind: 'week'; readonly week: 'last' | 'this' | 'next' };
