import type { Plotted } from './plotted.ts';

/** A value for an axis, abbreviated if large. */
export function shortNumber(value: number, locale: string): string {
  const options: Intl.NumberFormatOptions =
    Math.abs(value) < 1e6 ? { maximumFractionDigits: 6 } : { notation: 'compact', maximumFractionDigits: 2 };
  return new Intl.NumberFormat(locale, options).format(value);
}

/** In symbols, as there is no room for words: "≥ 19", "> 50", "30–40", "≈ 170". */
export function shortFigure({ min, max, minOpen, maxOpen, approximate }: Plotted, locale: string): string {
  const about = approximate ? '≈ ' : '';
  if (min !== null && max !== null) {
    if (min === max) return `${about}${shortNumber(min, locale)}`;
    return `${about}${shortNumber(min, locale)}–${shortNumber(max, locale)}`;
  }
  if (min !== null) return `${minOpen ? '>' : '≥'} ${about}${shortNumber(min, locale)}`;
  return `${maxOpen ? '<' : '≤'} ${about}${shortNumber(max ?? 0, locale)}`;
}

/** A date, YYYY-MM-DD, with its year if that differs from the one `before`. */
export function dayWords(date: string, before: string | null | undefined, locale: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  const isSameYear = before?.slice(0, 4) === date.slice(0, 4);
  const parts: Intl.DateTimeFormatOptions = { month: 'short', day: 'numeric' };
  const year: Intl.DateTimeFormatOptions = isSameYear ? {} : { year: 'numeric' };
  return new Intl.DateTimeFormat(locale, { ...parts, ...year, timeZone: 'UTC' }).format(day);
}
