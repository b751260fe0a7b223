import type { Line } from '../figures/line.ts';
import { isClosedWord, isPlural } from './countedThing.ts';
import { infinitive, partOfSpeech } from './lemma.ts';
import { isStateAfter, measureOf, measureOfNoun } from './measures.ts';

/** What a sentence says of the counted, and the tokens it says it with. */
export interface Predicate {
  readonly measure: string;
  readonly first: number;
  readonly end: number;
}

const AUXILIARIES = new Set(
  'is are was were be been being has have had will would may might could can must should do does did get gets got'.split(
    ' ',
  ),
);

/** Words passed over between the counted and its verb, or between a verb and its object. */
const PASSED = new Set(
  'the a an at least more than over about around some nearly almost all also reportedly still then later now just only as many up to and of another other others people least fewer less under not yet both each who that which were was are been being have had has is by their his her its another'.split(
    ' ',
  ),
);

/** Verbs of saying, which have the figure in what they say and not as their object. */
const SAYING = new Set(
  'say says said saying tell tells told telling report reports reported reporting add added adds announce announced confirm confirmed confirms show shows showed know known believe believed think estimate estimated claim claims claimed'.split(
    ' ',
  ),
);

const REACH = 12;

/** "46 dead", "51 wounded", "three people missing": a state right after the counted. */
export function readState(line: Line, end: number): Predicate | null {
  let at = end;
  while (
    at < end + 2 &&
    (line.at(at) === 'were' ||
      line.at(at) === 'was' ||
      line.at(at) === 'people' ||
      line.at(at) === 'others' ||
      line.at(at) === 'other' ||
      line.at(at) === 'more')
  )
    at++;
  for (const skip of [
    'critically',
    'seriously',
    'severely',
    'fatally',
    'badly',
    'feared',
    'reported',
    'found',
    'confirmed',
    'still',
    'presumed',
    'left',
  ]) {
    if (line.at(at) === skip && at < end + 4) at++;
  }
  if (!isStateAfter(line.at(at))) return null;
  return stateAt(line, at);
}

function stateAt(line: Line, at: number): Predicate | null {
  const word = line.at(at);
  const measure = measureOf(word);
  if (measure === undefined) return null;
  if (line.at(at - 1) === 'fatally') return { measure: 'killed', first: at - 1, end: at + 1 };
  if (word === 'shot') return shotAt(line, at);
  return { measure, first: at, end: at + 1 };
}

/** "shot", "shot dead", "shot and killed", "shot to death". */
function shotAt(line: Line, at: number): Predicate {
  if (line.at(at - 1) === 'fatally') return { measure: 'killed', first: at - 1, end: at + 1 };
  if (line.at(at + 1) === 'dead') return { measure: 'killed', first: at, end: at + 2 };
  if (line.reads(at + 1, ['and', 'killed'])) return { measure: 'killed', first: at, end: at + 3 };
  if (line.reads(at + 1, ['to', 'death'])) return { measure: 'killed', first: at, end: at + 3 };
  if (line.reads(at + 1, ['and', 'wounded']) || line.reads(at + 1, ['and', 'injured']))
    return { measure: 'injured', first: at, end: at + 3 };
  return { measure: 'shot', first: at, end: at + 1 };
}

/** The verb the counted is subject of: "46 people were killed", "23 miners died", "scores of people lost their lives". */
export function readVerbAfter(line: Line, end: number): Predicate | null {
  let passive = false;
  for (let at = end; at < end + REACH && line.isWord(at); at++) {
    const word = line.at(at);
    if (AUXILIARIES.has(word)) {
      passive = true;
      continue;
    }
    if (isPhrase(line, at, 'lost their lives')) return { measure: 'killed', first: at, end: at + 3 };
    if (
      isPhrase(line, at, 'taken to hospital') ||
      isPhrase(line, at, 'taken to hospitals') ||
      isPhrase(line, at, 'taken to a hospital')
    ) {
      return { measure: 'hospitalized', first: at, end: at + 3 };
    }
    if (word === 'stabbed' || word === 'beaten' || word === 'burned' || word === 'burnt' || word === 'crushed') {
      if (line.reads(at + 1, ['to', 'death'])) return { measure: 'killed', first: at, end: at + 3 };
    }
    if (word === 'gunned' && line.at(at + 1) === 'down') return { measure: 'killed', first: at, end: at + 2 };
    const state = isStateAfter(word) || measureOf(word) !== undefined ? stateAt(line, at) : null;
    if (state !== null) return state;
    if (PASSED.has(word) || word.endsWith('ly')) continue;
    if (SAYING.has(word)) return null;
    if (isClosedWord(word)) {
      if (!passive && word !== 'from') return null;
      if (word === 'in' || word === 'at' || word === 'on' || word === 'from') return null;
      continue;
    }
    if (partOfSpeech(word) === 'verb') return { measure: infinitive(word), first: at, end: at + 1 };
    if (passive) return null;
    return null;
  }
  return null;
}

function isPhrase(line: Line, at: number, phrase: string): boolean {
  return line.reads(at, phrase.split(' '));
}

/** The verb the counted is object of, scanning back from the figure: "killed 46", "wounding at least a dozen". */
export function readVerbBefore(line: Line, first: number): Predicate | null {
  for (let at = first - 1; at >= 0 && at > first - REACH; at--) {
    const word = line.at(at);
    if (!line.isWord(at)) {
      if (line.isDigits(at) || word === ',' || word === '-' || word === "'" || word === '"') continue;
      return null;
    }
    if (isPhrase(line, at, 'claimed the lives of') || (word === 'lives' && line.at(at - 1) === 'the'))
      return { measure: 'killed', first: at, end: at + 1 };
    const measure = measureOf(word);
    if (measure !== undefined && partOfSpeech(word) === 'verb') return { measure, first: at, end: at + 1 };
    if (measure !== undefined && measureOfNoun(word) !== undefined) return { measure, first: at, end: at + 1 };
    if (word === 'toll' || word === 'tolls') return tollAt(line, at);
    if (word === 'leaving' || word === 'left' || word === 'leaves') return null;
    if (SAYING.has(word) || isSubject(word)) return null;
    if (partOfSpeech(word) === 'verb' && !isClosedWord(word) && !PASSED.has(word) && !isPlural(word)) {
      return { measure: infinitive(word), first: at, end: at + 1 };
    }
  }
  return null;
}

function isSubject(word: string): boolean {
  return (
    word === 'where' || word === 'when' || word === 'because' || word === 'if' || word === 'while' || word === 'but'
  );
}

/** "death toll", "injury toll", "the toll". */
function tollAt(line: Line, at: number): Predicate {
  const before = line.at(at - 1);
  const measure = measureOfNoun(before) ?? 'killed';
  return { measure, first: measureOfNoun(before) === undefined ? at : at - 1, end: at + 1 };
}

/** A noun of harm that governs the figure from before: "the deaths of 12 people", "a death toll of 46", "deaths: 46". */
export function readNounBefore(line: Line, first: number): Predicate | null {
  for (let at = first - 1; at >= 0 && at > first - REACH; at--) {
    const word = line.at(at);
    if (word === 'toll' || word === 'tolls') return tollAt(line, at);
    const measure = measureOfNoun(word);
    if (measure !== undefined) return { measure, first: at, end: at + 1 };
    if (word === '.' || word === ';' || word === '!') return null;
  }
  return null;
}
