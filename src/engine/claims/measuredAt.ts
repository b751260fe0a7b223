import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Line } from '../article/line.ts';
import { infinitive } from './lemma.ts';
import { phraseAt } from './measurePhrases.ts';
import { isEmptyVerb, isState, measureOf } from './measures.ts';
import type { Predicate } from './predicate.ts';

/** Verbs of saying, which have the figure in what they report and not as their subject or object. */
export const SAYING = LEXICON.reporting.saying;

/** How many tokens on either side of the figure are searched for a verb. */
export const REACH = 12;

/** The measure of the verb or state at token `at`, or of the phrase it may begin or end. */
export function measuredAt(line: Line, at: number): Predicate | null {
  const phrase = phraseAt(line, at);
  if (phrase !== null) return phrase;
  const word = line.at(at);
  if (SUFFERING.has(word) && isInjuryAhead(line, at + 1)) return { measure: 'injured', first: at, end: at + 1 };
  if (HAVING.has(word) && hasInjuries(line, at + 1)) return { measure: 'injured', first: at, end: at + 1 };
  if (BROUGHT.has(word) && isHospitalAhead(line, at + 1)) return { measure: 'hospitalized', first: at, end: at + 1 };
  const measure = measureOf(word);
  if (measure === undefined) return null;
  if (line.at(at - 1) === 'fatally') return { measure: 'killed', first: at - 1, end: at + 1 };
  return { measure, first: at, end: at + 1 };
}

const SUFFERING = new Set(['suffered', 'suffering', 'suffer', 'sustained', 'sustaining', 'treated', 'recovering']);

const BROUGHT = LEXICON.measures.brought;

/** "were flown by helicopter to the nearest hospital", "remained in hospital". */
function isHospitalAhead(line: Line, from: number): boolean {
  for (let at = from; at < from + 8 && (line.isWord(at) || line.at(at) === '-'); at++) {
    const word = line.at(at);
    if (word === 'hospital' || word === 'hospitals' || word === 'clinic') return true;
    if (word === 'medical' && (line.at(at + 1) === 'center' || line.at(at + 1) === 'centre')) return true;
    if (word === 'and' || word === 'after' || word === 'who' || word === 'when') return false;
  }
  return false;
}

/** "suffered minor injuries", "sustained gunshot wounds". */
function isInjuryAhead(line: Line, from: number): boolean {
  for (let at = from; at < from + 9 && (line.isWord(at) || line.at(at) === '-' || line.at(at) === ','); at++) {
    if (line.at(at).startsWith('injur') || line.at(at).startsWith('wound')) return true;
  }
  return false;
}

const HAVING = new Set(['has', 'have', 'had']);

/** "has life-threatening injuries", "had minor wounds": nothing but how grave they are before the noun. */
function hasInjuries(line: Line, from: number): boolean {
  for (let at = from; at < from + 6 && (line.isWord(at) || line.at(at) === '-'); at++) {
    if (line.at(at) === 'injuries' || line.at(at) === 'wounds') return true;
    if (line.at(at) !== '-' && !GRAVE.has(line.at(at))) return false;
  }
  return false;
}

const GRAVE = LEXICON.harm.grave;

/** An ordinary verb is its own measure, unless it is empty. */
export function verbAt(line: Line, at: number): Predicate | null {
  const condition = phraseAt(line, at + 1);
  if (condition !== null) return condition;
  const base = infinitive(line.at(at));
  if ((base === 'remain' || base === 'stay') && isState(line.at(at + 1))) return measuredAt(line, at + 1);
  return isEmptyVerb(base) ? null : { measure: base, first: at, end: at + 1 };
}
