import { type PlacedEvent, readPlacedEvents } from '../claims/placedEvents.ts';
import { message } from '../model/message.ts';
import type { Check } from './check.ts';
import { keptOf } from './check.ts';
import { FIGURE_MESSAGES } from './figures/figureMessages.ts';
import { eventWords } from './figures/figureSubject.ts';
import { type Comparison, disagreementsOn } from './happenings/disagreements.ts';
import { OF_PLACES, type Told } from './happenings/happening.ts';
import { HappeningIndex, keysOfHappenings, type Question } from './happenings/happeningIndex.ts';

const MESSAGES = ['eventPlaces/rule', 'eventPlaces/about', 'eventPlaces/explanation', ...FIGURE_MESSAGES] as const;
const RULE = 'place-conflict';

/**
 * One shooting or crash that two articles put at two addresses of one street, or in a street and an avenue of one name.
 * Streets of two names may cross, and towns may lie one within the other: those are not compared.
 */
export const eventPlaces: Check<(typeof MESSAGES)[number]> = {
  id: 'eventPlaces',
  messages: MESSAGES,
  rules: [
    {
      id: RULE,
      level: 'information',
      title: 'eventPlaces/rule',
      fixes: ['useOther', 'compare', 'settle', 'notTheSame', 'ignore'],
    },
  ],
  read: ({ words, told, events }): readonly PlacedEvent[] => readPlacedEvents(words, told, events),
  keys: (facts) => keysOfHappenings(facts, QUESTION),
  createIndex: (corpus) => new HappeningIndex(corpus, QUESTION),
  about: ([side]) => {
    const [words = '', place = null] = side?.event ?? [];
    return message('eventPlaces/about', eventWords({ words: words.split(' '), place }) ?? words);
  },
  agree: (a, b) => !areApart(a.value, b.value),
};

const AT: Comparison<PlacedEvent> = {
  rule: RULE,
  /** An article that gives two addresses tells of two, or of a way from one to the other. */
  of: ({ told }) => (told.some((one) => told.some((other) => areApart(one.value, other.value))) ? [] : told),
  areOther: (a: Told<PlacedEvent>, b: Told<PlacedEvent>) => areApart(a.value, b.value),
  inQuestion: OF_PLACES,
  explain: (a, b) => message('eventPlaces/explanation', a, b),
};

const QUESTION: Question<PlacedEvent> = {
  check: 'eventPlaces',
  told: (facts) =>
    (keptOf<readonly PlacedEvent[]>(facts, eventPlaces) ?? []).map((said) => ({ said, value: addressValue(said) })),
  inQuestion: OF_PLACES,
  contradictions: (happenings) => disagreementsOn(happenings, AT),
};

/** "mill/street/100": it never changes. */
function addressValue({ street, sort, number }: PlacedEvent): string {
  return `${street}/${sort}/${number ?? ''}`;
}

const HOUSES_IN_BLOCK = 100;

function areApart(one: string, other: string): boolean {
  const [street, sort, number] = one.split('/');
  const [otherStreet, otherSort, otherNumber] = other.split('/');
  if (street !== otherStreet) return false;
  if (sort !== otherSort) return true;
  if (number === '' || otherNumber === '') return false;
  return Math.floor(Number(number) / HOUSES_IN_BLOCK) !== Math.floor(Number(otherNumber) / HOUSES_IN_BLOCK);
}
