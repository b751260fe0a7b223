import type { Figure } from '../engine/figures/figure.ts';
import type { Say } from './messages.ts';

/** The values a figure allows, in words: "more than 70", "20 to 30", "about 1,200,000 USD". */
export function intervalWords(figure: Figure, say: Say, locale: string): string {
  const { min, max, minOpen, maxOpen } = figure;
  const value = (number: number): string => {
    const digits = numberWords(number, locale);
    return figure.unit === null ? digits : `${digits} ${figure.unit}`;
  };
  if (min !== null && max !== null) {
    if (min === max) return say(figure.approximate ? 'about' : 'exactly', value(min));
    const range = say('between', numberWords(min, locale), value(max));
    return figure.approximate ? say('about', range) : range;
  }
  if (min !== null) return say(minOpen ? 'moreThan' : 'atLeast', value(min));
  if (max !== null) return say(maxOpen ? 'lessThan' : 'atMost', value(max));
  return say('anyNumber');
}

function numberWords(value: number, locale: string): string {
  return writers(locale).number.format(value);
}

/** A calendar date (YYYY-MM-DD) as readers write it; what is no date stays as it is. */
export function dateWords(date: string, locale: string): string {
  const { days, date: writer } = writers(locale);
  let words = days.get(date);
  if (words === undefined) {
    const day = new Date(`${date}T00:00:00Z`);
    words = Number.isNaN(day.getTime()) ? date : writer.format(day);
    days.set(date, words);
  }
  return words;
}

interface Writers {
  readonly number: Intl.NumberFormat;
  readonly date: Intl.DateTimeFormat;
  /** Dates written so far: articles have few different ones. */
  readonly days: Map<string, string>;
}

/** By language: making one takes a thousand times as long as using it. */
const made = new Map<string, Writers>();

function writers(locale: string): Writers {
  let known = made.get(locale);
  if (known === undefined) {
    known = {
      number: new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }),
      date: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }),
      days: new Map(),
    };
    made.set(locale, known);
  }
  return known;
}
