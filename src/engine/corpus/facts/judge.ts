import type { Claim } from '../../claims/claim.ts';
import { isPlaceNoun } from '../../claims/placeOfCounted.ts';
import { dimensionOf } from '../../figures/convert.ts';
import { compareClaims } from './claimEvidence.ts';
import { compare, type Verdict } from './compareValues.ts';
import { countedClass } from './countedClass.ts';
import type { PlacedEvent } from './eventEvidence.ts';
import { EventPair } from './eventEvidence.ts';
import type { Evidence } from './evidence.ts';
import { EvidenceList } from './evidence.ts';
import { areComparableGroups, groupOf, isOfItsEvent, isToll } from './factGroups.ts';
import { compareFigures, compareTolls, haveAnythingInCommon } from './figureEvidence.ts';
import { comparePlacesOfCount } from './placeOfCount.ts';
import { LEAD_FIGURES, PART } from './tollParts.ts';
import type { Weights } from './weights.ts';
import { likelihood, OTHER_WEIGHTS, sumOf, TOLL_WEIGHTS } from './weights.ts';

/** A claim with what its article adds to it. */
export interface PlacedClaim {
  readonly claim: Claim;
  readonly uri: string;
  readonly event: PlacedEvent | null;
  /** Index of the event in its article. */
  readonly eventIndex: number | null;
  /** True where the claim counts one part of what its own story counts ("46 dead, 12 of them children"). */
  readonly part: boolean;
  /** The other figures of its sentence. */
  readonly beside: readonly Claim[];
  /** The words for what it is a figure of, singular, sorted. */
  readonly topic: readonly string[];
  /** How many figures its story tells before it. */
  readonly rank: number;
  /** The other figures of its story that could be compared with what it is compared with: of its kind, unit and group. */
  readonly alike: readonly PlacedClaim[];
}

/** What two claims are to each other. */
export interface Edge {
  /** `unsure`: they disagree, but are taken to be about one fact only where others join them. */
  readonly verdict: Exclude<Verdict, 'incomparable'> | 'unsure';
  /** How sure it is that they are about one fact, 0 to 1. */
  readonly likelihood: number;
  readonly evidence: readonly Evidence[];
}

/** Below this two claims are not taken to be about one fact. */
const ONE_FACT = 0.5;
/** A claim that denies another must be surer to be about its fact than one that supports it: a false alarm costs more. */
const SURE_FACT = 0.75;
/** A story has one toll of the dead and many sums of money. */
const SURE_FIGURE = 0.85;
/** Kinds whose figures are never compared: they date, order or score. */
export const NOT_COMPARED = new Set(['date', 'time', 'ordinal', 'score', 'ratio', 'multiple', 'number']);

/** Other earthquakes told of beside one are taken for it only where their magnitudes could be one, revised. */
const ONE_MAGNITUDE = 0.35;
const ONE_TOLD_LATER = 0.25;

const SPEAKERS = new Set(
  'official source witness expert analyst spokesman spokeswoman spokesperson diplomat trader economist dealer neighbor neighbour relative lawyer aide adviser investigator historian critic'.split(
    ' ',
  ),
);
/** A bound tells of figures up to so many times itself. */
const FAR = 10;
const MONEY_WORDS = new Set(
  'dlr dollar stg sterling guilder lira lire yen mark franc crown krone peso rupee cent'.split(' '),
);
/** More than this `compareFigures` cannot add: what lies further below is no fact, and most pairs do. */
const MOST_OF_FIGURES = 7;
/** Counts that go down again as the news goes on: those of two days are two facts. */
const PASSING = new Set(['missing', 'trapped', 'hospitalized', 'evacuated']);

/** Judges two claims: about one fact, and if so, whether both can hold. Null where they are not about one fact. Symmetric. */
export function judge(a: PlacedClaim, b: PlacedClaim, events: EventPair): Edge | null {
  const evidence = weigh(a, b, events);
  if (evidence === null) return null;
  const sure = likelihood(evidence, weightsFor(a.claim));
  if (sure < ONE_FACT) return null;
  const verdict = verdictOn(a, b);
  if (verdict === 'incomparable') return null;
  // "At least 12" would agree with two million dead.
  if (verdict === 'agree' && areFarApart(a.claim, b.claim)) return null;
  if (verdict === 'disagree' && (partsOfOne(a, b) || matchedElsewhere(a, b, sure))) return null;
  const isSure = verdict === 'agree' || sure >= (isOfItsEvent(a.claim) ? SURE_FACT : SURE_FIGURE);
  return { verdict: isSure ? verdict : 'unsure', likelihood: sure, evidence };
}

