import { LEXICON } from '../../lexicon/lexicon.ts';
import type { EventAnchor } from '../model/event.ts';
import type { ArticleWords } from './articleWords.ts';
import { isWideKind } from './eventKinds.ts';
import { endOfOccurring } from './happeningAt.ts';
import { infinitive, partOfSpeech } from './lemma.ts';
import type { ToldEvent } from './storyEvents.ts';

/** Kinds of events that take a moment: the others go on for days, or come in rounds. */
const MOMENTARY = new Set(['shooting', 'stabbing', 'bombing', 'crash', 'collapse', 'earthquake', 'theft', 'airstrike']);

const { happening: HAPPENING, lightVerbs: LIGHT, notDating: NOT_DATING, aboutClock: ABOUT } = LEXICON.eventTimes;
const PARTS = LEXICON.eventTimes.partsOfDay;

/** What is left of a crash is there for days. */
const REMAINS = 'wreck';
/** Before a date or a time of day that opens a clause. */
const OPENING = new Set(['on', 'at', 'around', 'about', 'after', 'before']);

const PLACING = LEXICON.eventContext.placing;

/** How far a time may be from the word for its event: "in the 100 block of a street in a town on". */
const MOST_BETWEEN = 16;

/** The kind of the event that a clause tells of, if it is one that took a moment, and the story's own; else null. */
export function kindOfMoment(
  words: ArticleWords,
  cues: ToldEvent['cues'],
  event: EventAnchor | undefined,
): string | null {
  const { trigger } = cues;
  if (trigger === null || trigger.many || cues.another || words.at(trigger.token) === REMAINS) return null;
  const isMain = event?.main === true;
  // "In September 2009 a quake killed 1,000 people": what the story does not report is known by another's date alone.
  if (cues.introducing && !isMain) return null;
  // "The incident took place on Friday", in a story that has said what it was.
  const kind = isWideKind(trigger.word.kind) && cues.pointing && isMain ? event.kind : trigger.word.kind;
  return kind !== null && MOMENTARY.has(kind) ? kind : null;
}

/**
 * Whether tokens `first` to `last` say when or where the clause's event was, and not when somebody was charged with it,
 * spoke of it or was buried.
 */
export function isAttached(
  words: ArticleWords,
  { clause, trigger }: ToldEvent['cues'],
  first: number,
  last: number,
): boolean {
  if (trigger === null || words.at(first - 1) === 'by' || isOfReport(words, last)) return false;
  const { token, word } = trigger;
  if (last < token) return isRightBefore(words, last, token) || opensFor(words, clause.first, first, last, token, word);
  if (first - token > MOST_BETWEEN) return false;
  let from = token + 1;
  // "are looking into a shooting that happened on Friday"
  if (!word.verb && words.at(from) === 'that' && endOfOccurring(words, from + 1) !== null) from++;
  else if (doesSomethingElse(words, clause.first, token)) return false;
  if (!word.verb && HAPPENING.has(words.at(from))) from += words.at(from) === 'took' ? 2 : 1;
  let edge = first;
  while (edge > from && ABOUT.has(words.at(edge - 1))) edge--;
  return leadsOn(words, from, edge);
}

/** "Quake hits island July 2, 2013 A strong quake", "July 2, 2013 6:22AM": when the report was filed. */
function isOfReport(words: ArticleWords, last: number): boolean {
  const next = last + 1;
  if (words.isDigits(last) && words.isDigits(next)) return true;
  return words.isCapital(next) && LEXICON.basics.articles.has(words.at(next));
}

/** "the June 29 gunfight", "Saturday's fatal shooting". */
function isRightBefore(words: ArticleWords, last: number, trigger: number): boolean {
  if (trigger - last > 5) return false;
  for (let at = last + 1; at < trigger; at++) {
    const word = words.at(at);
    // "July 2, 2013 A quake struck": the line above it.
    if (LEXICON.basics.articles.has(word)) return false;
    if (word === "'" || word === 's' || word === '-' || word === ',') continue;
    // "arrested Tuesday on a murder warrant", "found Tuesday at the shooting range"
    if (PLACING.has(word) || word === 'of') return false;
    if (!words.isWord(at) || NOT_DATING.has(word) || (partOfSpeech(word) === 'verb' && !LIGHT.has(word))) return false;
  }
  return true;
}

/** "On Tuesday, a bomb exploded": the time opens the clause, and nothing else happens in it. */
function opensFor(
  words: ArticleWords,
  start: number,
  first: number,
  last: number,
  trigger: number,
  { verb }: { readonly verb: boolean },
): boolean {
  if (first > start + 2 || trigger - last > MOST_BETWEEN) return false;
  // "10 April 2007 A man shot": when the report was filed.
  const isDate = words.isDigits(last) || words.isDigits(first) || LEXICON.calendar.months.has(words.at(last + 2));
  if ((isDate || LEXICON.calendar.months.has(words.at(last + 1))) && !OPENING.has(words.at(first - 1))) return false;
  if (!verb && !HAPPENING.has(words.at(trigger + 1))) return false;
  return leadsOn(words, last + 1, trigger);
}

/** True where only places and people stand between: no other verb, no other clause, nothing quoted. */
function leadsOn(words: ArticleWords, from: number, until: number): boolean {
  for (let at = from; at < until; at++) {
    const word = words.at(at);
    if (words.isMark(at) && word !== ',' && word !== '.' && word !== "'" && word !== '-') return false;
    if (!words.isWord(at) || words.nameOf(at) >= 0) continue;
    if (ABOUT.has(word) && (PARTS.has(words.at(at + 1)) || words.isDigits(at + 1))) continue;
    if (NOT_DATING.has(word) || isOtherVerb(words, at)) return false;
    // "was shot and killed on Friday", but not "was shot and the hall closed on Friday".
    if (word === 'and' && !LIGHT.has(words.at(at + 1))) return false;
  }
  return true;
}

/** True for a verb before the event's word that makes the clause one of something else: "charged in the shooting". */
function doesSomethingElse(words: ArticleWords, from: number, trigger: number): boolean {
  for (let at = from; at < trigger; at++)
    if (words.isWord(at) && words.nameOf(at) < 0 && isOtherVerb(words, at)) return true;
  return false;
}

function isOtherVerb(words: ArticleWords, at: number): boolean {
  const word = words.at(at);
  if (LIGHT.has(word)) return false;
  if (partOfSpeech(word) === 'verb') return infinitive(word) !== word || !isNounAfter(words.at(at - 1));
  // "was charged", "divers recovered", "Orsk appeared", but "a masked man".
  return word.endsWith('ed') && isSubjectOrHelper(words, at - 1);
}

/** "at a market", "in front of house 12": a word that may be a verb is none here. */
function isNounAfter(before: string): boolean {
  const { articles, possessives } = LEXICON.basics;
  return articles.has(before) || possessives.has(before) || PLACING.has(before) || partOfSpeech(before) === 'adjective';
}

function isSubjectOrHelper(words: ArticleWords, at: number): boolean {
  const word = words.at(at);
  const { beForms, haveForms, personalPronouns } = LEXICON.basics;
  if (words.nameOf(at) >= 0 || beForms.has(word) || haveForms.has(word) || personalPronouns.has(word)) return true;
  return word === 'who' || word === 'which' || partOfSpeech(word) === 'noun';
}
