import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Line } from '../article/line.ts';
import type { NounPhrase } from './countedThing.ts';
import { isPlural, isVerbAt } from './phrase.ts';

const { places: PLACES, beforeShare: BEFORE_SHARE, narrowing: NARROWING } = LEXICON.counted;
/** The longest phrase read, in tokens: "Among older voters without a degree, 41%". */
const REACH = 10;

/**
 * Of whom a share is that its sentence opens with: "Among older voters, 52%", "Of men 41%", "In rural areas, 36%". Null
 * where nothing of the kind stands before the figure.
 */
export function readGroupOfShare(line: Line, first: number): NounPhrase | null {
  const end = line.at(first - 1) === ',' ? first - 1 : first;
  let link = end - 1;
  while (link >= 0 && link > end - REACH && !isOpening(line, link)) {
    if (!line.isWord(link) && !line.isDigits(link) && line.at(link) !== '-') return null;
    if (isVerbAt(line, link)) return null;
    link--;
  }
  if (link < 0 || !isOpening(line, link)) return null;
  const from = line.at(link + 1) === 'the' ? link + 2 : link + 1;
  let head = -1;
  for (let at = from; at < end && (head === -1 || !NARROWING.has(line.at(at))); at++)
    if (isPlural(line.at(at)) || (head === -1 && line.at(at) === 'those')) head = at;
  if (head === -1 || (line.at(link) === 'in' && !PLACES.has(line.at(head)))) return null;
  return { first: from, end, head };
}

/** "Among", "Of", "In" where a clause begins with it. */
function isOpening(line: Line, at: number): boolean {
  if (!BEFORE_SHARE.has(line.at(at))) return false;
  return at === 0 || !line.isWord(at - 1) || line.at(at - 1) === 'and' || line.at(at - 1) === 'but';
}
