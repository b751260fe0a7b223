import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Line } from '../article/line.ts';
import type { Period, PeriodYear } from '../model/period.ts';

/** A period, and the last token of its expression. */
export interface PeriodReading {
  readonly period: Period;
  readonly last: number;
}

const QUARTERS: ReadonlyMap<string, 1 | 2 | 3 | 4> = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['final', 4],
]);
const HALVES: ReadonlyMap<string, 1 | 2> = new Map([
  ['first', 1],
  ['second', 2],
]);
const MONTHS = LEXICON.calendar.months;
const COUNTS: ReadonlyMap<string, number> = new Map([
  ['three', 3],
  ['six', 6],
  ['nine', 9],
  ['twelve', 12],
]);
const ENDING = new Set(['to', 'ended', 'ending', 'through']);
const FISCAL = new Set(['fiscal', 'financial']);
const RELATIVE: ReadonlyMap<string, PeriodYear> = new Map([
  ['last', 'last'],
  ['this', 'this'],
  ['next', 'next'],
]);

/**
 * Reads the period that begins at token `at`: "the third quarter of 2023", "Q3 FY24", "fiscal 2023", "the 2021-22
 * season".
 */
export function readPeriod(line: Line, at: number, end: number): PeriodReading | null {
  return new PeriodReader(line, end).read(at);
}

class PeriodReader {
  readonly #line: Line;
  readonly #end: number;

  constructor(line: Line, end: number) {
    this.#line = line;
    this.#end = end;
  }

  read(at: number): PeriodReading | null {
    return this.#named(at) ?? this.#lettered(at) ?? this.#fiscalYear(at) ?? this.#season(at) ?? this.#months(at);
  }

