import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Line } from '../article/line.ts';
import type { Modality } from '../model/claim.ts';

const HYPOTHETICAL = LEXICON.modality.hypothetical;
/** "attempted murders of five": nobody died of them. */
const ATTEMPTED = /^(?:murder|homicide|killing|assassination|manslaughter)s?$/;
/** "plotted to kill 20" */
const TRYING = LEXICON.modality.trying;
const KILLING = LEXICON.modality.harming;
/** What follows the verb "may", but not the month. */
const POSSIBLE = LEXICON.modality.afterMay;
const FORECAST = LEXICON.modality.forecast;
const DENIED = new Set(['denied', 'denies', 'false', 'incorrect', 'untrue', 'rejected', 'rejects', 'refuted']);
/** An earlier one of these no longer holds: "an earlier toll of 15", "had earlier put it at 15". */
const EARLIER = LEXICON.modality.superseded;
const SUPERSEDED = new Set(['initially', 'originally', 'previously']);

/** "an earlier toll of 15", "had earlier put the toll at 15"; not what follows that figure. */
function isSuperseding(line: Line, earlier: number, first: number, figure: number): boolean {
  if (!EARLIER.has(line.at(earlier + 1)) && (line.at(earlier - 1) !== 'had' || earlier === first)) return false;
  for (let at = earlier + 1; at < figure; at++) if (/^\d/.test(line.at(at))) return false;
  return true;
}

/**
 * How certain the words `first` to `end` (a clause) make the figure at token `figure`. What a sentence
 * gives as an earlier report ("initially", "originally") is superseded: its article no longer claims it.
 */
export function readModality(line: Line, first: number, end: number, figure: number): Modality {
  let found: Modality = 'stated';
  let reported = false;
  for (let index = first; index < end; index++) {
    const word = line.at(index);
    if (word === 'said' || word === 'announced' || word === 'agreed') reported = true;
    if (SUPERSEDED.has(word)) return 'superseded';
    if (word === 'earlier' && isSuperseding(line, index, first, figure)) return 'superseded';
    if (word === 'attempted' && ATTEMPTED.test(line.at(index + 1))) found = 'hypothetical';
    else if (TRYING.has(word) && line.at(index + 1) === 'to' && KILLING.has(line.at(index + 2))) found = 'hypothetical';
    // "said it would pay" is about the future, not about what might be.
    if (word === 'would' && reported) found = found === 'stated' ? 'forecast' : found;
    else if (word === 'may' && POSSIBLE.has(line.at(index + 1))) found = 'hypothetical';
    else if (HYPOTHETICAL.has(word)) found = 'hypothetical';
    else if (DENIED.has(word)) found = 'denied';
    else if (FORECAST.has(word) && found === 'stated') found = 'forecast';
  }
  return found;
}
