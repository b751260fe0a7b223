import { LEXICON } from '../../lexicon/lexicon.ts';
import { tokenAt } from '../article/tokens.ts';
import type { Claim } from '../model/claim.ts';
import type { EventAnchor } from '../model/event.ts';
import type { Span } from '../model/span.ts';
import type { TimeRef } from '../model/time.ts';
import type { ArticleWords } from './articleWords.ts';
import { partOfSpeech } from './lemma.ts';
import { readTimes } from './readTimes.ts';
import type { ToldEvent } from './storyEvents.ts';

/** When an article says an event happened, and where it says so. Plain data. */
export interface DatedEvent extends Span {
  readonly text: string;
  readonly sentence: Span;
  /** Index into the article's events. */
  readonly event: number;
  /** Class of the event, as the clause has it. */
  readonly kind: string;
  /** The day or the month; null for a time of day. */
  readonly day: TimeRef | null;
  /** Minutes since midnight; null for a day. */
  readonly clock: number | null;
  /** True for a time of day that is only about right: "around", "shortly after". */
  readonly about: boolean;
  /** The abbreviation of a time zone right behind a time of day, lower case. */
  readonly zone: string | null;
  /** "night", "morning": the part of the day, where the words around a day say it. */
  readonly part: string | null;
}

/** Kinds of events that take a moment: the others go on for days, or come in rounds. */
const MOMENTARY = new Set(['shooting', 'stabbing', 'bombing', 'crash', 'collapse', 'earthquake', 'theft', 'airstrike']);

const { happening: HAPPENING, lightVerbs: LIGHT, notDating: NOT_DATING, aboutClock: ABOUT } = LEXICON.eventTimes;
const PARTS = LEXICON.eventTimes.partsOfDay;

/** What is left of a crash is there for days. */
const REMAINS = 'wreck';
/** Before a date or a time of day that opens a clause. */
const OPENING = new Set(['on', 'at', 'around', 'about', 'after', 'before']);

/** How far a time may be from the word for its event: "in the 100 block of a street in a town on". */
const MOST_BETWEEN = 16;
const MOST_AFTER = 8;
/** More in one article are a chronicle. */
const MOST_DATED = 24;

/** The days and times of day that the clauses of an article give for their own momentary events. */
export function readDatedEvents(
  words: ArticleWords,
  told: readonly ToldEvent[],
  events: readonly EventAnchor[],
  claims: readonly Claim[],
): DatedEvent[] {
  const clocks = claims.filter(({ quantity: { kind, modifier } }) => kind === 'time' && modifier !== 'range');
  const found: DatedEvent[] = [];
  let next = 0;
  for (const { cues, event } of told) {
    const { clause, trigger } = cues;
    if (found.length >= MOST_DATED) break;
    if (
      trigger === null ||
      trigger.many ||
      words.at(trigger.token) === REMAINS ||
      cues.another ||
      !MOMENTARY.has(trigger.word.kind)
    )
      continue;
    // "In September 2009 a quake killed 1,000 people": what the story does not report is known by another's date alone.
    if (cues.introducing && events[event]?.main !== true) continue;
    const end = endOf(words, clause);
    const { sentence } = clause;
    const shared = { event, kind: trigger.word.kind, sentence: { start: sentence.start, end: sentence.end } };
    found.push(...daysIn(words, cues, end).map((said) => ({ ...shared, ...said })));
    const from = words.start(clause.first);
    while (next < clocks.length && (clocks[next]?.start ?? 0) < from) next++;
    for (let at = next; at < clocks.length; at++) {
      const clock = clocks[at];
      if (clock === undefined || clock.start >= words.end(end - 1)) break;
      const said = clockIn(words, cues, clock);
      if (said !== null) found.push({ ...shared, ...said });
    }
  }
  return found;
}

type Said = Omit<DatedEvent, 'event' | 'kind' | 'sentence'>;