  #at(index: number): string {
    return index < this.#end ? this.#line.at(index) : '';
  }

  #isDigits(index: number): boolean {
    return index < this.#end && this.#line.isDigits(index);
  }

  /** "third quarter", "third-quarter", "first half", "fiscal second quarter". */
  #named(at: number): PeriodReading | null {
    let from = at;
    const isFiscal = FISCAL.has(this.#at(from));
    if (isFiscal) from++;
    const noun = this.#at(from + 1) === '-' ? from + 2 : from + 1;
    const word = this.#at(noun);
    const quarter = word === 'quarter' ? QUARTERS.get(this.#at(from)) : undefined;
    const half = word === 'half' ? HALVES.get(this.#at(from)) : undefined;
    if (quarter === undefined && half === undefined) return null;
    const { year, fiscal, last } = this.#yearAfter(noun);
    return this.#of(quarter, half, year, fiscal || isFiscal, last);
  }

  /** "Q3", "Q3 2023", "3Q24", "H1", "1H24". */
  #lettered(at: number): PeriodReading | null {
    const [letter, digit] = this.#isDigits(at) ? [at + 1, at] : [at, at + 1];
    const word = this.#at(letter);
    if ((word !== 'q' && word !== 'h') || !this.#isDigits(digit) || !this.#line.isGlued(at + 1)) return null;
    const number = Number(this.#at(digit));
    if (number < 1 || number > (word === 'q' ? 4 : 2)) return null;
    const { year, fiscal, last } = this.#yearAfter(at + 1);
    const quarter = word === 'q' ? (number as 1 | 2 | 3 | 4) : undefined;
    return this.#of(quarter, word === 'h' ? (number as 1 | 2) : undefined, year, fiscal, last);
  }

  #of(
    quarter: 1 | 2 | 3 | 4 | undefined,
    half: 1 | 2 | undefined,
    year: PeriodYear,
    fiscal: boolean,
    last: number,
  ): PeriodReading | null {
    if (quarter !== undefined) return { period: { kind: 'quarter', quarter, year, fiscal }, last };
    return half === undefined ? null : { period: { kind: 'half', half, year, fiscal }, last };
  }

  /** "FY23", "FY 2024", "fiscal 2023", "the 2023 fiscal year", "financial year 2023-24". */
  #fiscalYear(at: number): PeriodReading | null {
    if (this.#isDigits(at) && FISCAL.has(this.#at(at + 1)) && this.#at(at + 2) === 'year') {
      const year = fullYear(this.#at(at), false);
      return year === null ? null : { period: { kind: 'fiscal year', year }, last: at + 2 };
    }
    let number = at + 1;
    if (FISCAL.has(this.#at(at))) {
      if (this.#at(number) === 'year') number++;
      const relative = RELATIVE.get(this.#at(at - 1));
      if (!this.#isDigits(number) && relative !== undefined && number === at + 2)
        return { period: { kind: 'fiscal year', year: relative }, last: number - 1 };
    } else if (this.#at(at) !== 'fy') return null;
    const year = this.#isDigits(number) ? fullYear(this.#at(number), this.#at(at) === 'fy') : null;
    return year === null ? null : { period: { kind: 'fiscal year', year }, last: this.#throughYear(number) };
  }

  /** "this season", "the 2021-22 season": of a sport, identified by the year it begins in. */
  #season(at: number): PeriodReading | null {
    const relative = RELATIVE.get(this.#at(at));
    if (relative !== undefined && this.#at(at + 1) === 'season')
      return { period: { kind: 'sports season', year: relative }, last: at + 1 };
    if (!this.#isDigits(at)) return null;
    const year = fullYear(this.#at(at), false);
    const last = this.#throughYear(at);
    return year !== null && this.#at(last + 1) === 'season'
      ? { period: { kind: 'sports season', year }, last: last + 1 }
      : null;
  }

  /** "the three months to 30 June", "the quarter ended March 28", "nine months ended September 2024". */
  #months(at: number): PeriodReading | null {
    const isQuarter = this.#at(at) === 'quarter';
    const months = isQuarter ? 3 : this.#at(at + 1) === 'months' ? this.#monthsCounted(at) : null;
    if (months === null) return null;
    const ending = isQuarter ? at + 1 : at + 2;
    const isEnded = ENDING.has(this.#at(ending));
    if (!isEnded) return isQuarter ? null : { period: { kind: 'months', months, to: null, year: null }, last: at + 1 };
    for (let index = ending + 1; index <= ending + 3; index++) {
      const month = MONTHS.get(this.#at(index));
      if (month === undefined) continue;
      const { year, last } = this.#yearAfter(
        this.#isDigits(index + 1) && this.#at(index + 1).length < 3 ? index + 1 : index,
      );
      return { period: { kind: 'months', months, to: month + 1, year }, last };
    }
    return null;
  }

  #monthsCounted(at: number): number | null {
    const number = COUNTS.get(this.#at(at)) ?? (this.#isDigits(at) ? Number(this.#at(at)) : null);
    // A period that a figure is reported for has an article: "the nine months", "for nine months" lasts.
    const before = this.#line.at(at - 1);
    const isNamed = before === 'the' || before === 'first' || ENDING.has(this.#at(at + 2));
    return number !== null && isNamed && [3, 6, 9, 12].includes(number) ? number : null;
  }

  /**
   * The year after a period's name: "of 2023", "2023", "of fiscal 2024", "FY24", "25" without a space, "of last year".
   */
  #yearAfter(last: number): { year: PeriodYear; fiscal: boolean; last: number } {
    let at = last + 1;
    if (this.#isDigits(at) && this.#line.isGlued(at)) {
      const year = fullYear(this.#at(at), true);
      if (year !== null) return { year, fiscal: false, last: at };
    }
    if (this.#at(at) === ',' || this.#at(at) === 'of' || this.#at(at) === 'in') at++;
    if (this.#at(at) === 'the') at++;
    const relative = RELATIVE.get(this.#at(at));
    if (relative !== undefined && this.#at(at + 1) === 'year') return { year: relative, fiscal: false, last: at + 1 };
    const fiscal = FISCAL.has(this.#at(at)) || this.#at(at) === 'fy';
    if (fiscal) at += this.#at(at + 1) === 'year' ? 2 : 1;
    const year = this.#isDigits(at) ? fullYear(this.#at(at), fiscal) : null;
    return year === null ? { year: null, fiscal: false, last } : { year, fiscal, last: at };
  }

  /** The last token of a year that continues into the next: "2021-22", "2023/24". */
  #throughYear(at: number): number {
    const mark = this.#at(at + 1);
    const goesOn = (mark === '-' || mark === '–' || mark === '/') && this.#isDigits(at + 2);
    return goesOn && this.#line.isGlued(at + 1) && this.#line.isGlued(at + 2) ? at + 2 : at;
  }
}

function fullYear(digits: string, mayBeShort: boolean): number | null {
  if (/^(?:19|20)\d\d$/.test(digits)) return Number(digits);
  return mayBeShort && /^\d\d$/.test(digits) ? 2000 + Number(digits) : null;
}

/** True for a token at which a period can begin: a cheap test that most fail. */
export function mayBeginPeriod(line: Line, index: number): boolean {
  return PERIOD_WORDS.has(line.at(index)) || (line.isDigits(index) && line.at(index).length <= 4);
}

/** Words at which a period can begin. */
export const PERIOD_WORDS: ReadonlySet<string> = new Set([
  ...QUARTERS.keys(),
  ...COUNTS.keys(),
  ...FISCAL,
  ...RELATIVE.keys(),
  ...['q', 'h', 'fy', 'quarter'],
]);
