import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Article } from '../article/article.ts';
import { Line } from '../article/line.ts';
import type { Sentence, Tokens } from '../article/tokens.ts';
import { markOf } from '../article/wordMarks.ts';
import type { Figure, FigureKind } from '../model/figure.ts';
import { bareNumbersIn } from './bareNumbers.ts';
import type { Bound } from './bounds.ts';
import { readBoundAfter, readBoundsBefore } from './bounds.ts';
import { boundOfConverted } from './convertedBound.ts';
import { MONTHS, readDate } from './dates.ts';
import { isNoFigure } from './falsePositives.ts';
import type { Found } from './foundFigure.ts';
import { readGameClock } from './gameClock.ts';
import { readHeight } from './heights.ts';
import { impliedUnit } from './impliedUnit.ts';
import { bounded, boundedRange, vagueLimits } from './limits.ts';
import { isLabelled, isTitleCase, isWebAddress, readNotFigure } from './nonQuantities.ts';
import { FRACTION_GLYPHS, ORDINALS, PLURAL_SCALES, TENS, UNITS } from './numberWords.ts';
import type { Quantity } from './quantity.ts';
import type { Range } from './ranges.ts';
import { readRange } from './ranges.ts';
import { readRate, readWholeOfRate } from './rates.ts';
import { readPartOf, readTimes } from './ratios.ts';
import type { AgeReading } from './readAge.ts';
import { OLDEST, readAge, readAgeDecade } from './readAge.ts';
import { readQuantity } from './readQuantity.ts';
import { readScoreInParts } from './scoreInParts.ts';
import { continuesAmount, isRaisedMoney, readTrend } from './trend.ts';
import { readUnit } from './units.ts';
import { readWordFigure } from './wordFigures.ts';

/** Finds the quantities of an article, in order of appearance; figures never overlap. Time is linear in the text. */
export function recogniseFigures(article: Article, tokens: Tokens): Figure[] {
  const figures: Figure[] = [];
  const continental = CONTINENTAL.has((article.meta.language ?? '').slice(0, 2).toLowerCase());
  const bare = bareNumbersIn(article, tokens);
  for (const sentence of tokens.sentences) {
    const kind = article.blocks[sentence.block]?.kind;
    if (kind === 'byline' || kind === 'boilerplate' || bare.has(sentence)) continue;
    new SentenceReader(tokens, sentence, article.meta.date, continental, figures).read();
  }
  return figures;
}

/** No earthquake is stronger. */
const MOST_MAGNITUDE = 10;

/** Languages that write a thousand as 1.000. */
const CONTINENTAL = LEXICON.numerals.thousandsByPoint;

/**
 * Reads one sentence from left to right; every step moves on, so that no token is the start of more than one reading.
 */
class SentenceReader {
  readonly #line: Line;
  readonly #articleDate: string | null;
  readonly #continental: boolean;
  readonly #figures: Figure[];
  /** Token before which everything is spoken for: figures reach back no further. */
  #limit = 0;
  /** The run of touching tokens last looked at, and whether it is a web address. */
  #runEnd = 0;
  #runIsAddress = false;
  #inTitle: boolean | null = null;
  #lastTrend: 'up' | 'down' | null = null;
  #lastKind: FigureKind | null = null;

  constructor(tokens: Tokens, sentence: Sentence, articleDate: string | null, continental: boolean, figures: Figure[]) {
    this.#line = new Line(tokens, sentence);
    this.#articleDate = articleDate;
    this.#continental = continental;
    this.#figures = figures;
  }

  read(): void {
    const line = this.#line;
    let index = 0;
    while (index < line.count) {
      const next = this.#mayStart(index) ? this.#readAt(index) : index + 1;
      index = Math.max(next, index + 1);
    }
  }

