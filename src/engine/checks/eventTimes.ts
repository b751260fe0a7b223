import { type DatedEvent, readDatedEvents } from '../claims/datedEvents.ts';
import { ItemGroups } from '../corpus/itemGroups.ts';
import { type Item, KeyIndex } from '../corpus/keyIndex.ts';
import { hashOf } from '../corpus/storage/hashOf.ts';
import type { ArticleFacts } from '../facts.ts';
import { message } from '../model/message.ts';
import type { Check, CheckedCorpus, CheckIndex } from './check.ts';
import { keptOf } from './check.ts';
import type { Contradiction, Disagreement, Side } from './contradiction.ts';
import { type Happening, happeningsIn, likelihoodOfOne, namesOf, type ToldTime } from './eventTimes/happening.ts';
import { daysApart, isRoundClock, minutesApart } from './eventTimes/toldTime.ts';
import { FIGURE_MESSAGES } from './figures/figureMessages.ts';
import { eventWords } from './figures/figureSubject.ts';

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
  createIndex: (corpus) => new EventTimeIndex(corpus),
  about: ([side]) => {
    const [words = '', place = null] = side?.event ?? [];
    const event = eventWords({ words: words.split(' '), place }) ?? words;
    return message(side?.rule === TIME ? 'eventTimes/about/time' : 'eventTimes/about/day', event);
  },
  agree: (a, b) => a.value === b.value || (a.rule === DAY && daysApart(a.value, b.value) === 0),
};

/** Articles whose happenings are kept as read. */
const MOST_READ = 64;

class EventTimeIndex implements CheckIndex {
  readonly #corpus: CheckedCorpus;
  readonly #keys = new KeyIndex();
  readonly #read = new Map<string, readonly Happening[]>();
  readonly #groups = new ItemGroups(
    (item) => this.#alike(item),
    (members) => this.#contradictions(members),
  );

  constructor(corpus: CheckedCorpus) {
    this.#corpus = corpus;
  }

  put(uri: string, facts: ArticleFacts): Iterable<string> {
    this.#read.delete(uri);
    const keys = this.#readOf(uri, facts).map((happening) => namesOf(happening).map(hashOf));
    return this.#replace(uri, keys);
  }

  remove(uri: string): Iterable<string> {
    this.#read.delete(uri);
    return this.#replace(uri, []);
  }

  contradictions(uri: string): readonly Contradiction[] {
    const found = new Set(this.#keys.of(uri).flatMap((item) => this.#groups.of(item)));
    return [...found].filter(({ sides }) => sides.some((side) => side.uri === uri));
  }

  #replace(uri: string, keys: readonly (readonly number[])[]): Set<string> {
    const uris = this.#groups.forget(this.#keys.replace(uri, keys));
    uris.delete(uri);
    return uris;
  }

  #alike(item: Item): Item[] {
    const own = this.#happening(item);
    if (own === undefined) return [];
    return this.#keys.near(item, 1).filter((other) => {
      const theirs = this.#happening(other);
      return theirs !== undefined && theirs.uri !== own.uri && likelihoodOfOne(own, theirs) > 0;
    });
  }

  #happening({ uri, index }: Item): Happening | undefined {
    return this.#readOf(uri, null)[index];
  }

  #readOf(uri: string, given: ArticleFacts | null): readonly Happening[] {
    const known = this.#read.get(uri);
    if (known !== undefined) return known;
    const facts = given ?? this.#corpus.facts(uri);
    const dated = keptOf<readonly DatedEvent[]>(facts, eventTimes) ?? [];
    const read = facts === null ? [] : happeningsIn(uri, facts, dated);
    if (this.#read.size >= MOST_READ) this.#read.clear();
    this.#read.set(uri, read);
    return read;
  }

  #contradictions(members: readonly Item[]): readonly Contradiction[] {
    const happenings = members.map((item) => this.#happening(item)).filter((each) => each !== undefined);
    return [
      ...contradictionOf(happenings, DAY, ({ days }) => days, areOtherDays),
      ...contradictionOf(happenings, TIME, ({ clocks }) => clocks, areOtherClocks),
    ];
  }
}

/** What the happenings of a group say, and which of it cannot both hold; nothing where all of it can. */
function contradictionOf(
  happenings: readonly Happening[],
  rule: string,
  toldIn: (happening: Happening) => readonly ToldTime[],
  areOther: (a: ToldTime, b: ToldTime) => boolean,
): Contradiction[] {
  const told = happenings.flatMap((happening) => firstOfEach(toldIn(happening)).map((time) => ({ happening, time })));
  const pairs: Disagreement[] = [];
  for (const [a, one] of told.entries()) {
    for (let b = a + 1; b < told.length; b++) {
      const other = told[b];
      if (other === undefined || one.happening.uri === other.happening.uri) continue;
      const sure = areOther(one.time, other.time) ? likelihoodOfOne(one.happening, other.happening) : 0;
      if (sure === 0) continue;
      pairs.push({
        a,
        b,
        relation: 'contradiction',
        severity: 'information',
        likelihood: sure,
        explanation: message(
          rule === DAY ? 'eventTimes/explanation/day' : 'eventTimes/explanation/time',
          one.time.said.text,
          other.time.said.text,
        ),
        evidence: [],
      });
    }
  }
  return pairs.length === 0 ? [] : [{ sides: told.map(({ happening, time }) => sideOf(happening, time, rule)), pairs }];
}

/** An article says it once, or in a second way that can hold as well: "Friday", "March 18". */
function firstOfEach(told: readonly ToldTime[]): ToldTime[] {
  return told.filter(({ value }, index) => told.findIndex((other) => other.value === value) === index);
}

/** Late on the one day and early on the next may be one night; so may a day without a word for its part. */
function areOtherDays(a: ToldTime, b: ToldTime): boolean {
  const apart = daysApart(a.value, b.value);
  const parts = new Set([a.said.part, b.said.part]);
  return apart > 1 || (apart === 1 && !parts.has('early') && (parts.size === 1 || !parts.has(null)));
}

/** Minutes that lie between the moment itself, a call for help and the arrival of the police. */
const LATER = 15;
const ROUNDED = 15;

function areOtherClocks(a: ToldTime, b: ToldTime): boolean {
  const apart = minutesApart(a.value, b.value);
  const open = [a, b].reduce((sum, { said, value }) => sum + (said.about || isRoundClock(value) ? ROUNDED : 0), LATER);
  return apart !== null && apart > open;
}

function sideOf({ uri, date, source, event }: Happening, { said, value }: ToldTime, rule: string): Side {
  const { words, place } = event.anchor.name;
  return {
    uri,
    start: said.start,
    end: said.end,
    text: said.text,
    sentence: said.sentence,
    date,
    sourceName: source,
    value,
    subject: [],
    event: place === null ? [words.join(' ')] : [words.join(' '), place],
    rule,
    figure: null,
  };
}