/**
 * Those shot are the wounded and, where some died of it, the dead: the shot of one report and the injured of another disagree
 * only where they do so counted either way.
 */
function verdictOn(a: PlacedClaim, b: PlacedClaim): Verdict {
  const slack = slackOf(a, b);
  if (groupOf(a.claim) === groupOf(b.claim)) return compare(a.claim, b.claim, slack);
  const [shot, injured] = groupOf(a.claim) === 'shot' ? [a, b] : [b, a];
  const dead = injured.beside.find((other) => groupOf(other) === 'deaths')?.min ?? 0;
  const verdicts = [0, shot.claim.fatal ?? 0].flatMap((fatal) =>
    [0, dead].map((killed) => compare(less(shot.claim, fatal), less(injured.claim, -killed), slack)),
  );
  return verdicts.find((verdict) => verdict !== 'disagree') ?? 'disagree';
}

function less(claim: Claim, by: number): Claim {
  const minus = (bound: number | null): number | null => (bound === null ? null : bound - by);
  return by === 0 ? claim : { ...claim, min: minus(claim.min), max: minus(claim.max) };
}

/** What each kind of evidence counts for figures of this sort. */
export function weightsFor(claim: Claim): Weights {
  return isOfItsEvent(claim) ? TOLL_WEIGHTS : OTHER_WEIGHTS;
}

/**
 * All evidence on whether two claims are about one fact; null where they cannot be, and where they are further from it than `most`
 * before the figures themselves are compared.
 */
export function weigh(
  a: PlacedClaim,
  b: PlacedClaim,
  events: EventPair,
  most: number = MOST_OF_FIGURES,
): Evidence[] | null {
  if (!comparable(a, b)) return null;
  const sameStory = a.uri === b.uri && a.claim.story === b.claim.story;
  if (sameStory && (a.eventIndex !== b.eventIndex || a.claim.sentence.start === b.claim.sentence.start)) return null;
  if (sameStory && !(isOfItsEvent(a.claim) ? deniesOwnToll(a, b) : deniesOwnFigure(a.claim, b.claim))) return null;
  if (!sameStory && !isOfItsEvent(a.claim) && a.claim.kind !== 'age' && !haveAnythingInCommon(a, b)) return null;
  const found = new EvidenceList();
  found.add('any pair', 1);
  if (a.claim.kind === 'age') {
    const person = personOf(a, b);
    if (person === undefined) return null;
    found.add('one person', 1, [person]);
    return found.items;
  }
  if (sameStory) {
    found.add('one story', 1);
    if (sourcesDiffer(a.claim, b.claim))
      found.add('two sources in one story', 1, [a.claim.source?.name ?? '', b.claim.source?.name ?? ''].sort());
  } else {
    found.items.push(...events.evidence);
    const apart = !found.has('one is told as past') && !found.has('different times');
    if (apart && isToldOfOldDays(a) !== isToldOfOldDays(b)) found.add('one is told as past', 1);
  }
  compareClaims(a.claim, b.claim, a.event?.date ?? null, b.event?.date ?? null, found);
  if (isToll(a.claim)) {
    compareTolls(a.claim, b.claim, found);
    comparePlacesOfCount(a, b, found);
  }
  if (!isOfItsEvent(a.claim)) {
    if (sumOf(found.items, OTHER_WEIGHTS) < -most) return null;
    compareFigures(a, b, found);
  }
  return found.items;
}

/**
 * Within one story a toll is told first and then taken apart: who was hurt where, who was not. Two of its figures are at odds
 * only where the first told is one of them, or two sources are named.
 */
