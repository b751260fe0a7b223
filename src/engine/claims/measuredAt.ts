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
  const condition = word === 'in' ? conditionEnd(line, at + 1) : -1;
  if (condition !== -1) return { measure: 'injured', first: at, end: condition };
  const injury = SUFFERING.has(word) ? injuryEnd(line, at + 1) : -1;
  if (injury !== -1) return { measure: 'injured', first: at, end: injury };
  if (HAVING.has(word) && hasInjuries(line, at + 1)) return { measure: 'injured', first: at, end: at + 1 };
  if (BROUGHT.has(word) && isHospitalAhead(line, at + 1)) return { measure: 'hospitalized', first: at, end: at + 1 };
  if (
    LEXICON.harm.hit.has(word) &&
    (isPartOfBodyAhead(line, at + 1) || (word === 'grazed' && line.at(at + 1) === 'by'))
  )
    return { measure: 'injured', first: at, end: at + 1 };
  const survived = LEXICON.harm.surviving.has(word) ? endOfSurvived(line, at + 1) : -1;
  if (survived !== -1) return { measure: 'injured', first: at, end: survived };
  const measure = measureOf(word);
  if (measure === undefined) return null;
  if (line.at(at - 1) === 'fatally') return { measure: 'killed', first: at - 1, end: at + 1 };
  return { measure, first: at, end: at + 1 };
}

/** "struck in the leg", "struck a boy of nine in the left leg": where the body was hit, before anything is told. */
function isPartOfBodyAhead(line: Line, from: number): boolean {
  for (let at = from; at < from + REACH && (line.isWord(at) || line.isDigits(at) || line.at(at) === '-'); at++) {
    if (line.at(at) === 'and' || line.at(at) === 'when') return false;
    if (line.at(at) !== 'in' && line.at(at) !== 'on') continue;
    for (let part = at + 2; part <= at + 4; part++) if (LEXICON.harm.bodyParts.has(line.at(part))) return true;
  }
  return false;
}

/** "survived being shot", "fighting for her life after being stabbed": the token after it, or -1. */
function endOfSurvived(line: Line, from: number): number {
  for (let at = from; at < from + REACH && line.isWord(at); at++) {
    if (line.at(at) === 'being' || line.at(at) === 'getting') {
      const measure = measureOf(line.at(at + 1));
      return measure === 'shot' || measure === 'stabbed' ? at + 2 : -1;
    }
  }
  return -1;
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

/** "suffered minor injuries", "sustained a gunshot wound": the token after the injury, or -1. */
function injuryEnd(line: Line, from: number): number {
  for (let at = from; at < from + 9 && (line.isWord(at) || line.at(at) === '-' || line.at(at) === ','); at++) {
    if (line.at(at).startsWith('injur') || line.at(at).startsWith('wound')) return at + 1;
  }
  return -1;
}

/** "in extremely critical condition", "in a serious but stable condition": the token after it, or -1. */
function conditionEnd(line: Line, from: number): number {
  let isGrave = false;
  for (let at = from; at < from + 6; at++) {
    const word = line.at(at);
    if (word === 'condition') return isGrave ? at + 1 : -1;
    isGrave ||= CONDITIONS.has(word);
    if (!line.isWord(at) && word !== ',') return -1;
  }
  return -1;
}

const CONDITIONS = LEXICON.harm.conditions;

const HAVING = new Set(['has', 'have', 'had', 'with']);

/** "has life-threatening injuries", "had minor wounds": nothing but how grave they are before the noun. */
function hasInjuries(line: Line, from: number): boolean {
  for (let at = from; at < from + 6 && (line.isWord(at) || line.at(at) === '-'); at++) {
    if (INJURIES.has(line.at(at))) return true;
    if (line.at(at) !== '-' && !GRAVE.has(line.at(at))) return false;
  }
  return false;
}

const INJURIES = new Set(['injury', 'injuries', 'wound', 'wounds']);
const GRAVE = LEXICON.harm.grave;

/** An ordinary verb is its own measure, unless it is empty. */
export function verbAt(line: Line, at: number): Predicate | null {
  const condition = phraseAt(line, at + 1);
  if (condition !== null) return condition;
  const base = infinitive(line.at(at));
  if ((base === 'remain' || base === 'stay') && isState(line.at(at + 1))) return measuredAt(line, at + 1);
  return isEmptyVerb(base) ? null : { measure: base, first: at, end: at + 1 };
}
