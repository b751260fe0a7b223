import type { Days } from '../../model/days.ts';
import { daysOf } from '../../model/days.ts';
import type { EventAnchor } from '../../model/event.ts';
import type { TimeRef } from '../../model/time.ts';
import { yearNamed } from '../../model/time.ts';
import { isOutlet } from './outlets.ts';
import type { Rarity } from './rarity.ts';
import { dayOf, type ResolvedTime } from './timesMeet.ts';

/** An event with what its article adds: the article's date, and the names its story is about. */
export interface EventInContext {
  readonly anchor: EventAnchor;
  readonly date: string | null;
  readonly context: readonly string[];
  /** The article's day. */
  readonly reported: Days | null;
  /** The anchor's times, resolved once. */
  readonly times: readonly ResolvedTime[];
  /** Who and what took part, without the outlets that report it. */
  readonly participants: readonly string[];
  /** An earthquake's strength where the article gives it. */
  readonly magnitude: number | null;
  /** True for what its story opens with: "the shootings" of a headline may be one, of a last paragraph are many. */
  readonly opening: boolean;
  /** How rare names and words are in the corpus as it is when asked. */
  readonly rarity: Rarity;
}

/** Adds to an event what its article knows; `year` is the article's: that of its date, or else the latest it names. */
export function putInContext(
  anchor: EventAnchor,
  date: string | null,
  context: readonly string[],
  year: number | null,
  { magnitude, opening, rarity }: Pick<EventInContext, 'magnitude' | 'opening' | 'rarity'>,
): EventInContext {
  return {
    anchor,
    date,
    context,
    times: anchor.times.map((time) => ({ time, days: daysOf(time, date), past: isPast(time, year) })),
    participants: anchor.participants.filter((name) => !isOutlet(name)),
    magnitude,
    opening,
    rarity,
    reported: date === null ? null : dayOf(date),
  };
}

/** True for an event that its article dates before the news. */
export function isDatedBefore({ times }: EventInContext): boolean {
  return times.some(({ past }) => past);
}

function isPast(time: TimeRef, year: number | null): boolean {
  if (time.kind === 'past' || time.kind === 'last year') return true;
  const named = yearNamed(time);
  if (named !== null) return year !== null && named < year;
  return time.kind === 'month';
}