function daysIn(words: ArticleWords, cues: ToldEvent['cues'], end: number): Said[] {
  const { clause, times } = cues;
  const more = end > clause.end ? readTimes(words, clause.end, end) : [];
  return [...times, ...more]
    .filter(({ time, first, last }) => isDayOrMonth(time) && isAttached(words, cues, first, last))
    .map(({ time, first, last }) => {
      const [start, stop] = [words.start(first), words.end(last)];
      const text = words.article.text.slice(start, stop);
      const part = partOfDay(words, first, last);
      return { start, end: stop, text, day: time, clock: null, about: false, zone: null, part };
    });
}

/** "just after 11.30 p.m. on Friday", "before dawn on Tuesday": by its first word a clause of its own. */
function endOf(words: ArticleWords, { end, sentence }: ToldEvent['cues']['clause']): number {
  const opens = ABOUT.has(words.at(end)) && (PARTS.has(words.at(end + 1)) || words.isDigits(end + 1));
  return opens ? Math.min(end + MOST_AFTER, sentence.endToken) : end;
}

function isDayOrMonth({ kind }: TimeRef): boolean {
  return kind === 'date' || kind === 'day' || kind === 'weekday' || kind === 'month' || kind === 'days ago';
}

/** "Saturday night", "late Saturday", "early on Saturday". */
function partOfDay(words: ArticleWords, first: number, last: number): string | null {
  for (const at of [last + 1, first - 1, first - 2]) {
    const part = PARTS.get(words.at(at));
    if (part !== undefined) return part;
  }
  return null;
}

/** A time of day that says which half of the day it is in; null for any other. */
function clockIn(words: ArticleWords, cues: ToldEvent['cues'], { start, end, text, quantity }: Claim): Said | null {
  const minutes = quantity.min;
  const [first, last] = [tokenAt(words.tokens, start), tokenAt(words.tokens, end) - 1];
  if (minutes === null || minutes !== quantity.max || minutes % 1 !== 0 || minutes >= 1440) return null;
  if (minutes < 780 && !/[ap]\.?\s?m\b|\d{4}/i.test(text)) return null;
  if (!isAttached(words, cues, first, last)) return null;
  const near = [text.toLowerCase().split(/\s/).at(-1) ?? '', words.at(last + 1), words.at(last + 2)];
  const zone = near.find((word) => LEXICON.calendar.timeZones.has(word)) ?? null;
  const hedged = ABOUT.has(words.at(first - 1)) || ABOUT.has(words.at(first - 2));
  const about = hedged || quantity.modifier === 'about' || quantity.approximate;
  return { start, end, text, day: null, clock: minutes, about, zone, part: null };
}

/**
 * Whether tokens `first` to `last` say when the clause's event was, and not when somebody was charged with it, spoke of
 * it or was buried.
 */
function isAttached(words: ArticleWords, { clause, trigger }: ToldEvent['cues'], first: number, last: number): boolean {
  if (trigger === null || words.at(first - 1) === 'by' || isOfReport(words, last)) return false;
  const { token, word } = trigger;
  if (last < token) return isRightBefore(words, last, token) || opensFor(words, clause.first, first, last, token, word);
  if (first - token > MOST_BETWEEN || doesSomethingElse(words, clause.first, token)) return false;
  let from = token + 1;
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
  if (partOfSpeech(word) === 'verb') return true;
  // "was charged", "divers recovered", "Orsk appeared", but "a masked man".
  return word.endsWith('ed') && isSubjectOrHelper(words, at - 1);
}

function isSubjectOrHelper(words: ArticleWords, at: number): boolean {
  const word = words.at(at);
  const { beForms, haveForms, personalPronouns } = LEXICON.basics;
  if (words.nameOf(at) >= 0 || beForms.has(word) || haveForms.has(word) || personalPronouns.has(word)) return true;
  return word === 'who' || word === 'which' || partOfSpeech(word) === 'noun';
}
