import type { Claim } from '../../claims/claim.ts';
import { type Days, daysOf } from '../../claims/timeCues.ts';
import { isSameMeasure } from './claimEvidence.ts';
import type { EvidenceList } from './evidence.ts';
import type { PlacedClaim } from './judge.ts';
import { isWidePlace } from './widePlaces.ts';

/** Two reports of one sum or share seldom differ by more than this factor. */
const LIKE = 1.6;
/** Counts as so many words. */
const OTHER_SUBJECT = 3;
/** What differs by more than this is, as good as always, a figure of something else. */
const UNLIKE = 5;
const UNLIKE_TOLL = 50;
/** Two stories of one matter share names of more weight than this. */
const FEW_NAMES = 1.5;
/** A story is about the name it tells most often. */
const PROTAGONISTS = 1;
/** Smaller figures stand beside each other by chance. */
const TELLING = 20;
/** Figures this large are hardly ever shared by chance. */
const LARGE = 1000;

/**
 * What two figures that are not an event's toll show beside the words of their sentences: what each is a figure of, how it
 * stands among the other figures of its article, and its size. Symmetric.
 */
export function compareFigures(a: PlacedClaim, b: PlacedClaim, found: EvidenceList): void {
  compareConcepts(a, b, found);
  if (isFirst(a) && isFirst(b)) found.add('first of its kind in both', 1);
  const shared = a.beside.filter(
    (one) => isTelling(one) && b.beside.some((other) => one.kind === other.kind && sameValue(one, other)),
  );
  if (shared.length > 0) {
    const isLarge = shared.some(({ min }) => (min ?? 0) >= LARGE);
    found.add('same figure beside', isLarge ? 1.3 : 1, shared.map(({ min }) => `${min}`).sort());
  }
  if (a.uri !== b.uri) {
    // Wire services write one sentence about many firms: its words alone make no two of them one.
    if (
      !found.has('same figure beside') &&
      !found.has('names beside the figure') &&
      found.valueOf('names in both stories') < FEW_NAMES
    )
      found.add('strangers to each other', 1);
    if (areOfTwoDays(a, b)) found.add('of another day', 1);
    const strange = [isStrange(a, b), isStrange(b, a)].filter(Boolean).length;
    found.add('of other protagonists', strange / 2);
  }
  compareSizes(a.claim, b.claim, found);
}

/** A cheap test that most pairs of figures fail; what fails it never comes to be one fact. */
export function haveAnythingInCommon(a: PlacedClaim, b: PlacedClaim): boolean {
  const [one, other] = [a.claim, b.claim];
  return (
    (one.measure !== null && other.measure !== null && isSameMeasure(one.measure, other.measure)) ||
    one.words.some((word) => other.words.includes(word)) ||
    a.topic.some((word) => b.topic.includes(word)) ||
    one.names.some((name) => other.names.includes(name) && !isWidePlace(name))
  );
}

function compareConcepts(a: PlacedClaim, b: PlacedClaim, found: EvidenceList): void {
  const left = a.topic;
  const right = b.topic;
  if (left.length === 0 || right.length === 0) return;
  const same = left.filter((word) => right.includes(word));
  found.add('words for what it is', Math.min(3, same.length), same);
  if (haveOtherSubjects(a, b)) found.add('other words for what it is', OTHER_SUBJECT);
  // A price is a price, whatever else the sentence says of it.
  else if (!found.has('same measure')) {
    const others = Math.min(left.length, right.length) - same.length;
    found.add('other words for what it is', Math.min(3, others) + (same.length === 0 ? 1 : 0));
  }
}

/** True where each figure is somebody's, and not the same one's. */
function haveOtherSubjects(a: PlacedClaim, b: PlacedClaim): boolean {
  const [left, right] = [subjectsOf(a), subjectsOf(b)];
  return left.length > 0 && right.length > 0 && !left.some((name) => right.includes(name));
}

/** The names among the words for what it is; those of places say where. */
function subjectsOf({ claim, event }: PlacedClaim): string[] {
  const concept = claim.concept.toLowerCase();
  const isPlace = (name: string): boolean => isWidePlace(name) || (event?.anchor.places.includes(name) ?? false);
  return claim.names.filter((name) => concept.includes(name) && !isPlace(name));
}

/** True where the story's first names are nobody in the other: two firms' bonds are told in the same words. */
function isStrange({ event }: PlacedClaim, { event: other }: PlacedClaim): boolean {
  const first = (event?.context ?? []).filter((name) => !isWidePlace(name)).slice(0, PROTAGONISTS);
  return first.length > 0 && !first.some((name) => other?.context.includes(name) || other?.participants.includes(name));
}

/** "Today" in the reports of two days; the figures of a market or of the weather are those of a day. */
function areOfTwoDays(a: PlacedClaim, b: PlacedClaim): boolean {
  if (a.claim.times.includes('today') && b.claim.times.includes('today') && a.event?.date !== b.event?.date)
    return true;
  const left = daysTold(a);
  const right = daysTold(b);
  if (left.length === 0 || right.length === 0) return false;
  return !left.some((one) => right.some((other) => one.first <= other.last && other.first <= one.last));
}

function daysTold({ claim, event }: PlacedClaim): Days[] {
  const date = event?.date ?? null;
  const days = claim.times.filter((cue) => DAY.test(cue)).map((cue) => daysOf(cue, date));
  return days.filter((day) => day !== null);
}

const DAY = /^(?:today|weekday:|date:|day:)/;

/** A first report's toll can be a fiftieth of the last one's; what is further off is another happening's. */
export function compareTolls(a: Claim, b: Claim, found: EvidenceList): void {
  const [one, other] = [a.min ?? a.max ?? 0, b.min ?? b.max ?? 0];
  if (one === 0 || other === 0) return;
  const factor = Math.max(one / other, other / one) / UNLIKE_TOLL;
  if (factor > 1) found.add('of other size', Math.min(3, 1 + Math.log(factor) / Math.log(UNLIKE)));
}

function isFirst({ claim, alike }: PlacedClaim): boolean {
  return alike.every(({ claim: other }) => other.start > claim.start || sameValue(other, claim));
}

function isTelling({ kind, min }: Claim): boolean {
  return min !== null && min >= TELLING && kind !== 'date' && kind !== 'time';
}

function compareSizes(a: Claim, b: Claim, found: EvidenceList): void {
  const one = Math.abs(a.min ?? a.max ?? 0);
  const other = Math.abs(b.min ?? b.max ?? 0);
  if (one === 0 || other === 0) return;
  const factor = Math.max(one / other, other / one);
  if (isSlip(factor)) return;
  if (factor <= LIKE) found.add('of like size', 1);
  else if (factor > UNLIKE) found.add('of other size', Math.min(3, Math.log(factor) / Math.log(UNLIKE)));
}

/** "1.2 miles" beside "12 miles", millions for billions: a slip of the decimal point says nothing of the subject. */
function isSlip(factor: number): boolean {
  return [10, 100, 1000].some((slip) => Math.abs(factor - slip) < slip * 1e-6);
}

function sameValue(a: Claim, b: Claim): boolean {
  return a.min === b.min && a.max === b.max && a.unit === b.unit;
}
