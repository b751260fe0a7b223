import type { Period } from './period.ts';

/**
 * When something happened or holds, as a sentence says it. An article's date is often known only outside its text, so a
 * time is kept as it was said; `daysOf` resolves it.
 */
export type TimeRef =
  /** "1 March 2017". Months and days count from 1. */
  | { readonly kind: 'date'; readonly year: number; readonly month: number; readonly day: number }
  /** "1 March" */
  | { readonly kind: 'day'; readonly month: number; readonly day: number }
  /** "Friday": 5; Sunday is 0. */
  | { readonly kind: 'weekday'; readonly weekday: number }
  /** "today", "tonight", "overnight" */
  | { readonly kind: 'today' }
  /** "yesterday", "three days ago" */
  | { readonly kind: 'days ago'; readonly days: number }
  /** "August", "August 2017" */
  | { readonly kind: 'month'; readonly month: number; readonly year: number | null }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'last year' }
  | { readonly kind: 'next year' }
  /** An earlier time without a definite date: "last month", "decades ago". */
  | { readonly kind: 'past' }
  | Period;

export function isSameTime(a: TimeRef, b: TimeRef): boolean {
  if (a === b) return true;
  if (a.kind !== b.kind) return false;
  const [one, other]: readonly Readonly<Record<string, unknown>>[] = [a, b];
  return Object.keys(a).every((part) => one?.[part] === other?.[part]);
}

export function includesTime(times: readonly TimeRef[], time: TimeRef): boolean {
  return times.some((one) => isSameTime(one, time));
}

/** Each time once, at its first occurrence. */
export function distinctTimes(times: readonly TimeRef[]): TimeRef[] {
  const found: TimeRef[] = [];
  for (const time of times) if (!includesTime(found, time)) found.push(time);
  return found;
}

/** The year that a time names, or null where it names none. */
export function yearNamed(time: TimeRef): number | null {
  return 'year' in time && typeof time.year === 'number' ? time.year : null;
}

/** True for times that a report gives for something other than the day's news. */
export function isDistant({ kind }: TimeRef): boolean {
  return kind === 'year' || kind === 'month' || kind === 'past' || kind === 'last year' || kind === 'date';
}

/** True for a single day near the article's own: what two sentences about one piece of news may name differently. */
export function isNearDay({ kind }: TimeRef): boolean {
  return kind === 'today' || kind === 'weekday' || kind === 'days ago' || kind === 'day';
}

/**
 * True for a stretch that figures are reported for and that has a length of its own: a quarter, a fiscal year, a
 * season.
 */
export function isPeriod({ kind }: TimeRef): boolean {
  return PERIODS.has(kind);
}

const PERIODS: ReadonlySet<TimeRef['kind']> = new Set(['quarter', 'half', 'fiscal year', 'sports season', 'months']);

/** True for a year or a month, which a figure can be given for. */
export function isYearOrMonth({ kind }: TimeRef): boolean {
  return kind === 'year' || kind === 'month' || kind === 'last year' || kind === 'next year';
}
