import { LEXICON } from '../../lexicon/lexicon.ts';
import { PhraseTable } from '../../lexicon/phraseTable.ts';
import type { Line } from '../article/line.ts';
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

const BY_WORDS = new PhraseTable(UNIT_TABLE.flatMap((unit) => unit.words.map((words) => [words, unit] as const)));
const BY_SIGN = new Map(UNIT_TABLE.flatMap((unit) => unit.signs.map((sign) => [sign, unit] as const)));
const BY_NAME = new Map(UNIT_TABLE.map((unit) => [unit.name, unit]));

/** Signs that are words or letters of other meaning, so that they must touch their digits: "5m", "10in", "30s". */
const ONLY_GLUED = LEXICON.numberContext.gluedSigns;

/** The unit called `name` in `Figure.unit`, or null. */
export function unitNamed(name: string): Unit | null {
  return BY_NAME.get(name) ?? null;
}

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
  const reading = BY_WORDS.startingAt(line, index);
  return reading === null ? null : { unit: reading.value, end: reading.end };
}

function readSign(line: Line, index: number): { unit: Unit; end: number } | null {
  const glued = line.isGlued(index);
  const head = line.written(index);
  if (line.at(index + 1) === '/' && line.isGlued(index + 1) && line.isGlued(index + 2)) {
    const unit =
      BY_SIGN.get(`${head}/${line.written(index + 2)}`) ?? BY_SIGN.get(`${line.at(index)}/${line.at(index + 2)}`);
    if (unit !== undefined) return { unit, end: index + 3 };
  }
  const unit = BY_SIGN.get(head) ?? (head.length > 2 ? BY_SIGN.get(line.at(index)) : undefined);
  if (line.isGlued(index + 1) && line.isDigits(index + 1)) return readRaisedSign(line, index);
  const isDegrees = head === 'C' || head === 'F';
  if (unit === undefined || (!glued && ONLY_GLUED.has(head) && !isDegrees && !isSpacedMetre(line, index))) return null;
  if (isDegrees && line.at(index - 1) !== '°' && !speaksOfHeat(line)) return null;
  return { unit, end: index + 1 };
}

/** "a wall 100 m long": the metre as its standard writes it. "I 'm" and "5 m." of a list are none. */
function isSpacedMetre(line: Line, index: number): boolean {
  if (line.written(index) !== 'm' || !line.isDigits(index - 1)) return false;
  if (!line.isGlued(index + 1)) return true;
  return /^[.,;:)]$/.test(line.at(index + 1)) && !line.isGlued(index + 2);
}

/** "32 m2", "5 km2", "3 m3": a sign whose exponent is set like any digit. */
function readRaisedSign(line: Line, index: number): { unit: Unit; end: number } | null {
  const unit = BY_SIGN.get(`${line.written(index)}${line.at(index + 1)}`);
  return unit === undefined || (line.isGlued(index + 2) && line.isWord(index + 2)) ? null : { unit, end: index + 2 };
}

const HEAT = LEXICON.numberContext.heat;

/** A letter after a number is a temperature only if other words are about heat: "Form 13F" is not. */
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
