import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Line } from '../article/line.ts';
import { readBoundsBefore } from './bounds.ts';
import type { Numeral } from './numeral.ts';
import type { Quantity } from './quantity.ts';
import { readUnitWords, type UnitReading } from './units.ts';

/** Parts of a whole that are said without a number: "half-litre", "quarter-century". */
const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 0.5],
  ['quarter', 0.25],
]);

/** Periods that figures of business are compared with: "a year earlier" says with which, and not how long. */
const COMPARED_WITH = new Set(['year', 'quarter', 'month', 'week', 'day']);
const AFTERWARDS = new Set(['later', 'after']);
const BEFOREHAND = new Set(['ago', 'earlier', 'before']);

/** A span of time of which there is one, without a number: "more than a week", "died a week later", "a month ago". */
export function readSingleUnit(line: Line, index: number, limit: number): Quantity | null {
  const word = line.at(index);
  if (word !== 'a' && word !== 'an') return null;
  const reading = readUnitWords(line, index + 1);
  if (reading === null || reading.unit.kind !== 'duration' || line.at(reading.end) === '-') return null;
  const next = line.at(reading.end);
  const isBounded =
    readBoundsBefore(line, index, limit).bound !== null && !LEXICON.numberContext.afterTimeApart.has(next);
  return isBounded || isApart(line, reading.end, reading.unit.name) ? one(index, index + 1, 1, reading) : null;
}

/** "a week later", "a week after the fire", "a week ago"; "up from a year earlier" says what is compared. */
function isApart(line: Line, at: number, unit: string): boolean {
  const next = line.at(at);
  if (AFTERWARDS.has(next)) return true;
  return BEFOREHAND.has(next) && !COMPARED_WITH.has(unit);
}

/** "a half-litre of vodka". */
export function readPartOfUnit(line: Line, index: number): Quantity | null {
  const article = line.at(index) === 'a' ? 1 : 0;
  const at = index + article;
  const part = PARTS.get(line.at(at));
  if (part === undefined || line.at(at + 1) !== '-' || !line.isGlued(at + 1) || !line.isGlued(at + 2)) return null;
  const reading = readUnitWords(line, at + 2);
  return reading === null ? null : one(index, at + 1, part, reading);
}

function one(
  first: number,
  end: number,
  value: number,
  { unit, end: last }: Omit<UnitReading, 'attributive'>,
): Quantity {
  const numeral: Numeral = { first, end, min: value, max: value, scale: 1, step: value, form: 'words' };
  return {
    first,
    end: last,
    numeral,
    min: value,
    max: value,
    step: value,
    kind: unit.kind,
    unit: unit.name,
    numeralEnd: end,
    attributive: false,
  };
}
