import { LEXICON } from '../../lexicon/lexicon.ts';
import { tokenAt } from '../article/tokens.ts';
import type { Claim } from '../model/claim.ts';
import type { EventAnchor } from '../model/event.ts';
import type { Span } from '../model/span.ts';
import type { TimeRef } from '../model/time.ts';
import type { ArticleWords } from './articleWords.ts';
import { isAttached, kindOfMoment } from './momentaryEvents.ts';
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

const { aboutClock: ABOUT, partsOfDay: PARTS } = LEXICON.eventTimes;

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
    const { clause } = cues;
    if (found.length >= MOST_DATED) break;
    const kind = kindOfMoment(words, cues, events[event]);
    if (kind === null) continue;
    const end = endOf(words, clause);
    const { sentence } = clause;
    const shared = { event, kind, sentence: { start: sentence.start, end: sentence.end } };
    found.push(...daysIn(words, cues, end, clocks).map((said) => ({ ...shared, ...said })));
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

function daysIn(words: ArticleWords, cues: ToldEvent['cues'], end: number, clocks: readonly Claim[]): Said[] {
  const { clause, times } = cues;
  const more = end > clause.end ? readTimes(words, clause.end, end) : [];
  return [...times, ...more]
    .filter(({ time, first, last }) => isDayOrMonth(time) && isAttached(words, cues, first, last))
    .map(({ time, first, last }) => {
      const [start, stop] = [words.start(first), words.end(last)];
      const text = words.article.text.slice(start, stop);
      const part = partOfDay(words, first, last, clocks);
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

/** "Saturday night", "late Saturday", "early on Saturday", "Saturday at 11 p.m.", "at 11 p.m. on Saturday". */
function partOfDay(words: ArticleWords, first: number, last: number, clocks: readonly Claim[]): string | null {
  for (const at of [last + 1, first - 1, first - 2]) {
    const part = PARTS.get(words.at(at));
    if (part !== undefined) return part;
  }
  const [start, end] = [words.start(first), words.end(last)];
  const clock = clocks.find((each) => isBeside(words, each, start, end));
  return clock === undefined ? null : partOfClock(clock);
}

/** Between a day and a time of day: "Saturday at around 11 p.m.", "11 p.m. on Saturday". */
const MOST_BESIDE = 3;

function isBeside(words: ArticleWords, clock: Claim, start: number, end: number): boolean {
  const [from, to] = clock.start >= end ? [end, clock.start] : [clock.end, start];
  const between = tokenAt(words.tokens, to) - tokenAt(words.tokens, from);
  return between >= 0 && between <= MOST_BESIDE;
}

const [DAWN, NOON, DUSK] = [5 * 60, 12 * 60, 18 * 60];

function partOfClock({ quantity: { min, max }, text }: Claim): string | null {
  if (min === null || min !== max || !isHalfKnown(min, text)) return null;
  return min < DAWN ? 'early' : min >= DUSK ? 'late' : min >= NOON ? 'middle' : null;
}

/** Whether a time of day says which half of the day it is in. */
function isHalfKnown(minutes: number, text: string): boolean {
  return minutes >= 780 || /[ap]\.?\s?m\b|\d{4}/i.test(text);
}

/** A time of day that says which half of the day it is in; null for any other. */
function clockIn(words: ArticleWords, cues: ToldEvent['cues'], { start, end, text, quantity }: Claim): Said | null {
  const minutes = quantity.min;
  const [first, last] = [tokenAt(words.tokens, start), tokenAt(words.tokens, end) - 1];
  if (minutes === null || minutes !== quantity.max || minutes % 1 !== 0 || minutes >= 1440) return null;
  if (!isHalfKnown(minutes, text)) return null;
  if (!isAttached(words, cues, first, last)) return null;
  const near = [text.toLowerCase().split(/\s/).at(-1) ?? '', words.at(last + 1), words.at(last + 2)];
  const zone = near.find((word) => LEXICON.calendar.timeZones.has(word)) ?? null;
  const hedged = ABOUT.has(words.at(first - 1)) || ABOUT.has(words.at(first - 2));
  const about = hedged || quantity.modifier === 'about' || quantity.approximate;
  return { start, end, text, day: null, clock: minutes, about, zone, part: null };
}
