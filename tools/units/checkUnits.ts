/**
 * Checks the factors in `src/lexicon/en/units.json` against Unicode CLDR.
 *
 *   npm install --prefix FOLDER cldr-core
 *   node tools/units/checkUnits.ts FOLDER/node_modules/cldr-core
 *
 * Prints every unit whose factor differs by more than a part in 100,000, and those CLDR does not know; exits with 1
 * where one differs.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UNIT_TABLE } from '../../src/engine/figures/unitTable.ts';

interface CldrUnits {
  readonly supplemental: {
    readonly unitConstants: Readonly<Record<string, { readonly _value: string }>>;
    readonly convertUnits: Readonly<Record<string, { readonly _baseUnit: string; readonly _factor?: string }>>;
  };
}

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Give the folder of cldr-core.');
  process.exit(2);
}
const cldr = (JSON.parse(readFileSync(join(folder, 'supplemental/units.json'), 'utf8')) as CldrUnits).supplemental;

/** CLDR spells units the American way, joins words with hyphens, and has prefixes apart from their units. */
function cldrName(name: string): string {
  const known = NAMES[name];
  return known ?? name.replaceAll('metre', 'meter').replaceAll('litre', 'liter').replaceAll(' ', '-');
}

const NAMES: Readonly<Record<string, string>> = {
  tonne: 'tonne',
  'mile per hour': 'mile-per-hour',
  'nautical mile': 'nautical-mile',
  'light year': 'light-year',
};

/**
 * CLDR's base units where ours are others: litres for volumes, seconds for every duration (a year has 365.2425 days).
 */
const OUR_BASE: Readonly<Record<string, number>> = { 'cubic-meter': 1000, year: 31556952, night: 86400 };

const PREFIXES: Readonly<Record<string, number>> = {
  peta: 1e15,
  tera: 1e12,
  kilo: 1e3,
  mega: 1e6,
  giga: 1e9,
  hecto: 100,
  deci: 0.1,
  centi: 0.01,
  milli: 1e-3,
  micro: 1e-6,
  nano: 1e-9,
};

function constant(word: string): number {
  const value = cldr.unitConstants[word]?._value;
  return value === undefined ? Number(word) : expression(value);
}

/** "ft_to_m * 5280 / 3" */
function expression(text: string): number {
  const [above = '1', ...below] = text.split('/');
  const times = (part: string): number => part.split('*').reduce((all, word) => all * constant(word.trim()), 1);
  return below.reduce((all, part) => all / times(part), times(above));
}

/**
 * How many of its base unit one is, or null where CLDR does not know it. "square-" and "cubic-" raise to a power,
 * "-per-" divides.
 */
function factorOf(name: string): number | null {
  const direct = cldr.convertUnits[name];
  if (direct !== undefined) return expression(direct._factor ?? '1') * (OUR_BASE[direct._baseUnit] ?? 1);
  const [above, below] = name.split('-per-');
  if (above !== undefined && below !== undefined) {
    const [a, b] = [factorOf(above), factorOf(below)];
    return a === null || b === null ? null : a / b;
  }
  for (const [power, word] of [
    [2, 'square-'],
    [3, 'cubic-'],
  ] as const) {
    if (!name.startsWith(word)) continue;
    const length = factorOf(name.slice(word.length));
    return length === null ? null : length ** power * (power === 3 ? 1000 : 1);
  }
  for (const [prefix, factor] of Object.entries(PREFIXES)) {
    const rest = name.startsWith(prefix) ? factorOf(name.slice(prefix.length)) : null;
    if (rest !== null) return rest * factor;
  }
  return null;
}

let wrong = 0;
for (const { name, factor, kind } of UNIT_TABLE) {
  if (factor === null || kind === 'percent' || kind === 'temperature') continue;
  const theirs = factorOf(cldrName(name));
  if (theirs === null) console.log(`not in CLDR: ${name} (${factor})`);
  else if (Math.abs(theirs - factor) > 1e-5 * theirs) {
    console.log(`${name}: ${factor} here, ${theirs} in CLDR`);
    wrong++;
  }
}
process.exitCode = wrong > 0 ? 1 : 0;