  #mayStart(index: number): boolean {
    const line = this.#line;
    if (line.isDigits(index)) return true;
    const word = line.at(index);
    if (line.isMark(index))
      return FRACTION_GLYPHS.has(word) || (word === '.' && line.isDigits(index + 1) && !line.isGlued(index));
    return line.isMarked(STARTING, index) || word.endsWith('fold');
  }

  /** Reads what begins at token `index`; returns the token to go on from. */
  #readAt(index: number): number {
    const line = this.#line;
    if (line.isDigits(index) && this.#isInAddress(index)) return this.#skip(this.#runEnd);
    const decade = readAgeDecade(line, index);
    if (decade !== null) {
      return this.#push({
        first: decade.first,
        end: decade.end,
        numeral: [index, index + 2],
        min: decade.min,
        max: decade.min + 9,
        kind: 'age',
        unit: 'year',
        modifier: 'range',
      });
    }
    const measured = readGameClock(line, index) ?? readHeight(line, index);
    if (measured !== null) return this.#push(measured);
    const date = readDate(line, index, this.#articleDate);
    if (date !== null) {
      if (date.min === null) return this.#skip(date.end);
      return this.#push({
        first: index,
        end: date.end,
        numeral: [index, date.end],
        min: date.min,
        max: date.max,
        kind: date.kind,
        modifier: date.min === date.max ? 'exact' : 'range',
      });
    }
    const whole = readWholeOfRate(line, index);
    if (whole !== -1) return this.#skip(whole);
    const parts = readScoreInParts(line, index);
    if (parts !== null) return parts.isScore ? this.#push(parts.found) : this.#skip(parts.found.end);
    const skipped = readNotFigure(line, index, this.#continental);
    if (skipped !== -1) return this.#skip(skipped);
    const found = readWordFigure(line, index, this.#limit);
    return found === null ? this.#readQuantityAt(index) : this.#push(found);
  }

  #skip(end: number): number {
    this.#limit = end;
    this.#lastTrend = null;
    this.#lastKind = null;
    return end;
  }

  #isInAddress(index: number): boolean {
    const line = this.#line;
    if (index >= this.#runEnd) {
      let first = index;
      while (first > 0 && first >= this.#runEnd && line.isGlued(first)) first--;
      let end = index + 1;
      while (end < line.count && line.isGlued(end)) end++;
      this.#runEnd = end;
      this.#runIsAddress = isWebAddress(line, first, end);
    }
    return this.#runIsAddress;
  }

  #readQuantityAt(index: number): number {
    const line = this.#line;
    const quantity = readQuantity(line, index, this.#limit, this.#continental);
    if (quantity === null) return index + 1;
    const before = readBoundsBefore(line, quantity.first, this.#limit);
    const trend = this.#trendOf(quantity, before.first);
    const range = readRange(line, quantity, this.#limit, this.#continental, trend !== null);
    if (range !== null) {
      const isNumbered = range.shared.unit === null && range.kind === 'range' && isLabelled(line, quantity.first);
      return isNumbered ? this.#skip(range.end) : this.#pushRange(range, quantity);
    }
    const age = readAge(line, quantity, this.#limit) ?? this.#nextAge(quantity);
    const part = age === null ? readPartOf(line, quantity) : null;
    if (part !== null) {
      const after = readBoundAfter(line, part.end);
      const limits = bounded(
        part.value,
        part.value,
        before.bound === null || before.bound === 'about' ? (after?.bound ?? before.bound) : before.bound,
      );
      return this.#push({
        ...limits,
        first: before.first,
        end: after?.end ?? part.end,
        numeral: [quantity.first, part.end],
        kind: 'ratio',
        approximate: before.approximate,
        trend: null,
      });
    }
    const isBounded = before.bound !== null || age !== null || readBoundAfter(line, quantity.end) !== null;
    if (isNoFigure(line, quantity, isBounded, () => this.#title())) return this.#skip(quantity.end);
    return this.#pushQuantity(quantity, age, before, trend);
  }

  /** "ages 14, 11 and 3": the later members of a list of ages. */
  #nextAge(quantity: Quantity): AgeReading | null {
    const line = this.#line;
    const { first, end } = quantity;
    if (this.#lastKind !== 'age' || quantity.unit !== null || quantity.min > OLDEST) return null;
    // "aged 16 and 14 pleaded", but "aged 16 and 14 others".
    if (line.isWord(end) && /s$|^(?:people|men|women|children|more)$/.test(line.at(end)) && line.at(end) !== 'was')
      return null;
    const gap = first - this.#limit;
    const joined = gap === 1 || (gap === 2 && line.at(first - 2) === ',');
    return joined && (line.at(first - 1) === ',' || line.at(first - 1) === 'and') ? { first, end, unit: 'year' } : null;
  }

  #pushQuantity(
    quantity: Quantity,
    age: AgeReading | null,
    before: ReturnType<typeof readBoundsBefore>,
    trend: 'up' | 'down' | null,
  ): number {
    const line = this.#line;
    let bound: Bound | null = before.bound;
    let approximate = before.approximate;
    let end = age?.end ?? quantity.end;
    const times = age === null && quantity.unit === null ? readTimes(line, end) : -1;
    if (times !== -1) end = times;
    const after = readBoundAfter(line, end);
    let unit = age?.unit ?? quantity.unit;
    let kind: FigureKind = age !== null ? 'age' : times !== -1 ? 'multiple' : quantity.kind;
    if (after !== null && (bound === null || bound === 'about' || after.bound === 'about')) {
      if (after.bound === 'about') approximate = true;
      bound = bound === null || bound === 'about' ? after.bound : bound;
      end = after.end;
      if (unit === null && kind === 'count') {
        const late = readUnit(line, end, true);
        if (late !== null) {
          unit = late.unit.name;
          kind = late.unit.kind;
          end = late.end;
        }
      }
    }
    const compared = this.#comparedUnit(quantity);
    if (compared !== null && unit === null) {
      unit = compared;
      kind = 'money';
    }
    const implied =
      unit === null && kind === 'count' && after === null ? impliedUnit(line, quantity, this.#figures) : null;
    if (implied !== null) ({ unit, kind } = implied);
    if (isMagnitude(line, quantity) || this.#isNextMagnitude(quantity, kind, unit)) kind = 'magnitude';
    const rate = unit === null && kind === 'count' ? readRate(line, end) : null;
    if (rate !== null) {
      kind = 'ratio';
      unit = rate;
    }
    if (bound === null && holdsPlus(line, quantity)) bound = 'at least';
    if (bound === null) {
      bound = boundOfConverted(line, quantity, this.#figures.at(-1));
      approximate ||= bound === 'about';
    }
    const limits =
      quantity.numeral.form === 'vague' ? vagueLimits(quantity, bound) : bounded(quantity.min, quantity.max, bound);
    return this.#push({
      ...limits,
      first: before.first,
      end,
      numeral: [quantity.numeral.first, quantity.numeralEnd],
      step: quantity.step,
      kind,
      unit,
      approximate,
      trend,
    });
  }

  /** "magnitude 2.9 and 2.2": the second of two. */
  #isNextMagnitude({ first, min }: Quantity, kind: FigureKind, unit: string | null): boolean {
    const line = this.#line;
    if (this.#lastKind !== 'magnitude' || kind !== 'count' || unit !== null || min > MOST_MAGNITUDE) return false;
    return first - this.#limit === 1 && line.at(first - 1) === 'and' && !Number.isInteger(min);
  }

  /** "53.1 million pounds vs 45.1 million": the currency of the sum before, or null. */
  #comparedUnit({ first, end, kind, numeral }: Quantity): string | null {
    const line = this.#line;
    const last = this.#figures.at(-1);
    if (last?.quantity.kind !== 'money' || kind !== 'count' || numeral.scale === 1 || line.isWord(end)) return null;
    const at = line.at(first - 1) === '.' ? first - 2 : first - 1;
    return (line.at(at) === 'vs' || line.at(at) === 'versus') && line.end(at - 1) === last.end
      ? last.quantity.unit
      : null;
  }

  #pushRange(range: Range, low: Quantity): number {
    const line = this.#line;
    const before = readBoundsBefore(line, range.first, this.#limit);
    const quantity: Quantity = { ...range.shared, first: low.first, end: range.end };
    const age = readAge(line, quantity, this.#limit) ?? readAge(line, { ...quantity, first: range.first }, this.#limit);
    const times = range.shared.unit === null ? readTimes(line, range.end) : -1;
    const limits =
      range.kind === 'score'
        ? { min: range.low, max: range.high, modifier: 'exact' as const }
        : boundedRange(range, before.bound);
    return this.#push({
      first: range.kind === 'score' ? low.first : before.first,
      end: age?.end ?? (times === -1 ? range.end : times),
      numeral: [low.numeral.first, range.numeralEnd],
      ...limits,
      // "2 to 3 million": the low end has the scale of the high one.
      step: low.min === 0 ? low.step : low.step * Math.abs(range.low / low.min),
      kind: age !== null ? 'age' : range.kind === 'score' ? 'score' : times === -1 ? range.shared.kind : 'multiple',
      unit: age?.unit ?? range.shared.unit,
      approximate: before.approximate,
      trend: null,
    });
  }

  #trendOf(quantity: Quantity, first: number): 'up' | 'down' | null {
    if (quantity.kind === 'age' || quantity.attributive) return null;
    const trend = readTrend(this.#line, first);
    if (trend !== null) return isRaisedMoney(this.#line, quantity, first) ? null : trend;
    return this.#lastTrend !== null && continuesAmount(this.#line, this.#limit, first) ? this.#lastTrend : null;
  }

  #title(): boolean {
    this.#inTitle ??= isTitleCase(this.#line);
    return this.#inTitle;
  }

  /** "more than 50 but fewer than 100": a lower bound and an upper one of the same thing are one range. */
  #joinedWithLast(found: Found): Figure | null {
    const line = this.#line;
    const last = this.#figures.at(-1);
    const link = found.first - 1;
    if (last === undefined || link < 1 || line.end(link - 1) !== last.end) return null;
    if (line.at(link) !== 'but' && line.at(link) !== 'and') return null;
    const isPair =
      last.quantity.max === null &&
      found.min === null &&
      found.max !== null &&
      last.quantity.min !== null &&
      last.quantity.min < found.max;
    if (
      !isPair ||
      last.quantity.modifier === 'vague' ||
      last.quantity.kind !== found.kind ||
      (last.quantity.unit ?? found.unit) !== (found.unit ?? null)
    )
      return null;
    return {
      ...last,
      end: line.end(found.end - 1),
      quantity: {
        ...last.quantity,
        max: found.max,
        maxOpen: found.maxOpen ?? false,
        modifier: 'range',
        unit: found.unit ?? null,
      },
      numeral: { start: last.numeral.start, end: line.end(found.numeral[1] - 1) },
    };
  }

  #push(found: Found): number {
    const line = this.#line;
    const joined = this.#joinedWithLast(found);
    this.#limit = found.end;
    this.#lastKind = found.kind;
    this.#lastTrend = found.trend ?? null;
    if (joined !== null) {
      this.#figures[this.#figures.length - 1] = joined;
      return found.end;
    }
    this.#figures.push({
      start: line.start(found.first),
      end: line.end(found.end - 1),
      quantity: {
        min: found.min,
        max: found.max,
        minOpen: found.minOpen ?? false,
        maxOpen: found.maxOpen ?? false,
        approximate: found.approximate ?? false,
        modifier: found.modifier,
        kind: found.kind,
        unit: found.unit ?? null,
        step: found.step ?? 1,
        trend: found.trend ?? null,
      },
      numeral: { start: line.start(found.numeral[0]), end: line.end(found.numeral[1] - 1) },
    });
    return found.end;
  }
}

/** "550+ million": a plus before the scale counts as one after the number. */
function holdsPlus(line: Line, { numeral }: Quantity): boolean {
  for (let at = numeral.first; at < numeral.end; at++) if (line.at(at) === '+') return true;
  return false;
}

/** "magnitude 6.1", "a 7.2-magnitude earthquake". */
function isMagnitude(line: Line, quantity: Quantity): boolean {
  if (quantity.unit !== null) return false;
  const before =
    line.at(quantity.first - 1) === '-' || line.at(quantity.first - 1) === 'of'
      ? quantity.first - 2
      : quantity.first - 1;
  const after = line.at(quantity.end) === '-' ? quantity.end + 1 : quantity.end;
  return (
    line.at(before) === 'magnitude' || line.at(after) === 'magnitude' || line.reads(after, ['on', 'the', 'richter'])
  );
}

/** Words that may begin a figure. */
const STARTING = markOf([
  ...UNITS.keys(),
  ...TENS.keys(),
  ...ORDINALS.keys(),
  ...PLURAL_SCALES.keys(),
  ...MONTHS.keys(),
  ...LEXICON.numerals.multiples.keys(),
  ...LEXICON.numerals.openers,
]);