function deniesOwnToll(a: PlacedClaim, b: PlacedClaim): boolean {
  if (sourcesDiffer(a.claim, b.claim)) return true;
  if (a.claim.max === 0 || b.claim.max === 0 || !a.event?.anchor.main) return false;
  // "Twelve died in Ardun, ten in Belmar": a place each.
  const [here, there] = [placesNamed(a.claim), placesNamed(b.claim)];
  if (here.length > 0 && there.length > 0 && !here.some((place) => there.includes(place))) return false;
  const [less, more] = sizeOf(a.claim) < sizeOf(b.claim) ? [a, b] : [b, a];
  // A toll out of date stands at the top; a small count further down is a part of the large one.
  if (sizeOf(less.claim) <= sizeOf(more.claim) * PART && less.rank >= LEAD_FIGURES) return false;
  return isFirstTold(a) || isFirstTold(b);
}

/** True where only an open bound makes two figures of quite different size agree. */
function areFarApart(a: Claim, b: Claim): boolean {
  const [less, more] = [sizeOf(a), sizeOf(b)].sort((one, other) => one - other) as [number, number];
  return less > 0 && more / less > FAR && (a.max === null || a.min === null || b.max === null || b.min === null);
}

function sizeOf({ min, max }: Claim): number {
  return min ?? max ?? 0;
}

/** A writer who gives two figures means two things, unless two sources are quoted on one: "police said 4,000 marched". */
function deniesOwnFigure(a: Claim, b: Claim): boolean {
  if (a.kind === 'age') return true;
  if (!sourcesDiffer(a, b) || a.measure === null || a.measure !== b.measure) return false;
  return a.names.length === 0 || b.names.length === 0 || a.names.some((name) => b.names.includes(name));
}

function placesNamed({ within }: Claim): string[] {
  return within.filter((place) => !isPlaceNoun(place));
}

/** "Police" and "state police" may be one; sources differ where no word of their names is shared. */
function sourcesDiffer({ source: one }: Claim, { source: other }: Claim): boolean {
  if (one === null || other === null) return false;
  const words = wordsOf(other.name);
  return !wordsOf(one.name).some((word) => words.includes(word));
}

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);
}

/** True for what the story first tells of its kind, of this event. */
function isFirstTold({ claim, alike }: PlacedClaim): boolean {
  return alike.every(
    ({ claim: other }) =>
      other.event !== claim.event || other.start > claim.start || (other.min === claim.min && other.max === claim.max),
  );
}

/** "In 2010, nine people were shot": a count with a year of its own that its event has not. */
function isToldOfOldDays({ claim, event }: PlacedClaim): boolean {
  return claim.times.some((cue) => OLD_DAYS.test(cue) && !event?.anchor.times.includes(cue));
}

const OLD_DAYS = /^(?:year:|past$|lastyear$)/;

/** Cheap tests that most pairs fail. */
export function comparable(a: PlacedClaim, b: PlacedClaim): boolean {
  const left = a.claim;
  const right = b.claim;
  if (
    left.kind !== right.kind ||
    (left.unit !== right.unit && dimensionOf(left.unit) !== dimensionOf(right.unit)) ||
    NOT_COMPARED.has(left.kind) ||
    a.part !== b.part
  )
    return false;
  if (a.part && !samePart(left, right)) return false;
  const group = groupOf(left);
  if (group === 'magnitude' && !areOneQuake(a, b)) return false;
  if (PASSING.has(group) && a.event?.date !== b.event?.date) return false;
  if (!areComparableGroups(group, groupOf(right)) || left.trend !== right.trend) return false;
  if (group === 'count' && !countsOneThing(left, right)) return false;
  return asserted(left) && asserted(right) && periodOf(left) === periodOf(right);
}

/** Beside the earthquake a story reports stand those of the past, each with its magnitude. */
function areOneQuake(a: PlacedClaim, b: PlacedClaim): boolean {
  const [one, other] = [a.event?.anchor.main === true, b.event?.anchor.main === true];
  return (
    (one && other) || Math.abs(sizeOf(a.claim) - sizeOf(b.claim)) <= (one === other ? ONE_MAGNITUDE : ONE_TOLD_LATER)
  );
}

/** Counts that are no toll need a word for what they count; people in general are counted by what happens to them. */
function countsOneThing(a: Claim, b: Claim): boolean {
  if ((a.head === null && b.head === null) || speaks(a) || speaks(b) || isMoneyWord(a) || isMoneyWord(b)) return false;
  const anybody = countedClass(a).name === 'anybody' || countedClass(b).name === 'anybody';
  return !anybody || (a.measure !== null && a.measure === b.measure);
}

