import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Line } from '../article/line.ts';
import type { FigureKind } from '../model/figure.ts';
import { readBracketedLoss } from './bracketedLoss.ts';
import { readCurrencyAfter, readCurrencyBefore, readDollarCountryAfter } from './currencies.ts';
import type { ContinentalDigits, Numeral } from './numeral.ts';
import type { Quantity } from './quantity.ts';
import { readNumeral } from './readNumeral.ts';
import { readPartOfUnit, readSingleUnit } from './singleUnits.ts';
import { readUnit, readUnitWords, unitNamed } from './units.ts';

/**
 * Reads the quantity whose numeral begins at token `index`, looking back no further than `limit` for a sign and a
 * currency.
 */
export function readQuantity(
  line: Line,
  index: number,
  limit: number,
  continental: ContinentalDigits,
): Quantity | null {
  const numeral = readNumeral(line, index, continental);
  if (numeral !== null) return withUnit(line, numeral, limit);
  return readOneAndPart(line, index) ?? readPartOfUnit(line, index) ?? readSingleUnit(line, index, limit);
}

function withUnit(line: Line, numeral: Numeral, limit: number): Quantity {
  let first = numeral.first;
  let unit: string | null = null;
  let kind: FigureKind = 'count';
  let end = numeral.end;
  let attributive = false;
  const isDigits = numeral.form === 'digits' || numeral.form === 'fraction';
  const before = readCurrencyBefore(line, first);
  const loss = readBracketedLoss(line, numeral, before?.edge ?? first, limit);
  if (loss !== null) return loss;
  if (before !== null && before.edge >= limit) {
    first = before.edge;
    unit = before.code;
    kind = 'money';
    const country = unit === 'USD' ? readDollarCountryAfter(line, end) : null;
    if (country !== null) {
      unit = country.code;
      end = country.edge;
    } else {
      const repeated = readCurrencyAfter(line, end);
      if (repeated !== null && repeated.code === unit) end = repeated.edge;
    }
    attributive = line.at(end) === '-' && line.isGlued(end);
  } else {
    const of = numeral.form === 'vague' && line.at(end) === 'of' ? end + 1 : end;
    const after = readCurrencyAfter(line, of);
    const whole = numeral.form === 'fraction' ? overArticle(line, end) : end;
    const reading =
      after === null ? (readUnit(line, whole, isDigits && whole === end) ?? readShadedUnit(line, end)) : null;
    if (after !== null) {
      // "1.10 dlrs Canadian"
      const country = after.code === 'USD' ? readDollarCountryAfter(line, after.edge) : null;
      unit = country?.code ?? after.code;
      kind = 'money';
      end = country?.edge ?? after.edge;
    } else if (reading !== null) {
      unit = reading.unit.name;
      kind = reading.unit.kind;
      end = reading.end;
      attributive = reading.attributive;
      if (unit === 'pound' && (isSterling(line, numeral) || isPaid(line, end))) {
        unit = 'GBP';
        kind = 'money';
      }
    } else if (numeral.form === 'fraction') {
      kind = 'ratio';
    } else if (isDigits) {
      const shared = readSharedUnit(line, end) ?? readUnitOfWhole(line, numeral);
      if (shared !== null) {
        unit = shared.name;
        kind = shared.kind;
      }
    }
  }
  const sign = isListed(line, first - 1, end, kind) ? first : readSign(line, first, limit, kind);
  if (sign !== first) first = sign;
  const negative =
    sign !== numeral.first &&
    !isEitherWay(line, sign) &&
    (line.at(sign) === '-' || line.at(sign) === 'minus' || line.at(sign) === '–' || line.at(sign) === 'negative');
  const min = negative ? -(numeral.max ?? numeral.min) : numeral.min;
  const max = negative ? -numeral.min : numeral.max;
  const { step } = numeral;
  const quantity: Quantity = { first, end, numeral, min, max, step, kind, unit, numeralEnd: numeral.end, attributive };
  return withSecondPart(line, withRate(line, quantity)) ?? quantity;
}

