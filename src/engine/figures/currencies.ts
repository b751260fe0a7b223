import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Line } from '../article/line.ts';

/**
 * The ways newsrooms write money. Codes are ISO 4217; names and symbols after Unicode CLDR's English currency names.
 * A bare dollar sign is the US dollar, a bare "Rs" the Indian rupee: where an outlet means another it says so.
 */
const SYMBOLS = LEXICON.currencies.symbols;

/** Letters before (or, in some house styles, after) a dollar sign: "US$", "A$", "$US". */
const DOLLARS = LEXICON.currencies.dollarPrefixes;

/** Letters before an amount: "Rs 50", "RM23.50", "EUR 50m". */
const LETTERS = LEXICON.currencies.letters;

/** Codes that are also common words or names in capitals (COP, ALL, AMD …) are left out. */
const CODES = LEXICON.currencies.codes;

/** Names of one word; those that countries share are distinguished by the adjective before. */
const NAMES = LEXICON.currencies.names;

/** Coins keep their own unit, a hundredth of what they belong to. */
const COINS = LEXICON.currencies.coins;

const COUNTRIES = LEXICON.currencies.ofCountries;

/** True for letters that may touch an amount: "RM23", "EUR50m". */
export function isMoneyLetters(word: string): boolean {
  return LETTERS.has(word) || CODES.has(word);
}

export interface CurrencyReading {
  /** ISO 4217 code, or the coin's name. */
  readonly code: string;
  /** The other end of the currency: its first token if it precedes the number, the token after it if it follows. */
  readonly edge: number;
}

/** The currency that ends right before token `index`: "$", "US$", "$US", "US $", "Rs.", "EUR". */
export function readCurrencyBefore(line: Line, index: number): CurrencyReading | null {
  const last = index - 1;
  const touches = line.isGlued(index);
  if (line.at(last) === '-' && touches && SYMBOLS.has(line.at(last - 1))) return readCurrencyBefore(line, last);
  const symbol = SYMBOLS.get(line.at(last));
  if (symbol !== undefined && line.isMark(last)) {
    if (symbol !== 'USD') return { code: symbol, edge: last };
    const prefix = DOLLARS.get(line.at(last - 1));
    if (prefix !== undefined && line.isCapital(last - 1) && (line.isGlued(last) || isSpacedPrefix(line, last - 1))) {
      return { code: prefix, edge: last - 1 };
    }
    // "MXN$20": the code says which dollar or peso it is.
    const spelled = line.written(last - 1);
    if (line.isGlued(last) && spelled.length === 3 && CODES.has(spelled))
      return { code: normalCode(spelled), edge: last - 1 };
    if (line.at(last - 1) === '.' && line.reads(last - 4, ['u', '.', 's', '.'])) return { code: 'USD', edge: last - 4 };
    return { code: symbol, edge: last };
  }
  if (!line.isWord(last)) {
    if (line.at(last) === '.' && line.isGlued(last) && line.written(last - 1) === 'Rs')
      return { code: 'INR', edge: last - 1 };
    if (line.at(last) === '=' && line.written(last - 1) === 'Y') return { code: 'JPY', edge: last - 1 };
    return null;
  }
  const word = line.written(last);
  if (line.at(last - 1) === '$' && line.isGlued(last) && touches) {
    const code = DOLLARS.get(line.at(last));
    if (code !== undefined) return { code, edge: last - 1 };
  }
  const letters = LETTERS.get(word);
  if (letters !== undefined) return { code: letters, edge: last };
  if (word === 'PS' && isTransliteratedPound(line, index)) return { code: 'GBP', edge: last };
  return CODES.has(word) && word.length === 3 ? { code: normalCode(word), edge: last } : null;
}

/**
 * The currency that begins at token `index`, after a number: "dollars", "Canadian dollars", "euros", "USD", "p", "¢".
 */
