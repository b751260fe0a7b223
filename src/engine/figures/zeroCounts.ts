import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Line } from '../article/line.ts';

/** Nouns whose absence is a count of nothing: "no injuries". */
const COUNTED_NOUNS = LEXICON.harm.absent;

const HARM = LEXICON.harm.befell;

/**
 * "No one was killed", "no injuries", "nobody was hurt", "none of them died": a count of nothing. "No one has claimed
 * responsibility" counts nobody. Returns the token after the zero, or -1.
 */
export function readZero(line: Line, index: number): number {
  const word = line.at(index);
  if (word === 'nobody' || word === 'none') return isHarmAhead(line, index + 1) ? index + 1 : -1;
  if (word !== 'no') return -1;
  if (line.at(index + 1) === 'one') return isHarmAhead(line, index + 2) ? index + 2 : -1;
  for (let at = index + 1; at <= index + 3; at++) {
    if (!line.isWord(at) || line.at(at) === 'of') return -1;
    if (COUNTED_NOUNS.has(line.at(at)) && (at > index + 1 || line.at(at) !== 'people' || isHarmAhead(line, at + 1)))
      return index + 1;
  }
  return -1;
}

/** A verb of harm within the next few words of the clause. */
function isHarmAhead(line: Line, from: number): boolean {
  for (let at = from; at < from + 8; at++) {
    if (HARM.has(line.at(at))) return true;
    if (!line.isWord(at) && !line.isDigits(at)) return false;
  }
  return false;
}
