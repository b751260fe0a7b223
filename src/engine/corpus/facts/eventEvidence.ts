import type { EventAnchor } from '../../claims/claim.ts';
import { COMMON_WORDS } from '../../claims/commonWords.ts';
import { eventWord, familyOf, kindsAgree } from '../../claims/eventKinds.ts';
import type { Days } from '../../claims/timeCues.ts';
import { daysOf } from '../../claims/timeCues.ts';
import type { Evidence } from './evidence.ts';
import { EvidenceList } from './evidence.ts';
import { isOutlet } from './outlets.ts';
import { sumOf, TOLL_WEIGHTS } from './weights.ts';
import { isSameWidePlace, isWidePlace, widePlace } from './widePlaces.ts';

/** An event with what its article adds: the article's date, and the names its story is about. */
export interface PlacedEvent {
  readonly anchor: EventAnchor;
  readonly date: string | null;
  readonly context: readonly string[];
  /** The article's day. */
  readonly reported: Days | null;
  /** The anchor's times, resolved once. */
  readonly times: readonly PlacedTime[];
  /** Who and what took part, without the outlets that report it. */
  readonly participants: readonly string[];
  /** An earthquake's strength where the article gives it. */
  readonly magnitude: number | null;
  /** True for what its story tells of first: "the shootings" of a headline may be one, of a last paragraph are many. */
  readonly opening: boolean;
}

interface PlacedTime {
  readonly cue: string;
  readonly days: Days | null;
  /** True for a time before the news the article brings. */
  readonly past: boolean;
}

/** Adds to an event what its article knows; `year` is the article's: its date's, else the latest it names. */
export function placeEvent(
  anchor: EventAnchor,
  date: string | null,
  context: readonly string[],
  year: number | null,
  { magnitude, opening }: Pick<PlacedEvent, 'magnitude' | 'opening'>,
): PlacedEvent {
  const participants = anchor.participants.filter((name) => !isOutlet(name));
  const times = anchor.times.map((cue) => ({ cue, days: daysOf(cue, date), past: isPast(cue, year) }));
  return {
    anchor,
    date,
    context,
    times,
    participants,
    magnitude,
    opening,
    reported: date === null ? null : dayOf(date),
  };
}

/** News is told within days: a story's main event without a date of its own lies at most so long before the article. */
const FRESH_DAYS = 21;

/** Surveys revise an earthquake's magnitude by less than this; what differs by more is another earthquake. */
const REVISED_MAGNITUDE = 0.55;

/** Two events and the evidence on their being one, collected when first asked for: many claims may ask. */
export class EventPair {
  readonly #a: PlacedEvent | undefined;
  readonly #b: PlacedEvent | undefined;
  readonly #besideA: () => readonly PlacedEvent[];
  readonly #besideB: () => readonly PlacedEvent[];
  #evidence: readonly Evidence[] | null = null;

  /** `besideA` and `besideB` give the other events of the two articles. */
  constructor(
    a: PlacedEvent | undefined,
    b: PlacedEvent | undefined,
    besideA: () => readonly PlacedEvent[] = none,
    besideB: () => readonly PlacedEvent[] = none,
  ) {
    this.#a = a;
    this.#b = b;
    this.#besideA = besideA;
    this.#besideB = besideB;
  }