export function readCurrencyAfter(line: Line, index: number): CurrencyReading | null {
  const at = line.at(index) === '-' && line.isGlued(index) && line.isGlued(index + 1) ? index + 1 : index;
  const word = line.at(at);
  if (at === index && line.isGlued(at) && line.written(at) === 'p') return { code: 'penny', edge: at + 1 };
  const symbol = SYMBOLS.get(word);
  if (symbol !== undefined && line.isGlued(at) && !line.isDigits(at + 1)) return { code: symbol, edge: at + 1 };
  if (!line.isWord(at)) {
    return null;
  }
  const letters = LETTERS.get(line.written(at));
  if (letters !== undefined) return { code: letters, edge: at + 1 };
  const name = NAMES.get(word);
  if (name !== undefined && (word !== 'won' || wonIsMoney(line, at))) return { code: name, edge: at + 1 };
  const coin = COINS.get(word);
  if (coin !== undefined) return { code: coin, edge: at + 1 };
  if ((word === 'pounds' || word === 'pound') && line.at(at + 1) === 'sterling') return { code: 'GBP', edge: at + 2 };
  if (word === 'u' && line.reads(at, ['u', '.', 's', '.', 'dollars'])) return { code: 'USD', edge: at + 5 };
  if (line.isCapital(at) || COUNTRIES.has(`${word} ${singular(line.at(at + 1))}`)) {
    for (let noun = at + 1; noun <= at + 2; noun++) {
      if (!line.isWord(noun)) break;
      const code = COUNTRIES.get(`${line.at(noun - 1)} ${singular(line.at(noun))}`);
      if (code !== undefined) return { code, edge: noun + 1 };
    }
  }
  const code = line.written(at);
  return CODES.has(code) && code.length === 3 ? { code: normalCode(code), edge: at + 1 } : null;
}

/** A country after an amount in dollars: "$76 US a barrel", "$500 Canadian". */
export function readDollarCountryAfter(line: Line, index: number): CurrencyReading | null {
  const word = line.written(index);
  if (word === 'US' || word === 'USD') return { code: 'USD', edge: index + 1 };
  if (word === 'AUD' || word === 'CAD' || word === 'NZD' || word === 'HKD' || word === 'SGD') {
    return { code: word, edge: index + 1 };
  }
  if (word === 'Canadian') return { code: 'CAD', edge: index + 1 };
  if (line.reads(index, ['u', '.', 's', '.'])) return { code: 'USD', edge: index + 4 };
  return null;
}

/** "HK $6", "C $6": letters with a space before the sign; those of a name are none ("Vitamin C $6", "in CA $6"). */
function isSpacedPrefix(line: Line, index: number): boolean {
  if (line.at(index) === 'us' || line.at(index) === 's' || line.at(index) === 'sg') return true;
  if (line.isGlued(index) && line.at(index - 1) !== '(') return false;
  const letters = line.end(index) - line.start(index);
  if (letters > 1) return line.at(index) !== 'ca' && /^\p{Lu}+$/u.test(line.written(index));
  // "A $6 million bid": an article where a sentence begins.
  return !line.isCapital(index - 1) && (line.at(index) !== 'a' || line.isWord(index - 1) || line.at(index - 1) === '(');
}

function normalCode(code: string): string {
  return code === 'RMB' ? 'CNY' : code;
}

function singular(word: string): string {
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** "PS6m", "PS12.50": what a pound sign becomes where only ASCII is left. "PS5" is a console. */
export function isTransliteratedPound(line: Line, index: number): boolean {
  if (line.written(index - 1) !== 'PS' || !line.isDigits(index) || !line.isGlued(index)) return false;
  const isScaled = line.isGlued(index + 1) && /^(?:b|bn|m|mn|k|tn)$/.test(line.at(index + 1));
  const goesOn = line.isGlued(index + 1) && line.isGlued(index + 2) && line.isDigits(index + 2);
  return isScaled || goesOn || line.at(index).length > 1;
}

/** "50,000 won a month", not "the party that got 12 won". */
function wonIsMoney(line: Line, index: number): boolean {
  const before = line.at(index - 1);
  return line.isDigits(index - 1)
    ? before.length >= 3
    : before === 'million' || before === 'billion' || before === 'trillion';
}