/** An amount in a currency written in a way of its own ("mln stg") counts no things. */
function isMoneyWord({ head }: Claim): boolean {
  return head !== null && MONEY_WORDS.has(head.toLowerCase());
}

/** "Two officials said": whoever an article asked is its own affair. */
function speaks(claim: Claim): boolean {
  return claim.head !== null && SPEAKERS.has(claim.head.toLowerCase());
}

/** Two parts compare where both say which: the children of one report and of the other. */
function samePart(a: Claim, b: Claim): boolean {
  const name = a.head === null || b.head === null ? 'anybody' : countedClass(a).name;
  return name !== 'anybody' && name === countedClass(b).name;
}

function asserted(claim: Claim): boolean {
  return (claim.modality === 'stated' || claim.modality === 'forecast') && !claim.scope.includes('difference');
}

function periodOf(claim: Claim): string {
  return claim.times
    .filter((cue) => cue.startsWith('period:'))
    .sort()
    .join(' ');
}

/** Ages belong to a person by full name. */
function personOf(a: PlacedClaim, b: PlacedClaim): string | undefined {
  return a.claim.names.find((name) => name.includes(' ') && b.claim.names.includes(name));
}

/** Articles without a date may be a year or two apart. */
const UNDATED_YEARS = 2;

/** Scopes that set the counted aside from others, and say nothing of who is taken in. */
const NO_SLACK = new Set(['others', 'further', 'share']);

/** By how much two right figures may differ: the gunman counted or not, the years between two articles. */
function slackOf(a: PlacedClaim, b: PlacedClaim): number {
  const group = groupOf(a.claim);
  if (group === 'age') {
    const years = Math.abs(Number(a.event?.date?.slice(0, 4) ?? 0) - Number(b.event?.date?.slice(0, 4) ?? 0));
    return a.event?.date == null || b.event?.date == null ? UNDATED_YEARS : years + 1;
  }
  if (group !== 'deaths' && group !== 'injuries' && group !== 'shot') return 0;
  const scoped = [...a.claim.scope, ...b.claim.scope].filter((scope) => !NO_SLACK.has(scope)).length;
  return Math.min(2, scoped);
}

/**
 * Two sentences that list the same figures ("0.33 here and 0.22 there") agree, each figure with its own. A figure that is
 * not a toll is looked for in the whole story: where the same figure of the other story is the likelier counterpart, this
 * one is not.
 */
function matchedElsewhere(a: PlacedClaim, b: PlacedClaim, sure: number): boolean {
  if (isOfItsEvent(a.claim))
    return a.beside.some((other) => sameValue(other, b.claim)) || b.beside.some((other) => sameValue(other, a.claim));
  if (a.uri === b.uri && a.claim.story === b.claim.story) return false;
  const isLikelier = (one: PlacedClaim, other: PlacedClaim): boolean => {
    if (!sameValue(one.claim, other.claim)) return false;
    const evidence = weigh(one, other, new EventPair(one.event ?? undefined, other.event ?? undefined));
    return evidence !== null && likelihood(evidence, OTHER_WEIGHTS) >= sure;
  };
  return a.alike.some((other) => isLikelier(other, b)) || b.alike.some((other) => isLikelier(a, other));
}

function sameValue(a: Claim, b: Claim): boolean {
  return a.kind === b.kind && a.unit === b.unit && a.min === b.min && a.max === b.max && sameMeasure(a, b);
}

function sameMeasure(a: Claim, b: Claim): boolean {
  return !isOfItsEvent(a) || a.measure === b.measure;
}

/** Where two counts are part and whole, a smaller part denies nothing; a larger one does. */
function partsOfOne(a: PlacedClaim, b: PlacedClaim): boolean {
  const others = (claim: Claim): boolean => claim.scope.includes('others');
  if (others(a.claim) !== others(b.claim) && groupOf(a.claim) === 'deaths') return true;
  const left = countedClass(a.claim);
  const right = countedClass(b.claim);
  if (left.share === right.share) return false;
  const [part, whole] = left.share ? [a.claim, b.claim] : [b.claim, a.claim];
  return part.min === null || whole.max === null || part.min <= whole.max;
}
