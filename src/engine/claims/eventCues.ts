import { LEXICON } from '../../lexicon/lexicon.ts';
import { keptList } from '../article/keptList.ts';
import { markOf } from '../article/wordMarks.ts';
import { isDistant } from '../model/time.ts';
import type { ArticleWords } from './articleWords.ts';
import { isEmptyWord, singularOf } from './articleWords.ts';
import type { Clause } from './clauses.ts';
import { countryOf, countryWords } from './demonyms.ts';
import type { EventWord } from './eventKinds.ts';
import { eventWord } from './eventKinds.ts';
import { readEventWord } from './eventWords.ts';
import { partOfSpeech } from './lemma.ts';
import type { TimeMention } from './readTimes.ts';
import { readTimes } from './readTimes.ts';

/** The most places a clause can tie to its event. */
const MOST_PLACES = 6;
const DATE_BEFORE = 8;
/** Words before an event's noun that distinguish it from the story's own event. */
const ANOTHER = LEXICON.eventContext.another;
const POINTING = LEXICON.eventContext.pointing;
const ARTICLES = new Set(['a', 'an']);
const SAID = new Set(['said', 'told', 'announced', 'reported', 'confirmed', 'says']);
const PLACING = LEXICON.eventContext.placing;
/** Verbs whose object is where it happened: "a quake rocked Maluvia". */
const STRIKING = LEXICON.eventContext.striking;
const SETTING_STOP = LEXICON.eventContext.notSetting;

const OF_COUNTRY = markOf(countryWords());

/** Plurals that do not mean several events. */
const ONE_OR_MANY = new Set(['talks', 'bombs', 'drones', 'votes', 'polls', 'ballots']);

/** What one clause says about an event. */
export interface Cues {
  readonly clause: Clause;
  readonly trigger: { readonly token: number; readonly word: EventWord; readonly many: boolean } | null;
  readonly pointing: boolean;
  /** "That quake": the event just mentioned. */
  readonly demonstrative: boolean;
  readonly introducing: boolean;
  readonly another: boolean;
  readonly places: readonly string[];
  readonly times: readonly TimeMention[];
}

/** Reads the cues of a clause: the word for the event, how it is referred to, where and when. */
export function readCues(words: ArticleWords, clause: Clause): Cues {
  let trigger: Cues['trigger'] = null;
  for (let index = clause.first; index < clause.end; index++) {
    if (!words.isWord(index) || words.nameOf(index) >= 0) continue;
    const word = readEventWord(words, clause, index);
    if (word === null || (trigger !== null && (word.verb || !trigger.word.verb))) continue;
    const text = words.at(index);
    const many =
      !word.verb &&
      text.endsWith('s') &&
      eventWord(text.slice(0, -1)) !== null &&
      !ONE_OR_MANY.has(text) &&
      !hasDoerAndObject(words, clause, index);
    trigger = { token: index, word, many };
    if (!word.verb) break;
  }
  const times = keptList(timesOf(words, clause, trigger?.token ?? null));
  if (trigger === null)
    return {
      clause,
      trigger,
      pointing: false,
      demonstrative: false,
      introducing: false,
      another: false,
      places: keptList(placesOf(words, clause, clause.first)),
      times,
    };
  let pointing = false;
  let demonstrative = false;
  let introducing = trigger.word.verb ? false : trigger.many;
  let another = false;
  for (let index = trigger.token - 1; index >= Math.max(clause.first, trigger.token - 6); index--) {
    const word = words.at(index);
    if (ANOTHER.has(word)) another = true;
    if (POINTING.has(word)) {
      pointing = true;
      demonstrative = word === 'that' || word === 'those';
      break;
    }
    if (ARTICLES.has(word)) {
      introducing = true;
      break;
    }
    if (word === 'in' || word === 'of' || word === ',') break;
  }
  if (pointing) introducing = false;
  if (introducing && trigger.word.verb && times.length > 0 && isAtSamePlace(words, clause, trigger.token))
    another = true;
  return {
    clause,
    trigger,
    pointing,
    demonstrative,
    introducing,
    another,
    places: keptList(placesOf(words, clause, trigger.token)),
    times,
  };
}

/** "On Tuesday a man was shot in the same street": where the reported event was, something else happened as well. */
function isAtSamePlace(words: ArticleWords, clause: Clause, trigger: number): boolean {
  for (let index = trigger + 1; index + 3 < clause.end; index++) {
    if (!PLACING.has(words.at(index)) || words.at(index + 1) !== 'the' || words.at(index + 2) !== 'same') continue;
    for (let at = index + 3; at < clause.end && words.isWord(at); at++)
      if (eventWord(words.at(at)) !== null) return false;
    return true;
  }
  return false;
}

/** "Norland bombs refugee camp": a form in -s between a name and a noun is a verb, not a plural. */
function hasDoerAndObject(words: ArticleWords, clause: Clause, index: number): boolean {
  const quoted = !words.isWord(index - 1);
  const before = quoted ? index - 2 : index - 1;
  if (before < clause.first || words.nameOf(before) < 0 || index + 1 >= clause.end) return false;
  const next = words.at(index + 1);
  if (!words.isWord(index + 1) || isEmptyWord(next)) return false;
  return partOfSpeech(next) !== 'verb';
}

