import { isEmptyWord, singularOf } from '../claims/articleWords.ts';
import type { Claim } from '../claims/claim.ts';
import { COMMON_WORDS } from '../claims/commonWords.ts';
import { countedClass } from './countedClass.ts';
import { compare, type Verdict } from './disagree.ts';
import { groupOf, isToll } from './rules.ts';
import type { Evidence, PlacedEvent } from './sameEvent.ts';
import { likelihood, weighEvents } from './sameEvent.ts';
import { isWidePlace } from './widePlaces.ts';

/** A claim with what its article adds to it. */
export interface PlacedClaim {
  readonly claim: Claim;
  readonly uri: string;
  readonly event: PlacedEvent | null;
  /** Index of the event in its article. */
  readonly eventIndex: number | null;
  /** True where the claim counts one part of what its own story counts ("46 dead, 12 of them children"). */
  readonly part: boolean;
}

/** What two claims are to each other. */
export interface Edge {
  readonly verdict: Exclude<Verdict, 'incomparable'>;
  /** How sure it is that they are about one fact, 0 to 1. */
  readonly likelihood: number;
  readonly evidence: readonly Evidence[];
}

/** Below this two claims are not taken to be about one fact. */
const ONE_FACT = 0.5;
/** Kinds whose figures are never compared: they date, order or score. */
const NOT_COMPARED = new Set(['date', 'time', 'ordinal', 'score', 'ratio', 'multiple', 'number']);

/** Judges two claims: about one fact, and if so, whether both can hold. Null where they are not about one fact. Symmetric. */
export function judge(a: PlacedClaim, b: PlacedClaim): Edge | null {
  if (!comparable(a, b)) return null;
  const sameStory = a.uri === b.uri && a.claim.story === b.claim.story;
  if (sameStory && (a.eventIndex !== b.eventIndex || a.claim.sentence.start === b.claim.sentence.start)) return null;
  const evidence = isToll(a.claim) ? weighToll(a, b, sameStory) : weighOther(a, b, sameStory);
  if (evidence === null) return null;
  const sure = likelihood(evidence);
  if (sure < ONE_FACT) return null;
  const verdict = compare(a.claim, b.claim, slackOf(a.claim, b.claim));
  if (verdict === 'incomparable') return null;
  if (verdict === 'disagree' && partsOfOne(a, b)) return null;
  return { verdict, likelihood: sure, evidence };
}

/** Cheap tests that most pairs fail. */
export function comparable(a: PlacedClaim, b: PlacedClaim): boolean {
  const left = a.claim;
  const right = b.claim;
  if (left.kind !== right.kind || left.unit !== right.unit || NOT_COMPARED.has(left.kind)) return false;
  if (groupOf(left) !== groupOf(right) || left.measure !== right.measure) return false;
  if (left.trend !== right.trend) return false;
  if (!asserted(left) || !asserted(right)) return false;
  return periodOf(left) === periodOf(right);
}

function asserted(claim: Claim): boolean {
  return claim.modality === 'stated' || claim.modality === 'forecast';
}

function periodOf(claim: Claim): string {
  return claim.times
    .filter((cue) => cue.startsWith('period:'))
    .sort()
    .join(' ');
}

function weighToll(a: PlacedClaim, b: PlacedClaim, sameStory: boolean): Evidence[] | null {
  if (a.part || b.part || a.event === null || b.event === null) return null;
  const left = countedClass(a.claim);
  const right = countedClass(b.claim);
  if (left.name !== right.name) {
    if (left.name !== 'anybody' && right.name !== 'anybody') return null;
    if (left.share || right.share) return null;
  }
  if (sameStory) return [{ reason: 'same event in one story', weight: 1.5 }];
  if (a.event.anchor.kind === null && b.event.anchor.kind === null && a.event.anchor.places.length === 0) return null;
  return weighEvents(a.event, b.event);
}

function weighOther(a: PlacedClaim, b: PlacedClaim, sameStory: boolean): Evidence[] | null {
  if (a.part || b.part) return null;
  const left = a.claim;
  const right = b.claim;
  if (left.kind === 'age') return weighAges(a, b);
  if (
    left.kind === 'count' &&
    (left.head === null || right.head === null || countedClass(left).name !== countedClass(right).name)
  )
    return null;
  const found: Evidence[] = [{ reason: 'any two figures', weight: -4.5 }];
  const about = shared(conceptWords(left), conceptWords(right));
  if (about.length === 0) return null;
  found.push({ reason: `about: ${about.join(', ')}`, weight: Math.min(3, about.length * 1) });
  const names = shared(left.names, right.names).filter((name) => !isWidePlace(name));
  if (names.length > 0) found.push({ reason: `names: ${names.join(', ')}`, weight: Math.min(2.4, names.length * 0.8) });
  const words = shared(left.words, right.words).filter((word) => !COMMON_WORDS.has(word) && !about.includes(word));
  if (words.length > 0) found.push({ reason: `words: ${words.join(', ')}`, weight: Math.min(2.4, words.length * 0.6) });
  if (sameStory) found.push({ reason: 'one story', weight: -0.5 });
  if (a.event !== null && b.event !== null && !sameStory) {
    const event = likelihood(weighEvents(a.event, b.event));
    found.push({ reason: 'same event', weight: (event - 0.4) * 3 });
  }
  if (left.measure === null) found.push({ reason: 'nothing said to have happened', weight: -0.5 });
  const unlike = conceptWords(left).length + conceptWords(right).length - 2 * about.length;
  if (unlike > 0) found.push({ reason: 'other words counted', weight: -0.4 * Math.min(4, unlike) });
  return found;
}

/** Ages belong to a person by name, and grow with the articles' dates. */
function weighAges(a: PlacedClaim, b: PlacedClaim): Evidence[] | null {
  const [name] = shared(a.claim.names, b.claim.names);
  if (name === undefined || !name.includes(' ')) return null;
  if (a.event?.date != null && b.event?.date != null && a.event.date.slice(0, 4) !== b.event.date.slice(0, 4))
    return null;
  return [{ reason: `age of ${name}`, weight: 2 }];
}

/** What a figure is about, its own event and unit aside. */
function conceptWords(claim: Claim): string[] {
  const found = new Set<string>();
  for (const word of claim.concept.toLowerCase().split(/[^\p{L}\p{N}-]+/u))
    if (!isEmptyWord(word)) found.add(singularOf(word));
  return [...found];
}

function shared(a: readonly string[], b: readonly string[]): string[] {
  return a.filter((item) => b.includes(item));
}

/** A report that counts the gunman and one that does not may differ by him. */
function slackOf(a: Claim, b: Claim): number {
  if (groupOf(a) !== 'deaths' && groupOf(a) !== 'injuries' && groupOf(a) !== 'shot') return 0;
  const scoped = [...a.scope, ...b.scope].filter((scope) => scope !== 'others').length;
  return Math.min(2, scoped);
}

/** "14 others" beside "16 people": the two the sentence set aside make the difference. */
function partsOfOne(a: PlacedClaim, b: PlacedClaim): boolean {
  const others = (claim: Claim): boolean => claim.scope.includes('others');
  return others(a.claim) !== others(b.claim) && groupOf(a.claim) === 'deaths';
}
