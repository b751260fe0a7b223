import { LEXICON } from '../../lexicon/lexicon.ts';
import { givenNamesAgree, isInitial } from './personName.ts';

/**
 * How two spellings of what may be one name differ. slip: letters dropped, doubled, exchanged. transliteration: vowels
 * and consonants that stand for one sound of another script. house: British or American, singular or plural, a prefix
 * that is left out or not. capitals: the same letters, with another capital inside.
 */
export type SpellingDifference = 'slip' | 'transliteration' | 'house' | 'capitals';

const TITLES = LEXICON.titles.beforeNames;

/** A single word is compared from this length on: shorter names that differ by a letter are two. */
const SHORTEST_ALONE = 7;
const SHORTEST_WORD = 4;
/** Shorter words in the names of things are codes as often as not: "SKPS Stock", "SKBS Stock". */
const SHORTEST_OF_THINGS = 5;
/** From this length on two letters may differ. */
const LONG = 7;

/**
 * How two names, as `nameWords` cuts them, differ by the spelling of one word; null where they are the same, or two
 * names. Of persons the first word is a first name: there only spellings of one sound are one name.
 */
export function spellingDifference(
  one: readonly string[],
  other: readonly string[],
  persons: boolean,
): SpellingDifference | null {
  if (one.length !== other.length) return null;
  let at = -1;
  for (let index = 0; index < one.length; index++) {
    if (one[index] === other[index]) continue;
    if (at !== -1) return null;
    at = index;
  }
  if (at === -1) return null;
  const [a, b] = [one[at] ?? '', other[at] ?? ''];
  // "Sheik Tarim" and "Sheikh Tarim": how a title is written is a matter of the house, and no name.
  if (TITLES.has(a) && TITLES.has(b)) return null;
  // A name in the plural is a name of many, unless its number is inside it, "Motion Picture(s) Association", or it is
  // one person's in full: "Jon Edward", "Jon Edwards".
  if (at === one.length - 1 && (a === `${b}s` || b === `${a}s`)) return persons && at > 0 ? 'slip' : null;
  // "Departments of Health and Education", "Hurricanes Ada and Bram": the first of several names that share a word.
  if (!persons && at === 0 && (a === `${b}s` || b === `${a}s`) && (one[1] === 'of' || isShared(a) || isShared(b)))
    return null;
  // "Northwest Lowland" and "Northeast Lowland" are two places.
  if (isDirection(a) && isDirection(b)) return null;
  // "Papua New Guinea" and "Papua New Guinean": a place and its people.
  if (!persons && (isAdjectiveOf(a, b) || isAdjectiveOf(b, a))) return null;
  if (one.length === 1 && Math.min(a.length, b.length) < SHORTEST_ALONE) return null;
  if (persons && one.length > 1 && one.every((word, index) => index === at || isInitial(word)))
    return surnames(a, b, SHORTEST_WORD);
  // Middle names: the names without them are compared as well.
  if (persons && one.length > 2 && (at === 0 || at === one.length - 1)) return null;
  if (persons && at === 0 && one.length > 1) return firstNames(a, b);
  if (persons) return one.length > 1 && losesPrefix(a, b) ? 'slip' : surnames(a, b, SHORTEST_WORD);
  const difference = surnames(a, b, SHORTEST_OF_THINGS);
  if (one.length > 1) return difference;
  // A word by itself that differs by more than one slip is another name: "Columbus", "Columbia".
  return difference === 'slip' && (distance(a, b) === 1 || isTransposed(a, b)) ? difference : null;
}

/** "O'Hara" and "Hara". */
export function losesPrefix(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < SHORTEST_WORD) return false;
  return [...LEXICON.names.surnamePrefixes].some((prefix) => one === prefix + other || other === prefix + one);
}

function isShared(kind: string): boolean {
  return LEXICON.names.sharedKinds.has(kind);
}

/** "north", "northern", "northeastern" */
function isDirection(word: string): boolean {
  const points = LEXICON.basics.compassPoints;
  return (
    points.has(word) || [...points].some((point) => word.startsWith(point) && points.has(word.slice(point.length)))
  );
}

/** "Guinean" of "Guinea", "Carolinian" of "Carolina", "Antarctic" of "Antarctica", "Texans" of "Texas". */
function isAdjectiveOf(adjective: string, place: string): boolean {
  if (place.endsWith('a') && adjective === `${place.slice(0, -1)}ian`) return true;
  if (place.endsWith('ica') && adjective === place.slice(0, -1)) return true;
  if (adjective === `${place.replace(/s$/, '')}ns`) return true;
  return adjective.startsWith(place) ? /^(?:n|an|ian|i|y|ish)$/.test(adjective.slice(place.length)) : false;
}