/** "officials said on Monday": the day of the report, not of what it reports. */
function datesTheSaying(words: ArticleWords, token: number): boolean {
  if (SAID.has(words.at(token - 1)) || words.at(token + 1) === 'said') return true;
  return words.at(token - 1) === 'on' && SAID.has(words.at(token - 2));
}

/** "the 2004 tsunami", "the tsunami of 2004": a year that belongs to an event other than the one at token `own`. */
export function datesAnother(words: ArticleWords, token: number, own: number | null): boolean {
  if (!/^\d{4}$/.test(words.at(token))) return false;
  const isNoun = (at: number): boolean => at >= 0 && at !== own && eventWord(words.at(at))?.verb === false;
  if (isNoun(token + 1)) return own !== null;
  return words.at(token - 1) === 'of' && isNoun(token - 2) && own !== null;
}

/**
 * A date right before the event's word ("the 2009 shooting") is the event's, whatever other times the clause contains.
 */
function timesOf(words: ArticleWords, clause: Clause, trigger: number | null): TimeMention[] {
  const all = readTimes(words, clause.first, clause.end).filter(
    ({ token }) => !datesTheSaying(words, token) && !datesAnother(words, token, trigger),
  );
  if (trigger === null) return all;
  const own = all.filter(({ time, token }) => token < trigger && trigger - token <= DATE_BEFORE && isDistant(time));
  return own.length > 0 ? own : all;
}

/**
 * Places the clause ties to the event: those after its word, those right before it, and those that open the sentence.
 */
function placesOf(words: ArticleWords, clause: Clause, trigger: number): string[] {
  const found: string[] = [];
  const add = (name: string): void => {
    if (!found.includes(name) && found.length < MOST_PLACES) found.push(name);
  };
  for (let index = clause.first; index < clause.end; index++) {
    const name = words.nameAt(index);
    const isOfCountry = words.isMarked(OF_COUNTRY, index) && name?.type !== 'place';
    const country = isOfCountry ? countryOf(words.at(index)) : null;
    if (country !== null) {
      if (index > trigger - 5 && index < trigger) add(country);
      else if (index > trigger && isPlaced(words, index)) add(country);
    }
    if (name === undefined || name.type !== 'place') continue;
    const before = words.at(Math.max(clause.first, name.token - 1));
    const near = name.endToken <= trigger && trigger - name.endToken < 4 && !PLACING.has(before);
    if (
      (name.token > trigger && isPlaced(words, name.token)) ||
      near ||
      (name.token <= clause.sentence.firstToken + 2 && PLACING.has(before))
    )
      add(name.name);
    index = name.endToken - 1;
  }
  return found;
}

/** "in the Afghan city of …": the adjective places what follows. */
function isPlaced(words: ArticleWords, index: number): boolean {
  for (let back = index - 1; back >= Math.max(0, index - 5); back--) {
    if (PLACING.has(words.at(back)) || STRIKING.has(words.at(back))) return true;
    const name = words.nameAt(back);
    // "in Sarvela, Norland": a place after a place.
    if (name !== undefined && name.type !== 'place') return false;
  }
  return false;
}

/** "mosque bombing", "nightclub shooting": the event's word with the nouns before it. */
export function labelWords(words: ArticleWords, clause: Clause, trigger: number): string[] {
  const { article } = words;
  const kind = article.blocks[clause.sentence.block]?.kind;
  // A capital inside a sentence means a name; in a headline it may be anything.
  const cased = kind !== 'headline' && kind !== 'heading';
  const found = [singularOf(words.at(trigger))];
  for (let index = trigger - 1; index >= clause.first && found.length < 3; index--) {
    const word = words.at(index);
    if (!words.isWord(index) || words.nameOf(index) >= 0 || !isLabelWord(word)) break;
    const text = words.written(index);
    // Better no word than a name that has lost its capital.
    if (!cased && text !== word && index > clause.sentence.firstToken && !isTitleCase(words, clause)) break;
    found.unshift(cased && index > clause.sentence.firstToken ? text : word);
  }
  return found;
}

/** True if most words of a headline are capitalised, so that a capital says nothing. */
function isTitleCase(words: ArticleWords, clause: Clause): boolean {
  let capital = 0;
  let small = 0;
  for (let index = clause.sentence.firstToken + 1; index < clause.sentence.endToken; index++) {
    const text = words.written(index);
    if (!words.isWord(index) || text.length < 4) continue;
    if (text === words.at(index)) small++;
    else capital++;
  }
  return capital > small;
}

function isLabelWord(word: string): boolean {
  if (word.length < 3 || word.endsWith('ed') || word.endsWith('ing') || isEmptyWord(word)) return false;
  return !SETTING_STOP.has(word) && !POINTING.has(word) && !ARTICLES.has(word) && !ANOTHER.has(word);
}