/** "five straight months", "two more miles": a unit after a word that only modifies it. */
function readShadedUnit(line: Line, end: number): ReturnType<typeof readUnit> {
  return UNIT_SHADES.has(line.at(end)) && line.isWord(end + 1) && !line.isCapital(end + 1)
    ? readUnit(line, end + 1, false)
    : null;
}

const UNIT_SHADES = LEXICON.numberContext.beforeUnit;

/** "a quarter of a percentage point", "½ an hour": the token of the unit after the article, or `end`. */
function overArticle(line: Line, end: number): number {
  const at = line.at(end) === 'of' ? end + 1 : end;
  return line.at(at) === 'a' || line.at(at) === 'an' ? at + 1 : end;
}

/**
 * "2.1 and 3.2 percent", "8, 11 and 14 kg", "7,012.5, up 30 points": the unit of the number that follows, where it is
 * one that numbers share.
 */
function readSharedUnit(line: Line, end: number): { name: string; kind: FigureKind } | null {
  const at = nextInRow(line, end);
  const change = line.at(end) === ',' ? end + 1 : end;
  const level = line.at(change) === 'up' || line.at(change) === 'down' ? change + 1 : -1;
  const next = at === -1 ? level : at;
  if (next === -1 || !line.isDigits(next)) return null;
  const numeral = readNumeral(line, next, false);
  const reading = numeral === null ? null : readUnit(line, numeral.end, true);
  if (level !== -1) return reading?.unit.name === 'point' ? reading.unit : null;
  return reading !== null && SHARED.has(reading.unit.kind) ? reading.unit : null;
}

/** The number after "and" or "or", or after as many as are listed before it; -1 where there is none. */
function nextInRow(line: Line, end: number): number {
  let at = end;
  for (
    let listed = 0;
    listed < MOST_IN_ROW && line.at(at) === ',' && line.isDigits(at + 1) && !line.isGlued(at + 1);
    listed++
  )
    at = readNumeral(line, at + 1, false)?.end ?? at + 2;
  return line.at(at) === 'and' || line.at(at) === 'or' ? at + 1 : -1;
}

const MOST_IN_ROW = 6;

/** "280 of the 300 acres", "80 million of the $1.5 billion": a part has the unit of its whole. */
function readUnitOfWhole(line: Line, { end, min, scale }: Numeral): { name: string; kind: FigureKind } | null {
  if (line.at(end) !== 'of' || !DEFINITE.has(line.at(end + 1))) return null;
  const before = SIGNS_OF_MONEY.has(line.at(end + 2)) ? end + 3 : end + 2;
  if (!line.isDigits(before)) return null;
  const whole = readNumeral(line, before, false);
  if (whole === null || whole.form !== 'digits' || whole.min < min || (scale === 1 && whole.scale >= 1000)) return null;
  const currency = readCurrencyBefore(line, before) ?? readCurrencyAfter(line, whole.end);
  if (currency !== null) return { name: currency.code, kind: 'money' };
  const reading = readUnit(line, whole.end, true);
  return reading !== null && SHARED.has(reading.unit.kind) ? reading.unit : null;
}

const DEFINITE = new Set(['the', 'its', 'their', 'his', 'her', 'those', 'these']);

const SHARED: ReadonlySet<FigureKind> = new Set([
  'percent',
  'temperature',
  'mass',
  'length',
  'area',
  'volume',
  'speed',
]);

/** "-1.3%", "minus 4 degrees": the first token of the sign, or `first` where there is none. */
function readSign(line: Line, first: number, limit: number, kind: FigureKind): number {
  const at = first - 1;
  if (at < limit) return first;
  const word = line.at(at);
  // "plus or minus 3", "±3", "+/-3": a margin of error is not a sign.
  if (word === 'minus' && line.reads(at - 2, ['plus', 'or']) && at - 2 >= limit) return at - 2;
  if (word === '-' && line.reads(at - 2, ['+', '/']) && at - 2 >= limit) return at - 2;
  if (word === '±') return at;
  if (word === 'minus' || (word === 'negative' && kind !== 'count')) return at;
  if (word === '-' && line.isGlued(first)) {
    if (line.at(at - 1) === 'minus' && line.isGlued(at)) return at - 1;
    if (!line.isGlued(at) || line.at(at - 1) === '(') return at;
  }
  if (word === '–' && line.isGlued(first) && !line.isGlued(at) && kind !== 'count') return at;
  if (word === '+' && line.isGlued(first) && !line.isGlued(at)) return at;
  return first;
}

