import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Line } from '../article/line.ts';
import { partOfSpeech } from './lemma.ts';
import { measuredAt, REACH, SAYING, verbAt } from './measuredAt.ts';
import { startsPhrase } from './measurePhrases.ts';
import { isIntransitive, isState, measureOf } from './measures.ts';
import { isPersonNoun } from './people.ts';
import { isAuxiliary, isClosedWord, isVerbAt } from './phrase.ts';
import type { Predicate } from './predicate.ts';

/** Words that may stand between the counted and its state. */
const BEFORE_STATE = LEXICON.counted.beforeState;

/** "46 dead", "51 wounded", "three people critically injured", "two fatally shot". */
export function readState(line: Line, end: number): Predicate | null {
  let at = line.at(end) === '"' ? end + 1 : end;
  for (;;) {
    const manner = at === end ? mannerAt(line, at) : null;
    if (manner !== null) return manner;
    const isWith = line.at(at) === 'with' || line.at(at) === 'in';
    const found = isState(line.at(at)) || startsPhrase(line.at(at)) || isWith ? measuredAt(line, at) : null;
    if (found !== null && (isState(line.at(at)) || isWith || found.end - found.first > 1)) {
      return at === end && isDoneToAnother(line, found) ? null : found;
    }
    if (at > end + 2) return null;
    const behind = at === end ? behindPlace(line, at) : at;
    if (behind === at && !BEFORE_STATE.has(line.at(at))) return null;
    if (behind !== at) return startsPhrase(line.at(behind)) ? phraseOf(measuredAt(line, behind)) : null;
    at++;
  }
}

/** "260,000 households in Brittany without power": the token behind the place, or `at` where there is none. */
function behindPlace(line: Line, at: number): number {
  if (line.at(at) !== 'in' && line.at(at) !== 'across') return at;
  let end = at + 1;
  while (end <= at + LONGEST_PLACE && line.isWord(end) && line.isCapital(end)) end++;
  return end === at + 1 ? at : end;
}

const LONGEST_PLACE = 3;

/** A state of several words; a single one behind a place may be a verb's. */
function phraseOf(found: Predicate | null): Predicate | null {
  return found !== null && found.end - found.first > 1 ? found : null;
}

/** "16 shot, one fatally": how badly they were hurt; the verb is understood. */
function mannerAt(line: Line, at: number): Predicate | null {
  const measure = MANNERS.get(line.at(at));
  return measure === undefined || (line.isWord(at + 1) && !MANNER_FOLLOWERS.has(line.at(at + 1)))
    ? null
    : { measure, first: at, end: at + 1 };
}

const MANNERS: ReadonlyMap<string, string> = new Map([
  ['fatally', 'killed'],
  ['critically', 'injured'],
  ['seriously', 'injured'],
  ['severely', 'injured'],
]);
const MANNER_FOLLOWERS = LEXICON.clauses.afterState;

/** What follows a verb with somebody else as its object: "two officers shot him", "gunmen killed five people". */
const OBJECTS = LEXICON.counted.objects;

/** True where the verb has an object, so that the words before it are the agent and not the victim. */
function isDoneToAnother(line: Line, found: Predicate): boolean {
  const last = line.at(found.end - 1);
  if (isIntransitive(last)) return false;
  if (found.end - found.first > 1 && !TRANSITIVE.has(line.at(found.first))) return false;
  const next = line.at(found.end);
  if (line.at(found.end + 1) === 'times' || LAPSES.has(line.at(found.end + 1))) return false;
  if (isNameAhead(line, found)) return true;
  if (next === 'at') return line.at(found.end + 1) === 'least' && !isBoundsEnd(line, found.end + 2);
  // A headline's object has no article: "Child accidentally shot mother".
  return OBJECTS.has(next) || isPersonNoun(next) || line.isDigits(found.end);
}

/** First words of phrases that take an object: "shot and killed a bystander". */
const TRANSITIVE = new Set(['shot', 'shooting', 'gunned', 'fatally', 'stabbed', 'stabbing', 'beaten']);

/**
 * Nouns with which the words after a verb say when or how far away: "shot dead a day later", "killed one block away".
 */
const LAPSES = LEXICON.calendar.lapses;

/**
 * "shot and killed Ana Petrikova": a capitalised word other than a weekday or month, in a sentence that is not all
 * capitals.
 */
function isNameAhead(line: Line, { first, end }: Predicate): boolean {
  if (!line.isCapital(end) || line.isCapital(first) || !line.isCapital(end + 1)) return false;
  return !isClosedWord(line.at(end)) && !DATED.has(line.at(end)) && !isAuxiliary(line.at(end + 2));
}

const DATED = LEXICON.calendar.dated;

/** "killed at least": nothing counted after it. */
function isBoundsEnd(line: Line, at: number): boolean {
  return !line.isWord(at) && !line.isDigits(at);
}

