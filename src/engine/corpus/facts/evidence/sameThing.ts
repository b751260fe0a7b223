import type { Claim } from '../../../model/claim.ts';
import type { FigureKind } from '../../../model/figure.ts';
import type { TimeRef } from '../../../model/time.ts';
import { isPeriod, isSameTime, isYearOrMonth } from '../../../model/time.ts';
import { areInOneStory, type ClaimInContext } from '../claimInContext.ts';
import { haveSameBounds } from '../claimValues.ts';
import { countedClass } from '../countedClass.ts';
import { namesMeet } from '../namesMeet.ts';
import { namesOfShorter } from '../namesOfShorter.ts';
import { areOnlyOnesOfEvent } from '../onlyOnesOfEvent.ts';
import { haveOtherDays } from '../otherDays.ts';
import { sharedThing } from '../thingWords.ts';
import { daysMeet } from '../timesMeet.ts';
import { isWidePlace } from '../widePlaces.ts';
import type { EvidenceList } from './evidenceList.ts';
import type { ClaimRule } from './evidenceRule.ts';
import { isOfLikeSize } from './sizeOfFigure.ts';
import { isStrange } from './strangers.ts';
import type { Feature } from './weights.ts';

/** Two stories of one matter share names of at least this weight; those of two days must share more. */
const ONE_MATTER = 2;
const NEXT_DAY = 3;
/** Of two sentences that name one thing: it, and a town. */
const MATTER_OF_NAME = 1.5;
/** Two or three telling words in common. */
const PLAIN = 1.8;
/** By how much any other figure of the two stories must share less. */
const MARGIN = 0.5;

/**
 * Do two stories of one matter speak of one thing in the same words, and give no other figure of it? Then it does not
 * count that the rest of the sentences differ.
 */
export const SAME_THING: ClaimRule = {
  id: 'sameThing',
  finds: {
    'same thing': { most: 1, says: 'reason/sameThing' },
    'the only ones of their event': { most: 1, says: null },
  },
  appliesTo: ['figure'],
  weigh(a, b, found) {
    if (areInOneStory(a, b)) return;
    const onlyOfEvent = areOnlyOnesOfEvent(a, b);
    if (!onlyOfEvent && !isOfLikeSize(a, b)) return;
    const onlyOnes = onlyOfEvent || areOnlyOnesOfName(a, b);
    const matter = onlyOnes && !onlyOfEvent ? MATTER_OF_NAME : ONE_MATTER;
    if (!areOfOneMatter(a, b, found, onlyOnes ? Math.min(matter, namesOfShorter(a, b)) : matter)) return;
    if (haveOtherOwners(a, b) || haveOtherTimes(a.claim.time.times, b.claim.time.times)) return;
    if (onlyOnes) {
      if (haveOtherDays(a.claim, b.claim)) return;
      found.dismiss(OF_EVENTS);
      if (onlyOfEvent) found.add('the only ones of their event', 1);
      found.add('same thing', 1);
      return;
    }
    const shared = sharedThing(a, b);
    if (
      (shared < PLAIN && !haveSameTopic(a.claim, b.claim)) ||
      hasRival(a, b, shared - MARGIN) ||
      hasRival(b, a, shared - MARGIN)
    )
      return;
    found.dismiss(OF_EVENTS);
    found.add('same thing', 1);
  },
};

/** Fewer words are those of many figures: "profit". */
const FEWEST_OF_TOPIC = 2;

/** True where nothing else is said of the one than of the other: "council tax", "in April". */
function haveSameTopic({ about: { topic: a } }: Claim, { about: { topic: b } }: Claim): boolean {
  const [one, other] = [new Set(a.map(lower)), new Set(b.map(lower))];
  return one.size >= FEWEST_OF_TOPIC && one.size === other.size && [...one].every((word) => other.has(word));
}

function lower(word: string): string {
  return word.toLowerCase();
}

/** What is the same in both needs no event in common: background is told beside whatever is the news. */
const OF_EVENTS: ReadonlySet<Feature> = new Set<Feature>([
  'other kind of event',
  'one against many',
  'one is told as past',
  'another event is likelier',
  'different places',
  'different places, both known',
]);

