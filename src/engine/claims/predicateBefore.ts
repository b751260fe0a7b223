import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Line } from '../article/line.ts';
import { UNITS } from '../figures/numberWords.ts';
import { isChangeWord, isPhrasal } from '../figures/trend.ts';
import { partOfSpeech } from './lemma.ts';
import { measuredAt, REACH, SAYING, verbAt } from './measuredAt.ts';
import { phraseAt } from './measurePhrases.ts';
import { isIntransitive, isState, measureOf, measureOfNoun } from './measures.ts';
import { isAuxiliary, isClosedWord, isPlural, isVerbAt } from './phrase.ts';
import type { Passed, Predicate } from './predicate.ts';

/** Words that may stand between a verb and the figure it governs. */
const BEFORE_OBJECT = LEXICON.clauses.betweenVerbAndFigure;

/** The verb whose object is the counted, scanning back from the figure over the earlier objects in `passed`. */
export function readVerbBefore(line: Line, first: number, passed: readonly Passed[]): Predicate | null {
  let nouns = 0;
  for (let at = first - 1; at >= 0 && at > first - 3 * REACH; at--) {
    const over = passed.find((span) => at < span.end && at >= span.first);
    if (over !== undefined) {
      at = over.first;
      continue;
    }
    const word = line.at(at);
    if (!line.isWord(at)) {
      if (word === ',' || word === "'" || word === '"' || word === '-' || (word === ':' && at === first - 1)) continue;
      return null;
    }
    const phrase = phraseEndingAt(line, at);
    if (phrase !== null) return phrase;
    const measured = measuredAt(line, at);
    const governs =
      isVerbAt(line, at) ||
      isHeadlineVerb(line, at) ||
      isGoverningGerund(line, at, first) ||
      // "Thieves nab $2 million": a headline's present tense right before its object.
      (at === first - 1 && isPlural(line.at(at - 1)) && !isClosedWord(line.at(at - 1))) ||
      (isState(word) && !ADJECTIVES.has(word));
    if (measured !== null && governs) {
      // "A clerk died and two men fled": whoever died did it to nobody.
      if (isIntransitive(word) && line.at(at + 1) === 'and') return null;
      return phraseEndingAt(line, at) ?? measured;
    }
    if (SAYING.has(word)) return null;
    // Growing or shrinking by, or to, the figure is its trend, not its measure.
    if (isPhrasal(line, at)) continue;
    if (isChangeWord(word)) return null;
    if (isVerbAt(line, at) && !isAuxiliary(word)) return verbAt(line, at);
    if (ADJECTIVES.has(word)) return null;
    if (isBeforeObject(line, at) || word.endsWith('ly')) continue;
    if (PARTICLES.has(word) && isVerbAt(line, at - 1)) continue;
    if (isClosedWord(word)) return null;
    nouns++;
    if (nouns > 6 || !isListed(line, first)) return null;
  }
  return null;
}

/**
 * The gerund whose object is the counted: "accused of killing six people" applies to the six, whatever verb follows.
 */
export function readGerundBefore(line: Line, first: number): Predicate | null {
  for (let at = first - 1; at >= 0 && at > first - 6; at--) {
    if (!line.isWord(at)) return null;
    const found = phraseEndingAt(line, at) ?? measuredAt(line, at);
    if (found !== null) return isGoverningGerund(line, at, first) ? found : null;
    if (!isBeforeObject(line, at)) return null;
  }
  return null;
}

/** "suspected of killing the six": after a preposition, too, a form in -ing has its object right after it. */
function isGoverningGerund(line: Line, at: number, first: number): boolean {
  if (!line.at(at).endsWith('ing') || !GERUND_BEFORE.has(line.at(at - 1))) return false;
  for (let between = at + 1; between < first; between++) if (!isBeforeObject(line, between)) return false;
  return true;
}

const GERUND_BEFORE = LEXICON.clauses.beforeGerund;

/** "laid off 300 workers", "handed out 3,000 meals": the end of a phrasal verb. */
const PARTICLES = new Set(['off', 'out', 'back', 'away']);

