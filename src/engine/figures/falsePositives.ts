import type { Line } from '../article/line.ts';
import { endsName, isCodeEnding, isHyphenedOn, isLabelled, isRoundOfContest } from './nonQuantities.ts';
import { isBareHalf, isBareZero, isPronounOne } from './pronounOne.ts';
import type { Quantity } from './quantity.ts';
import { readTimes } from './ratios.ts';

/** "a .38-caliber pistol": a kind of weapon. */
function isCalibre(line: Line, end: number): boolean {
  const word = line.at(end) === '-' ? line.at(end + 1) : line.at(end);
  return word === 'caliber' || word === 'calibre';
}

/** What was read as a quantity and is part of a name, a code or a pronoun. */
export function isNoFigure(line: Line, quantity: Quantity, isBounded: boolean, inTitle: () => boolean): boolean {
  const { first, end, numeral } = quantity;
  if (isPronounOne(line, quantity)) return true;
  if (numeral.form === 'fraction') return isBareHalf(line, quantity);
  if (quantity.unit !== null) return false;
  if (isCalibre(line, end)) return true;
  if (line.isDigits(numeral.first) && isCodeEnding(line, end) && readTimes(line, end) === -1 && line.at(end) !== 'ish')
    return true;
  if (isBounded) return false;
  if (isBareZero(line, quantity)) return true;
  if (line.isDigits(numeral.first)) {
    if (isLabelled(line, first)) return true;
    if (numeral.scale > 1) return false;
    return endsName(line, first, end, inTitle());
  }
  if (line.at(first) === 'a' || line.at(first) === 'an' || numeral.form === 'vague') return false;
  if (isHyphenedOn(line, first) || isLabelled(line, first) || (line.isGlued(end) && line.isDigits(end))) return true;
  if (isRoundOfContest(line, first)) return true;
  return (
    first > 0 &&
    line.isCapital(first) &&
    line.isCapital(first - 1) &&
    !line.isGlued(first) &&
    !inTitle() &&
    !line.at(first - 1).endsWith('s')
  );
}
