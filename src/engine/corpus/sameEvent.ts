import type { EventAnchor } from '../claims/claim.ts';
import { COMMON_WORDS } from '../claims/commonWords.ts';
import { eventWord, kindsAgree } from '../claims/eventKinds.ts';
import type { Days } from '../claims/timeCues.ts';
import { daysOf } from '../claims/timeCues.ts';
import { isWidePlace } from './widePlaces.ts';

/** An event with what its article adds: the article's date, and the names its story is about. */
export interface PlacedEvent {
  readonly anchor: EventAnchor;
  readonly date: string | null;
  readonly context: readonly string[];
}

/** One reason for or against two events being one, in the log-odds it adds. */
export interface Evidence {
  readonly reason: string;
  readonly weight: number;
}

const START = -2.6;

/**
 * How likely two events of two stories are one: the log-odds as a sum of named reasons, so that a warning can say why.
 * Symmetric; depends on nothing but the two.
 */
export function weighEvents(a: PlacedEvent, b: PlacedEvent): Evidence[] {
  const found: Evidence[] = [{ reason: 'any two events', weight: START }];
  const add = (reason: string, weight: number): void => {
    if (weight !== 0) found.push({ reason, weight });
  };
  if (a.anchor.kind !== null && b.anchor.kind !== null) {
    const kind = kindsAgree(a.anchor.kind, b.anchor.kind);
    add(kind > 0 ? `kind: ${a.anchor.kind}` : 'other kind', kind > 0 ? kind * 1.4 : -3);
  }
  if (a.anchor.many !== b.anchor.many) add('one against many', -2);
  weighPlaces(a, b, add);
  weighTimes(a, b, add);
  const words = shared(a.anchor.words, b.anchor.words).filter(
    (word) => !COMMON_WORDS.has(word) && eventWord(word) === null,
  );
  if (words.length > 0) add(`words: ${words.join(', ')}`, Math.min(2.4, words.length * 0.6));
  const people = shared(a.anchor.participants, b.anchor.participants);
  if (people.length > 0) add(`names: ${people.join(', ')}`, Math.min(1.6, people.length * 0.8));
  const context = shared(a.context, b.context);
  if (context.length > 0)
    add(
      'stories share names',
      Math.min(
        3,
        context.reduce((sum, name) => sum + weightOfName(name), 0),
      ),
    );
  return found;
}

/** A country tells little, a full name much. */
function weightOfName(name: string): number {
  if (isWidePlace(name)) return 0.2;
  return name.includes(' ') ? 0.8 : 0.5;
}

/** Probability from evidence. */
export function likelihood(evidence: readonly Evidence[]): number {
  let sum = 0;
  for (const { weight } of evidence) sum += weight;
  return 1 / (1 + Math.exp(-sum));
}

function weighPlaces(a: PlacedEvent, b: PlacedEvent, add: (reason: string, weight: number) => void): void {
  const same = a.anchor.places.filter((place) => b.anchor.places.some((other) => placesMeet(place, other)));
  const exact = same.filter((place) => !isWidePlace(place));
  if (exact.length > 0) {
    add(`place: ${exact.join(', ')}`, 2);
    return;
  }
  const nearA = a.anchor.places.filter((place) => !isWidePlace(place));
  const nearB = b.anchor.places.filter((place) => !isWidePlace(place));
  if (nearA.length > 0 && nearB.length > 0) {
    const mentioned =
      nearA.some((place) => b.context.some((name) => placesMeet(place, name))) ||
      nearB.some((place) => a.context.some((name) => placesMeet(place, name)));
    add('different places', mentioned ? -1.2 : -2.5);
  }
  if (same.length > 0) add(`place: ${same.join(', ')}`, 1);
  const wideA = a.anchor.places.filter(isWidePlace);
  const wideB = b.anchor.places.filter(isWidePlace);
  if (
    same.length === 0 &&
    wideA.length > 0 &&
    wideB.length > 0 &&
    !wideA.some((place) => b.context.includes(place)) &&
    !wideB.some((place) => a.context.includes(place))
  )
    add('different countries', -2.5);
}

function weighTimes(a: PlacedEvent, b: PlacedEvent, add: (reason: string, weight: number) => void): void {
  let meets = false;
  let near = false;
  let distant = false;
  for (const left of a.anchor.times) {
    for (const right of b.anchor.times) {
      const same = timesMeet(left, a.date, right, b.date);
      if (same === true) meets = true;
      else if (same === false && isDistant(left) && isDistant(right)) distant = true;
      else if (same === false) near = true;
    }
  }
  if (meets) add('same time', 1.2);
  else if (distant) add('different times', -2.5);
  else if (near) add('different days', -0.8);
  if (!meets && a.anchor.times.some(isDistant) !== b.anchor.times.some(isDistant) && a.anchor.main !== b.anchor.main)
    add('one is told as past', -1.5);
  if (a.anchor.main && b.anchor.main && a.date !== null && b.date !== null) {
    const days = overlap(dayOf(a.date), dayOf(b.date), 3);
    add(days ? 'reported at the same time' : 'reported at different times', days ? 0.4 : -0.8);
  }
}

/** Whether two cues can be one time; null where it cannot be told without the articles' dates. */
function timesMeet(left: string, leftDate: string | null, right: string, rightDate: string | null): boolean | null {
  const one = daysOf(left, leftDate);
  const other = daysOf(right, rightDate);
  if (one !== null && other !== null) return overlap(one, other, 1);
  if (left === right) return left !== 'past' && left !== 'lastyear' && left !== 'today';
  if (left.startsWith('date:') && right.startsWith('weekday:')) return weekdayOf(left) === right;
  if (right.startsWith('date:') && left.startsWith('weekday:')) return weekdayOf(right) === left;
  return left.includes(':') && left.split(':')[0] === right.split(':')[0] ? false : null;
}

function weekdayOf(cue: string): string {
  const day = dayOf(cue.slice('date:'.length)).first;
  return `weekday:${(((day + 4) % 7) + 7) % 7}`;
}

function dayOf(date: string): Days {
  return daysOf(`date:${date}`, null) ?? { first: 0, last: 0 };
}

function overlap(a: Days, b: Days, slack: number): boolean {
  return a.first <= b.last + slack && b.first <= a.last + slack;
}

function isDistant(cue: string): boolean {
  return /^(year|month|past|lastyear|date)/.test(cue);
}

/** "kabul" and "kabul airport" are one place as far as a report tells. */
function placesMeet(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 4 && !isWidePlace(short) && (long.startsWith(`${short} `) || long.endsWith(` ${short}`));
}

function shared(a: readonly string[], b: readonly string[]): string[] {
  return a.filter((item) => b.includes(item));
}
