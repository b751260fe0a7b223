import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Line } from '../article/line.ts';
import { PLURAL_SCALES, SCALES } from './numberWords.ts';
import type { Numeral } from './numeral.ts';
import { stepInWords } from './wordNumeral.ts';

/**
 * What an unspecified number allows. The lower bound is what a reader would hold the writer to ("dozens" is no fewer
 * than two dozen); the upper one is left open, as newsrooms use these words while a count is still growing.
 */
const FEW: ReadonlyMap<string, { readonly min: number; readonly max: number | null }> = new Map([
  ['several', { min: 3, max: null }],
  ['few', { min: 3, max: null }],
  ['handful', { min: 3, max: null }],
  ['couple', { min: 2, max: 3 }],
  ['pair', { min: 2, max: 2 }],
]);

/** Before a scale, an unsaid number means at least two of it. */
const LEAST_OF_A_SCALE = 2;

/** Reads "dozens", "tens of thousands", "several hundred", "a few", "a couple of dozen", "a handful". */
export function readVagueNumeral(line: Line, index: number): Numeral | null {
  const word = line.at(index);
  if (word === 'a') {
    const noun = line.at(index + 1);
    if (noun === 'few' || noun === 'couple') return readFew(line, index, index + 1);
    if (noun === 'handful' || noun === 'pair')
      return line.at(index + 2) === 'of' ? readFew(line, index, index + 1) : null;
    return null;
  }
  if (word === 'several') return readFew(line, index, index);
  if (word === 'few' && SCALES.has(line.at(index + 1))) return readFew(line, index, index);
  return readPluralScale(line, index);
}

function readFew(line: Line, index: number, at: number): Numeral {
  const few = FEW.get(line.at(at)) ?? { min: 3, max: null };
  let end = at + 1;
  const scaleAt = line.at(end) === 'of' ? end + 1 : end;
  const scale = SCALES.get(line.at(scaleAt));
  if (scale === undefined) return { first: index, end, ...few, scale: 1, step: 1, form: 'vague' };
  let value = scale;
  end = scaleAt + 1;
  const second = SCALES.get(line.at(end));
  if (second !== undefined && second >= 1000) {
    value *= second;
    end++;
  }
  return manyOf(index, end, value);
}

/** "Several thousand", "tens of thousands": two of the scale at least. */
function manyOf(first: number, end: number, scale: number): Numeral {
  const min = LEAST_OF_A_SCALE * scale;
  return { first, end, min, max: null, scale, step: stepInWords(min), form: 'vague' };
}

function readPluralScale(line: Line, index: number): Numeral | null {
  const first = PLURAL_SCALES.get(line.at(index));
  if (first === undefined) return null;
  let value = first;
  let end = index + 1;
  while (line.at(end) === 'of' && end - index < 6) {
    const next = PLURAL_SCALES.get(line.at(end + 1));
    if (next === undefined || next < 100) break;
    value *= next;
    end += 2;
  }
  if (line.at(index) === 'tens' && value === 10) return null;
  if (line.at(index) === 'scores' && !isCountOfScores(line, index)) return null;
  return manyOf(index, end, value);
}

/** "scores of people", "killing scores"; not "she scores", "test scores". */
function isCountOfScores(line: Line, index: number): boolean {
  const next = line.at(index + 1);
  if (next === 'of') return line.isCapital(index) || !SCORING.has(line.at(index - 1));
  if (AFTER_SCORES.has(next)) return !SCORING.has(line.at(index - 1));
  return (
    line.at(index - 1).startsWith('kill') ||
    line.at(index - 1).startsWith('injur') ||
    line.at(index - 1).startsWith('wound')
  );
}

const AFTER_SCORES = LEXICON.numberContext.afterScores;

const SCORING = LEXICON.numberContext.beforeScores;
