import type { Line } from './line.ts';

/**
 * The ways newsrooms write money. Codes are ISO 4217; names and symbols after Unicode CLDR's English currency names.
 * A bare dollar sign is the US dollar, a bare "Rs" the Indian rupee: where an outlet means another it says so.
 */
const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['£', 'GBP'],
  ['€', 'EUR'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₩', 'KRW'],
  ['₽', 'RUB'],
  ['₺', 'TRY'],
  ['₪', 'ILS'],
  ['₦', 'NGN'],
  ['₱', 'PHP'],
  ['฿', 'THB'],
  ['₫', 'VND'],
  ['₴', 'UAH'],
  ['₿', 'BTC'],
  ['¢', 'cent'],
]);

/** What stands before (or, in some houses, after) a dollar sign: "US$", "A$", "$US". */
const DOLLARS: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'],
  ['u.s', 'USD'],
  ['a', 'AUD'],
  ['au', 'AUD'],
  ['aus', 'AUD'],
  ['c', 'CAD'],
  ['ca', 'CAD'],
  ['can', 'CAD'],
  ['cdn', 'CAD'],
  ['nz', 'NZD'],
  ['hk', 'HKD'],
  ['s', 'SGD'],
  ['sg', 'SGD'],
  ['nt', 'TWD'],
  ['r', 'BRL'],
  ['mx', 'MXN'],
  ['z', 'ZWL'],
  ['j', 'JMD'],
  ['tt', 'TTD'],
  ['fj', 'FJD'],
]);

/** Letters that stand before an amount: "Rs 50", "RM23.50", "EUR 50m". */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['Rs', 'INR'],
  ['RS', 'INR'],
  ['RM', 'MYR'],
  ['Rp', 'IDR'],
  ['Sfr', 'CHF'],
  ['SFr', 'CHF'],
  ['DM', 'DEM'],
  ['Tk', 'BDT'],
  ['Sh', 'KES'],
  ['KSh', 'KES'],
  ['Ksh', 'KES'],
]);

/** Codes that are also common words or names in capitals (COP, ALL, AMD …) are left out. */
const CODES = new Set(
  'USD EUR GBP JPY CNY AUD CAD NZD HKD SGD ILS MYR DKK SEK NOK CHF INR PKR LKR KRW ZAR HRK TRY RUB BRL MXN THB PHP IDR GEL BTC PLN TWD SAR AED NGN KES GHS EGP UAH CZK HUF RON BGN VND BDT QAR KWD BHD OMR JOD LBP IRR IQD AFN KZT UZS ARS CLP UYU VEF ISK RMB TZS UGX ETB DZD TND XAF XOF MMK NPR MNT KHR GTQ DOP BOB PYG CRC HNL NIO JMD TTD BBD BND FJD PGK RSD MKD AZN GEL MDL BYN KGS TJS TMT YER SYP SDG LYD MZN ZMW MWK BWP NAD RWF BIF ETB AOA XCD'.split(
    ' ',
  ),
);

/** Names of one word; those that countries share are told apart by the adjective before. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ...names('USD', 'dollar dollars dlr dlrs buck bucks'),
  ...names('EUR', 'euro euros'),
  ...names('GBP', 'sterling stg quid'),
  ...names('JPY', 'yen'),
  ...names('CNY', 'yuan renminbi'),
  ...names('INR', 'rupee rupees'),
  ...names('KRW', 'won'),
  ...names('RUB', 'ruble rubles rouble roubles'),
  ...names('ILS', 'shekel shekels'),
  ...names('TRY', 'lira liras'),
  ...names('CHF', 'franc francs'),
  ...names('MXN', 'peso pesos'),
  ...names('BRL', 'reais'),
  ...names('ZAR', 'rand'),
  ...names('MYR', 'ringgit'),
  ...names('THB', 'baht'),
  ...names('IDR', 'rupiah'),
  ...names('SAR', 'riyal riyals'),
  ...names('IRR', 'rial rials'),
  ...names('AED', 'dirham dirhams'),
  ...names('NGN', 'naira'),
  ...names('PLN', 'zloty zlotys'),
  ...names('SEK', 'krona kronor'),
  ...names('NOK', 'kroner krone'),
  ...names('CZK', 'koruna koruny'),
  ...names('HUF', 'forint forints'),
  ...names('VND', 'dong'),
  ...names('UAH', 'hryvnia hryvnias'),
  ...names('KES', 'shilling shillings'),
  ...names('BDT', 'taka'),
  ...names('EGP', ''),
  ...names('KWD', 'dinar dinars'),
  ...names('HRK', 'kuna'),
  ...names('GEL', 'lari'),
  ...names('BTC', 'bitcoin bitcoins'),
  ...names('AFN', 'afghani afghanis'),
  ...names('DEM', 'marks'),
]);

/** Coins keep their own unit, a hundredth of what they belong to. */
const COINS: ReadonlyMap<string, string> = new Map([
  ...names('cent', 'cent cents cts'),
  ...names('penny', 'pence penny'),
  ...names('sen', 'sen'),
  ...names('paisa', 'paise paisa'),
]);