/** Prepositions that may begin a phrase between a subject and its verb: "two officers in the car were hurt". */
const PLACING = LEXICON.clauses.betweenSubjectAndVerb;

/**
 * The verb whose subject is the counted: "46 people were killed", "23 miners died", "two men in the car lost their
 * lives".
 */
export function readVerbAfter(line: Line, end: number): Predicate | null {
  let auxiliary = false;
  let passive = false;
  let phrase = false;
  for (let at = end; at < end + REACH; at++) {
    const word = line.at(at);
    if (!line.isWord(at)) {
      if (at === end && ((word === ',' && line.at(at + 1) !== 'and') || isDash(word) || word === '(')) {
        const after = word === ',' ? afterInsertion(line, at) : afterBrackets(line, at);
        if (after === -1) return null;
        at = after - 1;
        continue;
      }
      if (phrase && (word === "'" || word === '-' || word === '.')) continue;
      return null;
    }
    // "the other three have serious injuries"
    const had = word.startsWith('ha') && !auxiliary && !phrase ? measuredAt(line, at) : null;
    if (had?.measure === 'injured') return had;
    if (isAuxiliary(word)) {
      auxiliary = true;
      passive = passive || BEINGS.has(word);
      phrase = false;
      continue;
    }
    if (phrase) {
      const inside = measuredAt(line, at);
      const isHarmed = inside?.measure === 'killed' || inside?.measure === 'injured';
      if (inside !== null && isHarmed && isVerbAt(line, at)) return isDoneToAnother(line, inside) ? null : inside;
      continue;
    }
    if (word === 'to' && isState(line.at(at + 1))) return null;
    const measured = measuredAt(line, at);
    if (measured !== null) return !passive && isDoneToAnother(line, measured) ? null : measured;
    if (PLACING.has(word)) {
      const among = word === 'among' ? amongHarmed(line, at) : null;
      if (among !== null || auxiliary) return among;
      phrase = true;
      continue;
    }
    if (ADVERBS.has(word) || word.endsWith('ly')) continue;
    if (isClosedWord(word) || SAYING.has(word)) return auxiliary && SAYING.has(word) ? continued(line, at + 1) : null;
    if (auxiliary ? partOfSpeech(word) === 'verb' || word.endsWith('ed') : isVerbAt(line, at)) return verbAt(line, at);
    return null;
  }
  return null;
}

/** "were among the dead", "Among Injured". */
function amongHarmed(line: Line, among: number): Predicate | null {
  const at = line.at(among + 1) === 'the' || line.at(among + 1) === 'those' ? among + 2 : among + 1;
  const measure = isState(line.at(at)) ? measureOf(line.at(at)) : undefined;
  return measure === undefined ? null : { measure, first: among, end: at + 1 };
}

const BEINGS = LEXICON.functionWords.beings;

/** "were reported killed", "are said to have died": the verb after a verb of saying. */
function continued(line: Line, from: number): Predicate | null {
  for (let at = from; at < from + 4; at++) {
    const found = measuredAt(line, at);
    if (found !== null) return found;
  }
  return null;
}

const ADVERBS = LEXICON.functionWords.besideVerb;

/** ", including two children, were killed": the verb after the second comma, or -1. */
function afterInsertion(line: Line, comma: number): number {
  let end = comma + 9;
  for (let at = comma + 1; at < end; at++) {
    if (line.at(at) === ',') {
      if (isPredicateAt(line, at + 1)) return at + 1;
      // "three clerks, Ana Petrikova, Ilie Sandu and Mira Koval, were killed"
      if (!line.isCapital(at + 1)) return -1;
      end = comma + MOST_INSERTED;
    } else if (!line.isWord(at) && !line.isDigits(at)) return -1;
  }
  return -1;
}

/** What the counted did goes on after an insertion: "were killed", "died", "underwent surgery". */
function isPredicateAt(line: Line, at: number): boolean {
  return isAuxiliary(line.at(at)) || measureOf(line.at(at)) !== undefined || isVerbAt(line, at);
}

function isDash(word: string): boolean {
  return word === '-' || word === '–' || word === '—';
}

/** "five people — among them a nurse — were killed": the token after the second dash or the bracket, or -1. */
function afterBrackets(line: Line, open: number): number {
  const closing = line.at(open) === '(' ? ')' : line.at(open);
  let at = open + 1;
  while (line.at(at) === line.at(open)) at++;
  if (closing !== ')' && line.isGlued(open) && line.isGlued(at)) return -1;
  for (; at < open + MOST_INSERTED; at++) {
    if (
      line.at(at) !== closing ||
      (closing === '-' && line.isGlued(at) && line.isGlued(at + 1) && line.at(at + 1) !== '-')
    )
      continue;
    while (line.at(at + 1) === closing) at++;
    return isAuxiliary(line.at(at + 1)) || measureOf(line.at(at + 1)) !== undefined ? at + 1 : -1;
  }
  return -1;
}

/** The longest insertion that is skipped, in tokens. */
const MOST_INSERTED = 16;