  get evidence(): readonly Evidence[] {
    if (this.#evidence !== null) return this.#evidence;
    const found = new EvidenceList();
    const [a, b] = [this.#a, this.#b];
    if (a !== undefined && b !== undefined) {
      compareEvents(a, b, found);
      const own = sumOf(found.items, TOLL_WEIGHTS);
      if (own > 0 && (isOutdone(a, this.#besideA(), b, own) || isOutdone(b, this.#besideB(), a, own)))
        found.add('another event is likelier', 1);
    }
    this.#evidence = found.items;
    return this.#evidence;
  }
}

function none(): readonly PlacedEvent[] {
  return [];
}

/** By how much another event of the article must be the likelier counterpart. */
const LIKELIER = 0.3;

/**
 * True where an article tells two happenings of one kind, a new one and one of the past or of elsewhere, and the other article's
 * is the likelier to be `told`'s sibling.
 */
function isOutdone(told: PlacedEvent, beside: readonly PlacedEvent[], other: PlacedEvent, own: number): boolean {
  return beside.some((sibling) => {
    if (sibling === told || !isSetApart(told, sibling)) return false;
    const found = new EvidenceList();
    compareEvents(sibling, other, found);
    return sumOf(found.items, TOLL_WEIGHTS) > own + LIKELIER;
  });
}

/** True for two happenings of one kind that their article itself tells apart. */
function isSetApart(a: PlacedEvent, b: PlacedEvent): boolean {
  if (a.anchor.story !== b.anchor.story || a.anchor.kind === null || b.anchor.kind === null) return false;
  if (kindsAgree(a.anchor.kind, b.anchor.kind) === 0) return false;
  if (isTold(a) !== isTold(b)) return true;
  const found = new EvidenceList();
  compareTimes(a, b, found);
  return found.has('different times') || found.has('different days');
}

/** Collects what speaks for and against two events being one. Symmetric; depends on nothing but the two. */
function compareEvents(a: PlacedEvent, b: PlacedEvent, found: EvidenceList): void {
  if (a.anchor.kind !== null && b.anchor.kind !== null) {
    const kind = kindsAgree(a.anchor.kind, b.anchor.kind);
    if (kind > 0) found.add('same kind of event', kind, [a.anchor.kind]);
    else found.add('other kind of event', isAfter(a) || isAfter(b) ? 2 : 1, [a.anchor.kind, b.anchor.kind].sort());
  }
  if (a.anchor.many !== b.anchor.many) found.add('one against many', (a.anchor.many ? a : b).opening ? 1 : 2);
  if (a.magnitude !== null && b.magnitude !== null && Math.abs(a.magnitude - b.magnitude) > REVISED_MAGNITUDE)
    found.add('other magnitude', 1, [`${a.magnitude}`, `${b.magnitude}`].sort());
  comparePlaces(a, b, found);
  compareTimes(a, b, found);
  const words = shared(a.anchor.words, b.anchor.words).filter(
    (word) => !COMMON_WORDS.has(word) && eventWord(word) === null,
  );
  found.add('words of the event', Math.min(4, words.length), words);
  const people = shared(a.participants, b.participants);
  found.add('names in the event', Math.min(3, weightOf(people)), people);
  const context = shared(a.context, b.context);
  found.add('names in both stories', Math.min(4, weightOf(context)), context);
}

/** An aftershock is told beside its earthquake, in the same words, and is another event all the same. */
function isAfter({ anchor }: PlacedEvent): boolean {
  return anchor.kind === 'aftershock';
}

function weightOf(names: readonly string[]): number {
  return names.reduce((sum, name) => sum + weightOfName(name), 0);
}

/** A country tells little, a full name much. */
function weightOfName(name: string): number {
  if (isWidePlace(name)) return 0.25;
  return name.includes(' ') ? 1 : 0.8;
}

function comparePlaces(a: PlacedEvent, b: PlacedEvent, found: EvidenceList): void {
  const same = a.anchor.places.filter((place) => b.anchor.places.some((other) => placesMeet(place, other)));
  // A shop or a school is a place to one report and an organization to another.
  const exact = [
    ...same.filter((place) => !isWidePlace(place)),
    ...shared(a.anchor.places, b.participants),
    ...shared(a.participants, b.anchor.places),
  ];
  if (exact.length > 0) {
    found.add('same place', Math.min(2, exact.length), exact);
    return;
  }
  const nearA = a.anchor.places.filter((place) => !isWidePlace(place));
  const nearB = b.anchor.places.filter((place) => !isWidePlace(place));
  const town = townKnown(nearA, nearB, b) ?? townKnown(nearB, nearA, a);
  if (town !== null) {
    found.add('same place', 0.7, [town]);
    return;
  }
  if (nearA.length > 0 && nearB.length > 0) {
    const known =
      nearA.some((place) => b.context.some((name) => placesMeet(place, name))) ||
      nearB.some((place) => a.context.some((name) => placesMeet(place, name)));
    found.add(known ? 'different places, both known' : 'different places', 1);
  }
  if (same.length > 0) {
    found.add('same wide place', 1, same);
    return;
  }
  const wideA = a.anchor.places.filter(isWidePlace);
  const wideB = b.anchor.places.filter(isWidePlace);
  const holding = [
    ...wideA.filter((place) => wideB.length === 0 && b.context.includes(place)),
    ...wideB.filter((place) => wideA.length === 0 && a.context.includes(place)),
  ];
  if (holding.length > 0) found.add('same wide place', 0.7, holding);
  if (wideA.length === 0 || wideB.length === 0) return;
  if (!wideA.some((place) => wideB.some((other) => widePlace(other) === widePlace(place)))) return;
  const known = wideA.some((place) => b.context.includes(place)) || wideB.some((place) => a.context.includes(place));
  found.add('different countries', known ? 0.6 : 1);
}

/** The town of one event where the other's report knows it and places the event in a street or a building of its own. */
function townKnown(towns: readonly string[], spots: readonly string[], { context }: PlacedEvent): string | null {
  if (spots.length === 0 || !spots.every(isSpot)) return null;
  return towns.find((place) => !isSpot(place) && context.includes(place)) ?? null;
}

function isSpot(place: string): boolean {
  return SPOTS.has(place.slice(place.lastIndexOf(' ') + 1));
}

function compareTimes(a: PlacedEvent, b: PlacedEvent, found: EvidenceList): void {
  let meets = false;
  let near = false;
  let distant = false;
  for (const left of a.times) {
    for (const right of b.times) {
      const same = timesMeet(left, right);
      if (same === true) meets = true;
      else if (same === false && left.past && right.past) distant = true;
      else if (same === false) near = true;
    }
  }
  distant ||= !meets && (toldLongBefore(a, b) || toldLongBefore(b, a));
  if (meets) found.add('same time', 1);
  else if (distant) found.add('different times', 1);
  // Earthquakes come in swarms: the one of Monday is seldom that of Sunday.
  else if (near) found.add('different days', (a.date !== null && b.date !== null) || isQuake(a) ? 2 : 1);
  if (!meets && !distant && isTold(a) !== isTold(b)) found.add('one is told as past', 1);
  if (a.reported === null || b.reported === null || !a.anchor.main || !b.anchor.main) return;
  found.add(overlap(a.reported, b.reported, 4) ? 'reported together' : 'reported apart', 1);
}

function isQuake({ anchor }: PlacedEvent): boolean {
  return anchor.kind !== null && familyOf(anchor.kind) === 'quake';
}

/** True for an event that its article dates before the news. */
function isTold({ times }: PlacedEvent): boolean {
  return times.some(({ past }) => past);
}

/** True where `past` is dated long before the article that reports `news` as its main event. */
function toldLongBefore(past: PlacedEvent, news: PlacedEvent): boolean {
  const { reported } = news;
  if (!news.anchor.main || reported === null || isTold(news)) return false;
  return past.times.some((time) => time.past && time.days !== null && time.days.last < reported.first - FRESH_DAYS);
}

/** Whether two times can be one; null where it cannot be told without the articles' dates. */
function timesMeet(left: PlacedTime, right: PlacedTime): boolean | null {
  const [one, other] = [left.cue, right.cue];
  if (left.days !== null && right.days !== null)
    return overlap(
      left.days,
      right.days,
      isLong(left.days) || isLong(right.days) || (one.startsWith('weekday') && other.startsWith('weekday')) ? 0 : 1,
    );
  if (one === other) return one !== 'past' && one !== 'lastyear' && one !== 'today';
  if (one.startsWith('date:') && other.startsWith('weekday:')) return weekdayOf(one) === other;
  if (other.startsWith('date:') && one.startsWith('weekday:')) return weekdayOf(other) === one;
  return one.includes(':') && one.split(':')[0] === other.split(':')[0] ? false : null;
}

function isLong({ first, last }: Days): boolean {
  return last - first > 7;
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

function isPast(cue: string, year: number | null): boolean {
  if (cue === 'past' || cue === 'lastyear') return true;
  const named = /^(?:year|date|month):(\d{4})/.exec(cue)?.[1];
  if (named !== undefined) return year !== null && Number(named) < year;
  return cue.startsWith('month:');
}

/** Words of many places' names, which make no two of them one. */
const COMMON_PARTS = new Set(
  'north south east west northern southern eastern western central new old city town county province district region state street avenue road park river lake island bay beach mount mountain port fort saint san santa university hospital airport station square village upper lower great united republic'.split(
    ' ',
  ),
);

/** What the names of places inside a town end in. */
const SPOTS = new Set(
  'street road avenue lane drive boulevard highway square bridge park market mall plaza school college university hospital church mosque temple club bar hotel inn store shop restaurant building tower court hall centre center station terminal airport stadium arena theatre theater cinema library museum prison jail factory plant apartments complex block'.split(
    ' ',
  ),
);

/** "orsova" and "orsova station" are one place as far as a report tells. */
export function placesMeet(a: string, b: string): boolean {
  if (a === b) return true;
  if (isWidePlace(a) || isWidePlace(b)) return isSameWidePlace(a, b);
  // North and South Capitol Street share all but one word.
  if (isSpot(a) && isSpot(b)) return a.endsWith(` ${b}`) || b.endsWith(` ${a}`);
  const parts = b.split(/[^\p{L}]+/u);
  return a.split(/[^\p{L}]+/u).some((part) => part.length >= 4 && !COMMON_PARTS.has(part) && parts.includes(part));
}

function shared(a: readonly string[], b: readonly string[]): string[] {
  return a.filter((item) => b.includes(item));
}
