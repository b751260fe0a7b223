import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Line } from '../article/line.ts';
import { markOf } from '../article/wordMarks.ts';
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
const DENIED = new Set(['denied', 'denies', 'rejected', 'rejects', 'refuted']);
/** Denying only as predicates or of what was said: "the figure was false", "false reports", but not "false labels". */
const UNTRUE = new Set(['false', 'incorrect', 'untrue']);
const { saysUntrue: SAYS_UNTRUE, toldFalsely: TOLD } = LEXICON.modality;
/** An earlier one of these no longer holds: "an earlier toll of 15", "had earlier put it at 15". */
const EARLIER = LEXICON.modality.superseded;
const SUPERSEDED = new Set(['initially', 'originally', 'previously']);

const STATED: ClauseModality = { general: 'stated', supersededTo: -1 };

/** Without any of these a clause states its figures. */
const UNSURE = markOf([
  ...SUPERSEDED,
  ...TRYING,
  ...HYPOTHETICAL,
  ...DENIED,
  ...UNTRUE,
  ...FORECAST,
  ...['earlier', 'attempted', 'would', 'may'],
]);

/** How certain a clause makes its figures. */
export interface ClauseModality {
  /** For all figures but those that are superseded. */
  readonly general: Modality;
  /** The figures up to this token are superseded; -1 where none is. */
  readonly supersededTo: number;
}

/** How certain a clause makes the figure at a token. */
export function modalityAt({ general, supersededTo }: ClauseModality, figure: number): Modality {
  return figure <= supersededTo ? 'superseded' : general;
}

/**
 * How certain the words `first` to `end` (a clause) make its figures. What a sentence gives as an earlier report
 * ("initially", "originally", "an earlier toll of 15") is superseded: its article no longer claims it.
 */
export function readModality(line: Line, first: number, end: number): ClauseModality {
  if (!line.holds(UNSURE, first, end)) return STATED;
  let found: Modality = 'stated';
  let reported = false;
  let supersedes = false;
  let supersededTo = -1;
  for (let index = first; index < end; index++) {
    const word = line.at(index);
    if (supersedes && /^\d/.test(word)) [supersedes, supersededTo] = [false, index];
    if (word === 'said' || word === 'announced' || word === 'agreed') reported = true;
    if (SUPERSEDED.has(word)) return { general: 'superseded', supersededTo: -1 };
    if (word === 'earlier' && isSuperseding(line, index, first)) supersedes = true;
    if (word === 'attempted' && ATTEMPTED.test(line.at(index + 1))) found = 'hypothetical';
    else if (TRYING.has(word) && line.at(index + 1) === 'to' && KILLING.has(line.at(index + 2))) found = 'hypothetical';
    // "said it would pay" is about the future, not about what might be.
    if (word === 'would' && reported) found = found === 'stated' ? 'forecast' : found;
    else if (word === 'may' && POSSIBLE.has(line.at(index + 1))) found = 'hypothetical';
    else if (HYPOTHETICAL.has(word)) found = 'hypothetical';
    else if (DENIED.has(word) || (UNTRUE.has(word) && isSaidUntrue(line, index))) found = 'denied';
    else if (FORECAST.has(word) && found === 'stated') found = 'forecast';
  }
  return { general: found, supersededTo: supersedes ? end : supersededTo };
}

function isSaidUntrue(line: Line, at: number): boolean {
  return SAYS_UNTRUE.has(line.at(at - 1)) || TOLD.has(line.at(at + 1));
}

/** "an earlier toll of 15", "had earlier put the toll at 15": the next figure, not what follows it. */
function isSuperseding(line: Line, earlier: number, first: number): boolean {
  return EARLIER.has(line.at(earlier + 1)) || (line.at(earlier - 1) === 'had' && earlier > first);
}
