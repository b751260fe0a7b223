import { isEmptyWord, singularOf } from '../../claims/articleWords.ts';
import type { Claim } from '../../claims/claim.ts';
import { daysOf } from '../../claims/timeCues.ts';
import { countedClass } from './countedClass.ts';
import type { EvidenceList } from './evidence.ts';
import { isWidePlace } from './widePlaces.ts';

/** Collects what two claims' own words say for and against their being about one fact. Symmetric; the dates are the articles'. */
export function compareClaims(
  a: Claim,
  b: Claim,
  dateA: string | null,
  dateB: string | null,
  found: EvidenceList,
): void {
  if (isOtherPeriod(a, b, dateA, dateB)) found.add('other period', 1);
  if ((a.modality === 'forecast') !== (b.modality === 'forecast')) found.add('one is expected', 1);
  compareCounted(a, b, found);
  if (a.measure !== null && b.measure !== null && isSameMeasure(a.measure, b.measure))
    found.add('same measure', 1, [a.measure, b.measure].sort().slice(0, 1));
  else if (a.measure === null || b.measure === null) found.add('no measure', 1);
  else found.add('other measure', 1, [a.measure, b.measure].sort());
  const shared = a.names.filter((name) => b.names.includes(name));
  const names = shared.filter((name) => !isWidePlace(name));
  found.add('names beside the figure', Math.min(3, names.length), names);
  // Within one story the subject goes without saying.
  if (names.length === 0 && !found.has('one story')) found.add('no name beside the figure', 1);
  found.add(
    'other names beside the figure',
    Math.min(2, a.names.length - shared.length, b.names.length - shared.length),
  );
  const words = a.words.filter((word) => word !== a.measure && b.words.includes(word));
  // Words without a name are a trade's: every market report has them.
  found.add(
    'words beside the figure',
    Math.min(names.length > 0 || found.has('one story') ? 5 : 3, words.length),
    words,
  );
  found.add('other words beside the figure', Math.min(4, a.words.length - words.length, b.words.length - words.length));
  if (names.length === 0 && words.length === 0) found.add('nothing beside the figure', 1);
}

/** "in 2022" beside "in 2023", "last year" beside "next year": years and months that the two sentences give and that never meet. */
function isOtherPeriod(a: Claim, b: Claim, dateA: string | null, dateB: string | null): boolean {
  const left = a.times.filter(isPeriod);
  const right = b.times.filter(isPeriod);
  if (left.length === 0 || right.length === 0) return false;
  return !left.some((one) => right.some((other) => canMeet(one, dateA, other, dateB)));
}

function isPeriod(cue: string): boolean {
  return /^(?:year|month|lastyear|nextyear)/.test(cue);
}

function canMeet(one: string, dateA: string | null, other: string, dateB: string | null): boolean {
  const left = daysOf(one, dateA);
  const right = daysOf(other, dateB);
  if (left === null || right === null) return one === other || one.split(':')[0] !== other.split(':')[0];
  return left.first <= right.last && right.first <= left.last;
}

/** Loot is told by what was taken and by what it is worth. */
export function isSameMeasure(a: string, b: string): boolean {
  return a === b || ((a === 'stolen' || b === 'stolen') && (a === 'price' || b === 'price'));
}

function compareCounted(a: Claim, b: Claim, found: EvidenceList): void {
  if (a.head === null && b.head === null) return;
  const left = countedClass(a);
  const right = countedClass(b);
  if (left.name === right.name) found.add('same counted', 1, [left.name]);
  // A city's homicides of a year are counted as cases; the dead of one happening as people.
  else if (left.name === 'homicide' || right.name === 'homicide')
    found.add('other counted', 1, [left.name, right.name].sort());
  else if (left.name === 'anybody' || right.name === 'anybody') found.add('one counts anybody', 1);
  else found.add('other counted', 1, [left.name, right.name].sort());
  if (left.share !== right.share) found.add('narrower in one', 1);
  const modifiersA = a.modifiers.filter((word) => !isEmptyWord(word)).map(singularOf);
  const modifiersB = b.modifiers.filter((word) => !isEmptyWord(word)).map(singularOf);
  const same = modifiersA.filter((word) => modifiersB.includes(word));
  found.add('words for the counted', Math.min(2, same.length), same);
  found.add('other words for the counted', Math.min(3, modifiersA.length + modifiersB.length - 2 * same.length));
}