/**
 * "The Lund Bridge, 72 metres long", "the Lund Bridge will span 91 metres": both sentences have a name in common, and
 * either story gives one figure that measures as this does, or counts the same. Without the full name of a thing, or
 * where anything is told in the unit, a word must say what it is: "a budget of 220 million", "the 240-million budget".
 */
function areOnlyOnesOfName(a: ClaimInContext, b: ClaimInContext): boolean {
  if (hasTwin(a) || hasTwin(b)) return false;
  const { kind } = a.claim.quantity;
  if (kind === 'count' && !countSame(a.claim, b.claim)) return false;
  const names = a.claim.about.names.filter(
    (name) => !isWidePlace(name) && b.claim.about.names.some((other) => namesMeet(name, other)),
  );
  if (names.length === 0) return false;
  // What is told in degrees is the weather of a place.
  const isPlain = kind === 'count' || kind === 'temperature' || a.claim.quantity.unit === 'degree';
  return isPlain || (names.some((name) => name.includes(' ')) && MEASURES.has(kind)) || shareTopic(a, b);
}

const MEASURES: ReadonlySet<FigureKind> = new Set<FigureKind>(['area', 'length', 'mass', 'speed', 'volume']);

function shareTopic(a: ClaimInContext, b: ClaimInContext): boolean {
  const [one, other] = [a.claim.measure, b.claim.measure];
  return (one !== null && one === other) || a.topic.some((word) => b.topic.includes(word) && !isOfName(word, a));
}

function isOfName(word: string, { claim }: ClaimInContext): boolean {
  return claim.about.names.some((name) => name.split(' ').includes(word));
}

function countSame({ counted: a }: Claim, { counted: b }: Claim): boolean {
  const name = countedClass(a).name;
  return a.head !== null && b.head !== null && name !== 'anybody' && name === countedClass(b).name;
}

/** True where its story has another figure that could be meant. */
function hasTwin({ claim, alike }: ClaimInContext): boolean {
  return alike.some(
    ({ claim: other }) => !haveSameBounds(other, claim) && (claim.quantity.kind !== 'count' || countSame(claim, other)),
  );
}

/** Wire services write one sentence about many firms, and of one firm the same every day. */
function areOfOneMatter(a: ClaimInContext, b: ClaimInContext, found: EvidenceList, least: number): boolean {
  const [one, other] = [a.event?.reported ?? null, b.event?.reported ?? null];
  if (one !== null && other !== null && !daysMeet(one, other, 1)) return false;
  const isNextDay = one !== null && other !== null && !daysMeet(one, other, 0);
  const shared = found.valueOf('names in both stories');
  if (shared < (isNextDay ? NEXT_DAY : least)) return false;
  return shared >= NEXT_DAY || (!isStrange(a, b) && !isStrange(b, a));
}

/** True where each figure is somebody's, and the sentences name nobody in common. */
function haveOtherOwners({ claim: a }: ClaimInContext, { claim: b }: ClaimInContext): boolean {
  if (!isOwned(a) || !isOwned(b)) return false;
  return !a.about.names.some((name) => !isWidePlace(name) && b.about.names.some((other) => namesMeet(name, other)));
}

function isOwned({ about }: Claim): boolean {
  return about.subjects.some((name) => !isWidePlace(name));
}

/** True where both give years or periods, and not the same: "in 2014" beside "from 2007 to 2014". */
function haveOtherTimes(a: readonly TimeRef[], b: readonly TimeRef[]): boolean {
  const [left, right] = [a.filter(isReported), b.filter(isReported)];
  if (left.length === 0 || right.length === 0) return false;
  return !areWithin(left, right) || !areWithin(right, left);
}

function areWithin(times: readonly TimeRef[], others: readonly TimeRef[]): boolean {
  return times.every((time) => others.some((other) => isSameTime(time, other)));
}

function isReported(time: TimeRef): boolean {
  return isYearOrMonth(time) || isPeriod(time);
}

/** True where the story of `one` has another figure, as likely the counterpart of `other`. */
function hasRival(one: ClaimInContext, other: ClaimInContext, least: number): boolean {
  return one.alike.some((rival) => !haveSameBounds(rival.claim, one.claim) && sharedThing(rival, other) > least);
}
