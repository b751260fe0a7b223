import type { Line } from './line.ts';
import type { Unit } from './unitTable.ts';
import { UNIT_TABLE } from './unitTable.ts';

/** A unit found in a sentence, with the tokens it takes. */
export interface UnitReading {
  readonly unit: Unit;
  /** Token after the unit. */
  readonly end: number;
  /** Written as an adjective before a noun: "a 40-yard pass", "a four-day strike". */
  readonly attributive: boolean;
}

interface Entry {
  readonly tail: readonly string[];
  readonly unit: Unit;
}

/** First word of each way to write a unit, longest way first. */
const byWord = new Map<string, Entry[]>();
const bySign = new Map<string, Unit>();

for (const unit of UNIT_TABLE) {
  for (const phrase of unit.words) {
    const [head = '', ...tail] = phrase.split(' ');
    const entries = byWord.get(head) ?? [];
    entries.push({ tail, unit });
    byWord.set(head, entries);
  }
  for (const sign of unit.signs) if (!bySign.has(sign)) bySign.set(sign, unit);
}
for (const entries of byWord.values()) entries.sort((a, b) => b.tail.length - a.tail.length);

/** Signs that are words or letters of other meaning, so that they must touch their digits: "5m", "10in", "30s". */
const ONLY_GLUED = new Set([
  'm',
  'g',
  's',
  'h',
  'l',
  't',
  'in',
  'min',
  'C',
  'F',
  'J',
  'ms',
  'mi',
  'MP',
  'ct',
  'cal',
  'kn',
  'pc',
  'px',
  'dm',
  'mb',
  'ly',
  'gal',
]);

/** The unit whose name is `name`, as it stands in `Figure.unit`, or null. */
export function unitNamed(name: string): Unit | null {
  return byName.get(name) ?? null;
}

const byName = new Map(UNIT_TABLE.map((unit) => [unit.name, unit]));

/** Reads the unit at token `index`, directly after a number written in digits (`afterDigits`) or in words. */
export function readUnit(line: Line, index: number, afterDigits: boolean): UnitReading | null {
  let at = index;
  let attributive = false;
  if (line.at(at) === '-' && line.isGlued(at) && line.isGlued(at + 1) && line.isWord(at + 1)) {
    attributive = true;
    at++;
  }
  const entry = readUnitWords(line, at);
  if (entry !== null)
    return { unit: entry.unit, end: entry.end, attributive: attributive || isAttributive(line, entry.end - 1) };
  if (!afterDigits && line.end(at) - line.start(at) < 2) return null;
  const sign = readSign(line, at);
  return sign === null ? null : { ...sign, attributive };
}

/** The longest unit name that begins at token `index`. */
export function readUnitWords(line: Line, index: number): { unit: Unit; end: number } | null {
  for (const { tail, unit } of byWord.get(line.at(index)) ?? []) {
    if (line.reads(index + 1, tail)) return { unit, end: index + 1 + tail.length };
  }
  return null;
}

function readSign(line: Line, index: number): { unit: Unit; end: number } | null {
  const glued = line.isGlued(index);
  const head = line.written(index);
  if (line.at(index + 1) === '/' && line.isGlued(index + 1) && line.isGlued(index + 2)) {
    const unit =
      bySign.get(`${head}/${line.written(index + 2)}`) ?? bySign.get(`${line.at(index)}/${line.at(index + 2)}`);
    if (unit !== undefined) return { unit, end: index + 3 };
  }
  const unit = bySign.get(head) ?? (head.length > 2 ? bySign.get(line.at(index)) : undefined);
  if (unit === undefined || (!glued && ONLY_GLUED.has(head))) return null;
  if (line.isGlued(index + 1) && line.isDigits(index + 1)) return null;
  if ((head === 'C' || head === 'F') && line.at(index - 1) !== '°' && !speaksOfHeat(line)) return null;
  return { unit, end: index + 1 };
}

const HEAT = new Set(
  'temperature temperatures degree degrees heat hot hotter cold colder weather warm warmer warming heatwave celsius fahrenheit mercury freezing frost thermometer oven climate'.split(
    ' ',
  ),
);

/** A letter after a number is a temperature only where something else is about heat: "Form 13F" is not. */
function speaksOfHeat(line: Line): boolean {
  for (let at = 0; at < Math.min(line.count, 200); at++) {
    const word = line.at(at);
    if (HEAT.has(word)) return true;
  }
  return false;
}

/** A singular unit before a noun, "an 80 yard run"; the caller knows that the number is not one. */
function isAttributive(line: Line, index: number): boolean {
  return line.at(index + 1) === '-' && line.isGlued(index + 1);
}