/** "-$85,480 for the clinic", at the beginning of a line: the mark of an item of a list. */
function isListed(line: Line, at: number, end: number, kind: FigureKind): boolean {
  if (at !== 0 || (line.at(at) !== '-' && line.at(at) !== '–')) return false;
  return (kind === 'money' || kind === 'count') && line.isWord(end);
}

/** The sign says that a number may be too large as well as too small. */
function isEitherWay(line: Line, sign: number): boolean {
  const word = line.at(sign);
  return word === '±' || word === 'plus' || word === '+';
}

/** "ten million pounds" is money, "ten pounds" is weight, as long as nothing else says so. */
function isSterling(line: Line, numeral: Numeral): boolean {
  if (numeral.scale >= 1000) return true;
  for (let at = Math.max(0, numeral.first - 40); at < Math.min(line.count, numeral.end + 40); at++) {
    const word = line.at(at);
    if (word === '£' || word === 'pence' || word === 'sterling') return true;
  }
  return false;
}

/** "a 50,000-pound ($63,000) prize", "a 200-pound fine". */
function isPaid(line: Line, end: number): boolean {
  const next = line.at(end) === '(' ? line.at(end + 1) : line.at(end);
  return SIGNS_OF_MONEY.has(next) || PAID.has(next);
}

const SIGNS_OF_MONEY = new Set(['$', '€', '£']);
const PAID = LEXICON.numberContext.paid;

const EARLIER = LEXICON.numberContext.afterTimeApart;

const RATE_ARTICLES = new Set(['a', 'an', 'each', 'every']);

const RATED = LEXICON.numberContext.rated;

/** "$1.50 per barrel", "$3,500 a month", "800,000 barrels a day", "1,000 metres per second", "52,000 barrel-a-day". */
function withRate(line: Line, quantity: Quantity): Quantity {
  if (quantity.unit === null || quantity.kind === 'percent' || quantity.kind === 'temperature') return quantity;
  let at = quantity.end;
  const hyphened = line.at(at) === '-' && line.isGlued(at) && line.isGlued(at + 1);
  if (hyphened) at++;
  const word = line.at(at);
  const isPer = word === 'per' || (word === '/' && line.isGlued(at));
  if (!isPer && !RATE_ARTICLES.has(word)) return quantity;
  at++;
  if (line.at(at) === '-' && line.isGlued(at) && line.isGlued(at + 1)) at++;
  if (!line.isWord(at)) return quantity;
  const below = readUnitWords(line, at);
  if (!isPer && !(below !== null && below.unit.kind === 'duration') && !RATED.has(line.at(at))) return quantity;
  if (!isPer && quantity.kind === 'duration' && below?.unit.name === quantity.unit) return quantity;
  // "$3.4m a year earlier": when, and not how often.
  if (!isPer && EARLIER.has(line.at(below?.end ?? at + 1))) return quantity;
  const name = below?.unit.name ?? RATE_NAMES.get(line.at(at)) ?? line.at(at);
  const end = below?.end ?? at + 1;
  const unit = `${quantity.unit} per ${name}`;
  const known = unitNamed(unit);
  return { ...quantity, unit, kind: known?.kind ?? rateKind(quantity.kind), end };
}

const RATE_NAMES = LEXICON.numberContext.rateAbbreviations;

/** A length in a time is a speed; money stays money whatever it is paid for; other rates are plain numbers. */
function rateKind(kind: FigureKind): FigureKind {
  return kind === 'money' ? 'money' : kind === 'length' ? 'speed' : 'number';
}

/** The smaller unit of each unit that is written in two parts. */
const SMALLER_UNIT = LEXICON.numberContext.smallerUnit;

