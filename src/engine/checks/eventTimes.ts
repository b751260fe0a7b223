import { type DatedEvent, readDatedEvents } from '../claims/datedEvents.ts';
import { dayOfMonth, daysOf } from '../model/days.ts';
import { message } from '../model/message.ts';
import type { TimeRef } from '../model/time.ts';
import type { Check } from './check.ts';
import { keptOf } from './check.ts';
import { FIGURE_MESSAGES } from './figures/figureMessages.ts';
import { eventWords } from './figures/figureSubject.ts';
import { type Comparison, disagreementsOn } from './happenings/disagreements.ts';
import { OF_TIMES, type Told } from './happenings/happening.ts';
import { HappeningIndex, keysOfHappenings, type Question } from './happenings/happeningIndex.ts';
import { daysApart, isRoundClock, minutesApart, timeValue } from './happenings/toldTime.ts';

const MESSAGES = [
  'eventTimes/rule/day',
  'eventTimes/rule/time',
  'eventTimes/about/day',
  'eventTimes/about/time',
  'eventTimes/explanation/day',
  'eventTimes/explanation/time',
  ...FIGURE_MESSAGES,
] as const;

const DAY = 'date-conflict/day';
const TIME = 'date-conflict/time';

/** One shooting, crash or earthquake that two articles put on different days, or at different times of day. */
export const eventTimes: Check<(typeof MESSAGES)[number]> = {
  id: 'eventTimes',
  messages: MESSAGES,
  rules: [
    {
      id: DAY,
      level: 'information',
      title: 'eventTimes/rule/day',
      fixes: ['compare', 'settle', 'notTheSame', 'ignore'],
    },
    {
      id: TIME,
      level: 'information',
      title: 'eventTimes/rule/time',
      fixes: ['compare', 'settle', 'notTheSame', 'ignore'],
    },
  ],
  read: ({ words, told, events, claims }): readonly DatedEvent[] => readDatedEvents(words, told, events, claims),
  keys: (facts) => keysOfHappenings(facts, QUESTION),
  createIndex: (corpus) => new HappeningIndex(corpus, QUESTION),
  about: ([side]) => {
    const [words = '', place = null] = side?.event ?? [];
    const event = eventWords({ words: words.split(' '), place }) ?? words;
    return message(side?.rule === TIME ? 'eventTimes/about/time' : 'eventTimes/about/day', event);
  },
  agree: (a, b) => a.value === b.value || (a.rule === DAY && daysApart(a.value, b.value) === 0),
};

const ON_DAYS: Comparison<DatedEvent> = {
  rule: DAY,
  /** An article that puts events of one family on two days may tell of two. */
  of: ({ told }) => {
    const days = told.filter(({ said }) => said.day !== null);
    return days.some((one) => days.some((other) => daysApart(one.value, other.value) > 0)) ? [] : days;
  },
  areOther: areOtherDays,
  inQuestion: OF_TIMES,
  explain: (a, b) => message('eventTimes/explanation/day', a, b),
};

const ON_CLOCKS: Comparison<DatedEvent> = {
  rule: TIME,
  /** Of several times of day in one article each is of another moment. */
  of: (happening) => {
    const clocks = happening.told.filter(({ said }) => said.clock !== null);
    const isOne = new Set(clocks.map(({ value }) => value)).size === 1;
    return isOne && ON_DAYS.of(happening).length === happening.told.length - clocks.length ? clocks : [];
  },
  areOther: areOtherClocks,
  inQuestion: OF_TIMES,
  explain: (a, b) => message('eventTimes/explanation/time', a, b),
};

const QUESTION: Question<DatedEvent> = {
  check: 'eventTimes',
  told: (facts) =>
    (keptOf<readonly DatedEvent[]>(facts, eventTimes) ?? []).flatMap((said) => {
      const value = timeValue(said, facts.meta.date);
      return value === null ? [] : [{ said, value }];
    }),
  inQuestion: OF_TIMES,
  contradictions: (happenings) => [...disagreementsOn(happenings, ON_DAYS), ...disagreementsOn(happenings, ON_CLOCKS)],
};

/** Late on the one day and early on the next may be one night; so may a day without a word for its part. */
function areOtherDays(
  a: Told<DatedEvent>,
  b: Told<DatedEvent>,
  [dateOfA, dateOfB]: readonly [string | null, string | null],
): boolean {
  if (areFarApart(a.said.day, dateOfA, b.said.day, dateOfB)) return false;
  const apart = daysApart(a.value, b.value);
  const parts = new Set([a.said.part, b.said.part]);
  return apart > 1 || (apart === 1 && !parts.has('early') && (parts.size === 1 || !parts.has(null)));
}

/** Who names a wrong weekday is a day or two off. */
const MOST_APART = 4;

/**
 * "Monday" in one report and "Thursday" in another, which is a year older, are of two events; so are a weekday and a
 * date long before it, unless only its month is another.
 */
function areFarApart(a: TimeRef | null, dateOfA: string | null, b: TimeRef | null, dateOfB: string | null): boolean {
  if (a === null || b === null || (a.kind !== 'weekday' && b.kind !== 'weekday')) return false;
  const [one, other] = [daysOf(a, dateOfA), daysOf(b, dateOfB)];
  if (one === null || other === null) return false;
  const apart = one.first - other.last;
  if (a.kind === b.kind) return Math.abs(apart) > MOST_APART;
  return (a.kind === 'weekday' ? apart : -apart) > MOST_APART && dayOfMonth(one.first) !== dayOfMonth(other.first);
}

/** Minutes that lie between the moment itself, a call for help and the arrival of the police. */
const LATER = 15;
const ROUNDED = 15;

function areOtherClocks(a: Told<DatedEvent>, b: Told<DatedEvent>): boolean {
  const apart = minutesApart(a.value, b.value);
  const open = [a, b].reduce((sum, { said, value }) => sum + (said.about || isRoundClock(value) ? ROUNDED : 0), LATER);
  return apart !== null && apart > open;
}
