import type { MessageValue } from '../engine/index.ts';
import { ENGLISH_MESSAGES } from './englishTexts.ts';

/** Puts a message of the engine, a format or the workspace, or a value in one, into words. */
export type InWords = (value: MessageValue) => string;

/**
 * Words in one language: `translations` maps English texts to translations (those it lacks stay in English), `locale`
 * is its BCP 47 tag, used for numbers, dates and weekdays. A message without a text is given as its id and values.
 */
export function createInWords(translations: Readonly<Record<string, string>>, locale: string): InWords {
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const weekdays = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  const english: Readonly<Record<string, string>> = ENGLISH_MESSAGES;
  const inWords = (value: MessageValue): string => {
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return numbers.format(value);
    if (isList(value)) return value.map(inWords).join(', ');
    if ('date' in value) return dateInWords(value.date, dates);
    if ('weekday' in value) return weekdays.format(new Date(Date.UTC(2023, 0, 1 + value.weekday)));
    const text = english[value.id];
    if (text === undefined) return [value.id, ...value.values.map(inWords)].join(' ');
    const template = Object.hasOwn(translations, text) ? (translations[text] ?? text) : text;
    return template.replace(/\{(\d)\}/gu, (_, index: string) => inWords(value.values[Number(index)] ?? ''));
  };
  return inWords;
}

/** The words used by the command line and in the decision file. */
export const inEnglish: InWords = createInWords({}, 'en');

function isList(value: MessageValue): value is readonly MessageValue[] {
  return Array.isArray(value);
}

function dateInWords(date: string, writer: Intl.DateTimeFormat): string {
  const day = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? date : writer.format(day);
}