const COUNTRIES: ReadonlyMap<string, string> = new Map([
  ['us dollar', 'USD'],
  ['american dollar', 'USD'],
  ['australian dollar', 'AUD'],
  ['canadian dollar', 'CAD'],
  ['zealand dollar', 'NZD'],
  ['kong dollar', 'HKD'],
  ['singapore dollar', 'SGD'],
  ['singaporean dollar', 'SGD'],
  ['taiwan dollar', 'TWD'],
  ['taiwanese dollar', 'TWD'],
  ['jamaican dollar', 'JMD'],
  ['swiss franc', 'CHF'],
  ['french franc', 'FRF'],
  ['belgian franc', 'BEF'],
  ['cfa franc', 'XOF'],
  ['pakistani rupee', 'PKR'],
  ['pakistan rupee', 'PKR'],
  ['indian rupee', 'INR'],
  ['lankan rupee', 'LKR'],
  ['nepalese rupee', 'NPR'],
  ['nepali rupee', 'NPR'],
  ['indonesian rupiah', 'IDR'],
  ['british pound', 'GBP'],
  ['egyptian pound', 'EGP'],
  ['lebanese pound', 'LBP'],
  ['syrian pound', 'SYP'],
  ['sudanese pound', 'SDG'],
  ['irish pound', 'IEP'],
  ['danish krone', 'DKK'],
  ['danish kroner', 'DKK'],
  ['norwegian krone', 'NOK'],
  ['norwegian kroner', 'NOK'],
  ['swedish krona', 'SEK'],
  ['swedish kronor', 'SEK'],
  ['swedish crown', 'SEK'],
  ['danish crown', 'DKK'],
  ['norwegian crown', 'NOK'],
  ['czech crown', 'CZK'],
  ['icelandic krona', 'ISK'],
  ['philippine peso', 'PHP'],
  ['filipino peso', 'PHP'],
  ['mexican peso', 'MXN'],
  ['argentine peso', 'ARS'],
  ['argentinian peso', 'ARS'],
  ['chilean peso', 'CLP'],
  ['colombian peso', 'COP'],
  ['cuban peso', 'CUP'],
  ['uruguayan peso', 'UYU'],
  ['kenyan shilling', 'KES'],
  ['ugandan shilling', 'UGX'],
  ['tanzanian shilling', 'TZS'],
  ['somali shilling', 'SOS'],
  ['kuwaiti dinar', 'KWD'],
  ['bahraini dinar', 'BHD'],
  ['jordanian dinar', 'JOD'],
  ['iraqi dinar', 'IQD'],
  ['serbian dinar', 'RSD'],
  ['algerian dinar', 'DZD'],
  ['tunisian dinar', 'TND'],
  ['libyan dinar', 'LYD'],
  ['moroccan dirham', 'MAD'],
  ['emirati dirham', 'AED'],
  ['uae dirham', 'AED'],
  ['saudi riyal', 'SAR'],
  ['qatari riyal', 'QAR'],
  ['omani rial', 'OMR'],
  ['iranian rial', 'IRR'],
  ['yemeni rial', 'YER'],
  ['turkish lira', 'TRY'],
  ['italian lira', 'ITL'],
  ['israeli shekel', 'ILS'],
  ['russian ruble', 'RUB'],
  ['russian rouble', 'RUB'],
  ['chinese yuan', 'CNY'],
  ['japanese yen', 'JPY'],
  ['korean won', 'KRW'],
  ['malaysian ringgit', 'MYR'],
  ['african rand', 'ZAR'],
  ['brazilian real', 'BRL'],
  ['nigerian naira', 'NGN'],
  ['polish zloty', 'PLN'],
  ['thai baht', 'THB'],
  ['danish crowns', 'DKK'],
  ['swedish crowns', 'SEK'],
  ['norwegian crowns', 'NOK'],
  ['czech crowns', 'CZK'],
]);

function names(code: string, words: string): [string, string][] {
  return words === '' ? [] : words.split(' ').map((word) => [word, code]);
}

/** True for letters that may touch an amount: "RM23", "EUR50m". */
export function isMoneyLetters(word: string): boolean {
  return LETTERS.has(word) || CODES.has(word);
}

export interface CurrencyReading {
  /** ISO 4217 code, or the coin's name. */
  readonly code: string;
  /** The other end of the currency: its first token before a number, the token after it behind one. */
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
    if (
      prefix !== undefined &&
      line.isCapital(last - 1) &&
      (line.isGlued(last) || prefix === 'USD' || prefix === 'SGD')
    ) {
      return { code: prefix, edge: last - 1 };
    }
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
  return CODES.has(word) && word.length === 3 ? { code: normalCode(word), edge: last } : null;
}

/** The currency that begins at token `index`, after a number: "dollars", "Canadian dollars", "euros", "USD", "p", "¢". */
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

function normalCode(code: string): string {
  return code === 'RMB' ? 'CNY' : code;
}

function singular(word: string): string {
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** "50,000 won a month", not "the party that got 12 won". */
function wonIsMoney(line: Line, index: number): boolean {
  const before = line.at(index - 1);
  return line.isDigits(index - 1)
    ? before.length >= 3
    : before === 'million' || before === 'billion' || before === 'trillion';
}