/** How many of the smaller unit make one of the larger. */
function partsOf(larger: string, smaller: string): number {
  const factor = unitNamed(larger)?.factor;
  const part = unitNamed(smaller)?.factor;
  return factor == null || part == null ? COINS_OF_ONE : Math.round(factor / part);
}

/** Every coin read is a hundredth. */
const COINS_OF_ONE = 100;

/** "5ft 10in", "two hours and 30 minutes", "a year and a half": one quantity in the larger unit. */
function withSecondPart(line: Line, quantity: Quantity): Quantity {
  const smaller = SMALLER_UNIT.get(quantity.unit ?? '');
  const tall = withInches(line, quantity);
  if (tall !== null) return tall;
  if (quantity.unit !== null && quantity.kind === 'duration' && line.reads(quantity.end, ['and', 'a', 'half'])) {
    const next = line.at(quantity.end + 3);
    if (next !== 'million' && next !== 'billion') return add(quantity, 0.5, 0.5, quantity.end + 3);
  }
  if (quantity.unit === null || smaller === undefined || quantity.numeral.form === 'vague' || quantity.attributive)
    return quantity;
  let at = quantity.end;
  if (line.at(at) === ',' || line.at(at) === 'and') at++;
  const numeral = readNumeral(line, at, false);
  if (numeral === null || numeral.form === 'vague') return quantity;
  const part = readPart(line, numeral);
  if (part?.unit !== smaller) return quantity;
  const count = partsOf(quantity.unit, smaller);
  if (numeral.min >= count) return quantity;
  return add(quantity, numeral.min / count, numeral.step / count, part.end);
}

/** "A 5-foot-11 guard", "6-foot-2-inch". */
function withInches(line: Line, quantity: Quantity): Quantity | null {
  const { unit, end } = quantity;
  const isHyphened = line.at(end) === '-' && line.isGlued(end) && line.isGlued(end + 1);
  if (unit !== 'foot' || !isHyphened || !line.isDigits(end + 1)) return null;
  const inches = Number(line.at(end + 1));
  const count = partsOf('foot', 'inch');
  if (inches >= count) return null;
  const isSaid = line.at(end + 2) === '-' && line.isGlued(end + 2) && line.at(end + 3) === 'inch';
  return add(quantity, inches / count, 1 / count, end + (isSaid ? 4 : 2));
}

/** The smaller unit: a coin, a unit of measure, or the inches that only touch their number elsewhere ("5 ft 2 in"). */
function readPart(line: Line, numeral: Numeral): { unit: string; end: number } | null {
  const { end } = numeral;
  const coin = readCurrencyAfter(line, end);
  if (coin !== null) return { unit: coin.code, end: coin.edge };
  if (line.at(end) === 'in' && !line.isWord(end + 1)) return { unit: 'inch', end: end + 1 };
  const reading = readUnit(line, end, numeral.form === 'digits');
  return reading === null || (reading.attributive && reading.unit.name !== 'inch')
    ? null
    : { unit: reading.unit.name, end: reading.end };
}

/** "an hour and a half", "a minute and 30 seconds": a unit of which there is one and a part. */
function readOneAndPart(line: Line, index: number): Quantity | null {
  if (line.at(index) !== 'a' && line.at(index) !== 'an') return null;
  const reading = readUnitWords(line, index + 1);
  if (reading === null || line.at(reading.end) !== 'and') return null;
  const numeral: Numeral = { first: index, end: index + 1, min: 1, max: 1, scale: 1, step: 1, form: 'words' };
  const one: Quantity = {
    first: index,
    end: reading.end,
    numeral,
    min: 1,
    max: 1,
    step: 1,
    kind: reading.unit.kind,
    unit: reading.unit.name,
    numeralEnd: index + 1,
    attributive: false,
  };
  const whole = line.reads(reading.end, ['and', 'a', 'half'])
    ? add(one, 0.5, 0.5, reading.end + 3)
    : withSecondPart(line, one);
  return whole.end > one.end ? { ...whole, numeralEnd: whole.end } : null;
}

function add(quantity: Quantity, extra: number, step: number, end: number): Quantity {
  const max = quantity.max === null ? null : quantity.max + extra;
  return { ...quantity, min: quantity.min + extra, max, step, end };
}
