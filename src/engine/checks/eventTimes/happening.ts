import type { DatedEvent } from '../../claims/datedEvents.ts';
import { familyOf } from '../../claims/eventKinds.ts';
import { ArticleInContext } from '../../corpus/facts/articleInContext.ts';
import type { EventInContext } from '../../corpus/facts/eventInContext.ts';
import { compareEvents } from '../../corpus/facts/evidence/eventRules.ts';
import { EvidenceList } from '../../corpus/facts/evidence/evidenceList.ts';
import { likelihood } from '../../corpus/facts/likelihood.ts';
import { isSpot } from '../../corpus/facts/placesMeet.ts';
import { isWidePlace } from '../../corpus/facts/widePlaces.ts';
import type { ArticleFacts } from '../../facts.ts';
import { canonicalName } from '../../names/canonicalName.ts';
import { isWellKnown } from '../../names/wellKnownNames.ts';
import { daysApart, timeValue } from './toldTime.ts';

/** A time an article gives for an event, with its value. */
export interface ToldTime {
  readonly said: DatedEvent;
  readonly value: string;
}

/** An event of a moment as one article tells it: the only one of its kind that the article dates. */
export interface Happening {
  readonly uri: string;
  readonly date: string | null;
  readonly source: string | null;
  readonly event: EventInContext;
  readonly days: readonly ToldTime[];
  readonly clocks: readonly ToldTime[];
  /** Full names, lower case, of people whom few stories have and who are not there by their office. */
  readonly people: ReadonlySet<string>;
}

/** The happenings of an article, in order of family; none of a family of which the article dates two. */
export function happeningsIn(uri: string, facts: ArticleFacts, dated: readonly DatedEvent[]): Happening[] {
  if (dated.length === 0) return [];
  const placed = new ArticleInContext(uri, facts);
  const { date, source } = facts.meta;
  const families = [...new Set(dated.map(({ kind }) => familyOf(kind)))].sort();
  const people = peopleIn(facts);
  return families.flatMap((family) => {
    const told = dated
      .filter(({ kind }) => familyOf(kind) === family)
      .flatMap((said) => {
        const value = timeValue(said, date);
        return value === null ? [] : [{ said, value }];
      });
    const event = told[0] === undefined ? null : placed.event(told[0].said.event);
    const days = told.filter(({ said }) => said.day !== null);
    if (event === null || days.some((one) => days.some((other) => daysApart(one.value, other.value) > 0))) return [];
    const clocks = told.filter(({ said }) => said.clock !== null);
    return [{ uri, date, source, event, days, clocks: oneOf(clocks), people }];
  });
}

/** The times of day where the article gives one; none where it gives several, as each is of another moment. */
function oneOf(clocks: readonly ToldTime[]): readonly ToldTime[] {
  return new Set(clocks.map(({ value }) => value)).size > 1 ? [] : clocks;
}

function peopleIn({ entities }: ArticleFacts): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { type, name, titles } of entities) {
    if (type === 'person' && titles.length === 0 && name.includes(' ') && !isWellKnown(type, canonicalName(type, name)))
      found.add(name.toLowerCase());
  }
  return found;
}

/** Names by which the happening is found: the people of its story, and its places with its kind. */
export function namesOf({ event, people }: Happening): string[] {
  const family = familyOf(event.anchor.kind ?? '');
  const names = [...people, ...event.anchor.places.filter((place) => !isWidePlace(place))];
  return names.map((name) => `${family}|${name}`);
}

/** What the likelihood must be at least, apart from the times, for two happenings to be taken for one. */
const ONE_EVENT = 0.9;
/** Somebody who is in both stories counts as so many names in both events. */
const EACH_PERSON = 2.5;
const TIMES = new Set(['same time', 'different times', 'different days', 'one is told as past', 'reported apart']);

/**
 * How likely two happenings are one, whatever their times are; 0 where no name that few stories have ties them
 * together. Symmetric.
 */
export function likelihoodOfOne(a: Happening, b: Happening): number {
  const [one, other] = [a.event.anchor, b.event.anchor];
  const shared = [...a.people].filter((name) => b.people.has(name));
  const spots = one.places.filter((place) => isSpot(place) && other.places.includes(place));
  if (shared.length + spots.length === 0) return 0;
  const found = new EvidenceList();
  compareEvents(a.event, b.event, found);
  const evidence = found.items.filter(({ feature }) => !TIMES.has(feature));
  const people = { feature: 'names in the event', value: EACH_PERSON * Math.min(shared.length, 2), words: [] } as const;
  const sure = likelihood([...evidence, people, { feature: 'any pair', value: 1, words: [] }], 'toll');
  return sure < ONE_EVENT ? 0 : sure;
}