const ADJECTIVES = new Set(['dead', 'missing', 'homeless']);

/** "at least", "up to", "a total of": their prepositions lead from a verb to its object, others do not. */
function isBeforeObject(line: Line, at: number): boolean {
  const word = line.at(at);
  if (word === 'at') return line.at(at + 1) === 'least' || line.at(at + 1) === 'most';
  if (word === 'to') return line.at(at - 1) === 'up' || line.at(at - 1) === 'close' || line.at(at - 1) === 'sentenced';
  if (word === 'for') return line.at(at - 1) === 'jailed' || line.at(at - 1) === 'imprisoned';
  if (word === 'with') return line.at(at - 2) === 'made' || line.at(at - 2) === 'makes' || line.at(at - 2) === 'making';
  if (word === 'of') return AMOUNTS.has(line.at(at - 1));
  return BEFORE_OBJECT.has(word);
}

const AMOUNTS = LEXICON.counted.amounts;

/** A title-case or sentence-initial verb: "Kills 50+", "Killing 12". */
function isHeadlineVerb(line: Line, at: number): boolean {
  if (line.isCapital(at) && line.isCapital(0) && (line.isDigits(at + 1) || UNITS.has(line.at(at + 1)))) {
    if (measureOf(line.at(at)) !== undefined) return true;
  }
  return (
    line.isCapital(at) &&
    (line.at(at).endsWith('s') || line.at(at).endsWith('ing') || line.at(at).endsWith('ed')) &&
    partOfSpeech(line.at(at)) === 'verb'
  );
}

/** True where the figure is a later member of a list: "killing a man and 12 others". */
function isListed(line: Line, first: number): boolean {
  for (let at = first - 1; at >= first - 5; at--) {
    const word = line.at(at);
    if (word === 'and' || word === ',') return true;
    if (!BEFORE_OBJECT.has(word)) return false;
  }
  return false;
}

/** First words of phrases that describe somebody and have no object: "3 found dead, 1 survivor". */
const STATED = LEXICON.measures.statedFirst;

function phraseEndingAt(line: Line, at: number): Predicate | null {
  for (let from = at - 1; from >= at - 3; from--) {
    const phrase = phraseAt(line, from);
    if (phrase !== null && phrase.end === at + 1 && !STATED.has(line.at(from))) return phrase;
  }
  return null;
}

/** What may link a noun of harm to its number: "the toll rose to 46", "deaths: 46", "a death toll of 46". */
const LINKS = LEXICON.measures.tollLinks;

/** Links that are read as bounds and begin the figure itself: "the toll topped 500". */
const PASSING = LEXICON.measures.tollPassing;

/** A noun of harm that governs the figure from before. */
export function readNounBefore(line: Line, first: number, passed: readonly Passed[]): Predicate | null {
  let link = first - 1;
  while (link > first - 4 && BEFORE_OBJECT.has(line.at(link)) && !LINKS.has(line.at(link))) link--;
  if (PASSING.has(line.at(first))) link = first;
  else if (!LINKS.has(line.at(link))) return null;
  const direct = line.at(link) === 'of' || line.at(link) === ':';
  for (let at = link - 1; at >= 0 && at > link - REACH; at--) {
    const over = passed.find((span) => at < span.end && at >= span.first);
    if (over !== undefined && !direct) {
      at = over.first;
      continue;
    }
    const word = line.at(at);
    const measure =
      measureOfNoun(word) ??
      (word === 'killed' || word === 'injured' || word === 'wounded' ? measureOf(word) : undefined);
    if (measure !== undefined) return nounAt(line, at, measure);
    if (direct || word === '.' || word === ';' || word === '!' || line.isDigits(at)) return null;
  }
  return null;
}

/** "death toll" is one noun, "injury toll" another. */
function nounAt(line: Line, at: number, measure: string): Predicate {
  const word = line.at(at);
  if (word !== 'toll' && word !== 'tolls') return { measure, first: at, end: at + 1 };
  const kind = measureOfNoun(line.at(at - 1));
  return kind === undefined ? { measure, first: at, end: at + 1 } : { measure: kind, first: at - 1, end: at + 1 };
}
