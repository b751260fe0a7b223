import { familyOf } from '../../claims/eventKinds.ts';
import { ArticleInContext } from '../../corpus/facts/articleInContext.ts';
import type { EventInContext } from '../../corpus/facts/eventInContext.ts';
import { compareEvents } from '../../corpus/facts/evidence/eventRules.ts';
import { EvidenceList } from '../../corpus/facts/evidence/evidenceList.ts';
import type { Feature } from '../../corpus/facts/evidence/weights.ts';
import { isToll } from '../../corpus/facts/factGroups.ts';
import { likelihood } from '../../corpus/facts/likelihood.ts';
import { isSpot } from '../../corpus/facts/placesMeet.ts';
import { isWidePlace } from '../../corpus/facts/widePlaces.ts';
import type { ArticleFacts } from '../../facts.ts';
import type { Span } from '../../model/span.ts';
import { canonicalName } from '../../names/canonicalName.ts';
import { isWellKnown } from '../../names/wellKnownNames.ts';

/** What a clause says of an event: when or where it was. */
export interface SaidOfEvent extends Span {
  readonly text: string;
  readonly sentence: Span;
  /** Index into the article's events. */
  readonly event: number;
  /** Class of the event, as the clause has it. */
  readonly kind: string;
}

/** With its value, as sides have it. */
export interface Told<Said extends SaidOfEvent> {
  readonly said: Said;
  readonly value: string;
}

/** An event of a moment as one article tells it. */
export interface Happening<Said extends SaidOfEvent> {
  readonly uri: string;
  readonly date: string | null;
  readonly source: string | null;
  readonly event: EventInContext;
  readonly told: readonly Told<Said>[];
  /** Full names, lower case, of people whom few stories have and who are not there by their office. */
  readonly people: ReadonlySet<string>;
  /** How many were killed, injured … in it, where they are many: "injured 19". */
  readonly tolls: ReadonlySet<string>;
}

/** The happenings of an article, one for each family of events, in order of family. */
export function happeningsIn<Said extends SaidOfEvent>(
  uri: string,
  facts: ArticleFacts,
  all: readonly Told<Said>[],
): Happening<Said>[] {
  if (all.length === 0) return [];
  const placed = new ArticleInContext(uri, facts);
  const { date, source } = facts.meta;
  const families = [...new Set(all.map(({ said }) => familyOf(said.kind)))].sort();
  const people = peopleIn(facts);
  return families.flatMap((family) => {
    const told = all.filter(({ said }) => familyOf(said.kind) === family);
    const index = told[0]?.said.event ?? -1;
    const event = placed.event(index);
    if (event === null) return [];
    return [{ uri, date, source, event: placedByFamily(event, facts), told, people, tolls: tollsOf(facts, index) }];
  });
}

/**
 * The event, at the places of the story's other mentions of its family where the clause that dates it names none: "the
 * July 29 shooting", three sentences below "a shooting on Mill Street".
 */
function placedByFamily(event: EventInContext, { events }: ArticleFacts): EventInContext {
  const { anchor } = event;
  if (anchor.places.length > 0 || anchor.kind === null) return event;
  const family = familyOf(anchor.kind);
  const mentions = events.filter(
    ({ story, kind, many }) => story === anchor.story && kind !== null && familyOf(kind) === family && !many,
  );
  return { ...event, anchor: { ...anchor, places: [...new Set(mentions.flatMap(({ places }) => places))] } };
}

/** Smaller tolls are those of many events. */
const TELLING_TOLL = 5;

function tollsOf({ claims }: ArticleFacts, event: number): ReadonlySet<string> {
  const found = new Set<string>();
  for (const claim of claims) {
    const { min, max, modifier } = claim.quantity;
    if (claim.event !== event || !isToll(claim) || claim.modality !== 'stated' || claim.counted.partOf !== null)
      continue;
    if (min !== null && min === max && min >= TELLING_TOLL && modifier === 'exact')
      found.add(`${claim.measure} ${min}`);
  }
  return found;
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
export function namesOf({ event, people }: Happening<SaidOfEvent>): string[] {
  const family = familyOf(event.anchor.kind ?? '');
  const names = [...people, ...event.anchor.places.filter((place) => !isWidePlace(place))];
  return names.map((name) => `${family}|${name}`);
}

/** What the likelihood must be at least, apart from the times, for two happenings to be taken for one. */
const ONE_EVENT = 0.85;
/** Somebody who is in both stories counts as so many names in both events. */
const EACH_PERSON = 2.5;
/** So does a toll that both give. */
const EACH_TOLL = 3;

/** What is left out of the evidence, as it is what the articles may contradict each other on. */
export const OF_TIMES: ReadonlySet<Feature> = new Set<Feature>([
  'same time',
  'different times',
  'different days',
  'one is told as past',
  'reported apart',
]);
export const OF_PLACES: ReadonlySet<Feature> = new Set<Feature>(['different places', 'different places, both known']);

/**
 * How likely two happenings are one without the evidence in question; 0 where no name that few stories have ties them
 * together. Symmetric.
 */
export function likelihoodOfOne(
  a: Happening<SaidOfEvent>,
  b: Happening<SaidOfEvent>,
  inQuestion: ReadonlySet<Feature>,
): number {
  const [one, other] = [a.event.anchor, b.event.anchor];
  const shared = [...a.people].filter((name) => b.people.has(name));
  const spots = one.places.filter((place) => isSpot(place) && other.places.includes(place));
  const tolls = [...a.tolls].filter((toll) => b.tolls.has(toll));
  const towns =
    tolls.length === 0 ? [] : one.places.filter((place) => !isWidePlace(place) && other.places.includes(place));
  if (shared.length + spots.length + towns.length === 0) return 0;
  const found = new EvidenceList();
  compareEvents(a.event, b.event, found);
  const evidence = found.items.filter(({ feature }) => !inQuestion.has(feature));
  const known = EACH_PERSON * Math.min(shared.length, 2) + EACH_TOLL * Math.min(tolls.length, 2);
  const people = { feature: 'names in the event', value: known, words: [] } as const;
  const sure = likelihood([...evidence, people, { feature: 'any pair', value: 1, words: [] }], 'toll');
  return sure < ONE_EVENT ? 0 : sure;
}
