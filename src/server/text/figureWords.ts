import type { Quantity } from '../../engine/index.ts';
import type { Say } from './serverMessages.ts';

/** The values a figure allows, in words: "more than 70", "20 to 30 years", "about 1,200,000 USD". */
export function intervalWords(quantity: Quantity, say: Say, locale: string): string {
  const { min, max, minOpen, maxOpen } = quantity;
  const value = (number: number): string => quantityWords(number, quantity.unit, locale);
  if (min !== null && max !== null) {
    if (min === max) return say(quantity.approximate ? 'about' : 'exactly', value(min));
    const range = say('between', numberWords(min, locale), value(max));
    return quantity.approximate ? say('about', range) : range;
  }
  if (min !== null) return say(minOpen ? 'moreThan' : 'atLeast', value(min));
  if (max !== null) return say(maxOpen ? 'lessThan' : 'atMost', value(max));
  return say('anyNumber');
}

/** With the unit in the reader's language, singular or plural; a unit that `Intl` does not know stays as it is. */
function quantityWords(value: number, unit: string | null, locale: string): string {
  if (unit === null) return numberWords(value, locale);
  const known = unit.replace('metre', 'meter').replace('litre', 'liter').replaceAll(' ', '-');
  if (!COUNTABLE_UNITS.has(known)) return `${numberWords(value, locale)} ${unit}`;
  const { units } = writers(locale);
  let writer = units.get(known);
  if (writer === undefined) {
    writer = new Intl.NumberFormat(locale, { ...NUMBERS, style: 'unit', unit: known, unitDisplay: 'long' });
    units.set(known, writer);
  }
  return writer.format(value);
}

/** "58 years" */
export function yearsWords(years: number, locale: string): string {
  return quantityWords(years, 'year', locale);
}

function numberWords(value: number, locale: string): string {
  return writers(locale).number.format(value);
}

/** A calendar date (YYYY-MM-DD) as readers write it; anything else stays as it is. */
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

const NUMBERS: Intl.NumberFormatOptions = { maximumFractionDigits: 6 };

const COUNTABLE_UNITS: ReadonlySet<string> = new Set(Intl.supportedValuesOf('unit'));

interface Writers {
  readonly number: Intl.NumberFormat;
  /** By unit, as `Intl` calls it. */
  readonly units: Map<string, Intl.NumberFormat>;
  readonly date: Intl.DateTimeFormat;
  /** Dates formatted so far: articles contain few different ones. */
  readonly days: Map<string, string>;
}

/** By language: creating a formatter takes a thousand times as long as using it. */
const made = new Map<string, Writers>();

function writers(locale: string): Writers {
  let known = made.get(locale);
  if (known === undefined) {
    known = {
      number: new Intl.NumberFormat(locale, NUMBERS),
      units: new Map(),
      date: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }),
      days: new Map(),
    };
    made.set(locale, known);
  }
  return known;
}