/** How two surnames, or other words of a name, are spellings of one; null where they are not. */
export function surnames(one: string, other: string, shortest: number): SpellingDifference | null {
  if (/\d/.test(one + other) || Math.min(one.length, other.length) < shortest) return null;
  if (one[0] !== other[0] && !(soundOf(one) === soundOf(other))) return null;
  if (one === `${other}s` || other === `${one}s`) return 'house';
  // Two letters that have changed places are one slip; "Center" and "Centre" are none.
  const edits = isTransposed(one, other) && american(one) !== american(other) ? 1 : distance(one, other);
  const least = Math.min(one.length, other.length);
  if (edits > (least >= LONG ? 2 : 1)) return null;
  if (american(one) === american(other)) return 'house';
  // Two letters changed make another name, unless it is spoken the same or a syllable of it is swallowed.
  const isOne = skeletonOf(one) === skeletonOf(other) || isTransposed(one, other) || hasGap(one, other);
  if (edits === 2 && !isOne) return null;
  return isTransliterated(one, other) ? 'transliteration' : 'slip';
}

/**
 * "Betty" and "Bettie", "Kathryn" and "Cathrin": first names that are spoken alike, and long ones with a slip before
 * their ending; "Maria" and "Marie", "Christian" and "Christina" are two.
 */
function firstNames(one: string, other: string): SpellingDifference | null {
  if (isInitial(one) || isInitial(other)) return null;
  const alike = distance(one, other) <= 2 && soundOf(one) === soundOf(other);
  if (!alike && !isSlipBeforeEnding(one, other)) return null;
  // "Mohamed" and "Mohammed" are known to be one, however they are spelt.
  return givenNamesAgree(one, other) ? 'transliteration' : 'slip';
}

function isSlipBeforeEnding(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < 6 || one[0] !== other[0] || one.at(-1) !== other.at(-1)) return false;
  if (isTransposed(one, other)) return true;
  if (distance(one, other) !== 1) return false;
  if (one.at(-2) === other.at(-2)) return true;
  // "Malcolm" and "Malcom": a consonant that one of them lacks.
  if (one.length !== other.length && vowelsOf(one) === vowelsOf(other)) return true;
  // "Esteban" and "Esteben": another vowel there; but "Francis" and "Frances" are a man and a woman.
  return skeletonOf(one) === skeletonOf(other) && !one.endsWith('s');
}

function vowelsOf(word: string): string {
  return word.replace(/[^aeiouy]/g, '');
}

/** A first name, spelt by one way of writing each sound. */
function soundOf(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/ck|q|c(?=[aoukrlt]|$)/g, 'k')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/(?:ie|ey|ee|i|y)$/, 'i')
    .replace(/y/g, 'i')
    .replace(/(?<=[a-z])h/g, '')
    .replace(/z/g, 's')
    .replace(/e$/, '')
    .replace(/(.)\1+/g, '$1');
}

/** Consonants as they are written down from another script, and vowels that are written now so, now so. */
function isTransliterated(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(word: string): string {
  return word
    .replace(/kh|gh|dh|q|c(?=[aou])/g, (sound) => (sound === 'gh' ? 'g' : sound === 'dh' ? 'd' : 'k'))
    .replace(/ou|oo|o|u/g, 'u')
    .replace(/ei|ai|ay|ey|ee|e|i|y/g, 'i')
    .replace(/aa/g, 'a')
    .replace(/w/g, 'v');
}

/** The consonants of a word, none twice in a row; the key under which its spellings are found. */
export function skeletonOf(word: string): string {
  let bones = '';
  for (const letter of word.replace(/ph/g, 'f').replace(/ck/g, 'k')) {
    if ('aeiouyhw'.includes(letter) && bones !== '') continue;
    const bone = letter === 'q' || letter === 'c' ? 'k' : letter === 'z' ? 's' : letter;
    if (bone !== bones.at(-1)) bones += bone;
  }
  return bones.length > 2 && bones.endsWith('s') ? bones.slice(0, -1) : bones;
}

function american(word: string): string {
  return word
    .replace(/our(s?)$/, 'or$1')
    .replace(/([bt])re(s?)$/, '$1er$2')
    .replace(/ence$/, 'ense')
    .replace(/isation(s?)$/, 'ization$1')
    .replace(/ise(d|r|rs)?$/, 'ize$1');
}

/** "Preparatory" and "Prepatory": two neighbouring letters are left out, neither at the beginning nor at the end. */
function hasGap(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.length - short.length !== 2) return false;
  let at = 0;
  while (short[at] === long[at] && at < short.length) at++;
  return at >= 2 && short.length - at >= 2 && short.slice(at) === long.slice(at + 2);
}

function isTransposed(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let at = 0;
  while (one[at] === other[at]) at++;
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
}

/** Letters to put in, take out or change. Names are short, so that the table is, too; a longer word is cut. */
function distance(one: string, other: string): number {
  const [a, b] = [one.slice(0, LONGEST), other.slice(0, LONGEST)];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

const LONGEST = 32;
