import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Alignment, Difference } from './alignQuotations.ts';
import { alignQuotations } from './alignQuotations.ts';
import type { ComparableWords } from './comparableWords.ts';
import type { Quotation } from './quotation.ts';
import type { QuotedWord } from './quotedWords.ts';

/** A quotation, read for being compared. */
export interface ReadQuotation {
  readonly uri: string;
  /** The article's date, YYYY-MM-DD, or null. */
  readonly date: string | null;
  /** The outlet the article comes from, or null. */
  readonly source: string | null;
  readonly quotation: Quotation;
  readonly words: readonly QuotedWord[];
  readonly comparable: ComparableWords;
}

/** Two quotations that are of one utterance. */
export interface SameUtterance {
  /** Without negligible ones. */
  readonly differences: readonly Difference[];
  readonly speakers: Speakers;
  /** How sure it is that both are of one utterance, 0 to 1. */
  readonly likelihood: number;
}

/** same: one name is the other, or part of it. unknown: of one nobody is named. other: two persons. */
export type Speakers = 'same' | 'unknown' | 'other';

/** Words repeated weeks later are more likely a new utterance. */
const MOST_DAYS = 10;
/**
 * Longer runs of words left out are whole sentences or thoughts: quotations are shortened so, and nobody is misquoted.
 */
const LONGEST_CUT = 4;

/**
 * Whether two quotations are of one utterance, and what they have differently; null where they are not, or it is not
 * sure. `oneStory` says whether their articles tell one story.
 */
export function sameUtterance(a: ReadQuotation, b: ReadQuotation, oneStory: boolean): SameUtterance | null {
  const found = alignQuotations(a.comparable, b.comparable);
  if (found === null) return null;
  const speakers = compareSpeakers(a.quotation, b.quotation);
  const likelihood = likelihoodOf(a, b, found, speakers, oneStory);
  if (likelihood === 0) return null;
  return { differences: found.differences.filter(isTold), speakers, likelihood };
}

function isTold({ kind, a, b }: Difference): boolean {
  return kind !== 'cut' || Math.max(a.to - a.from, b.to - b.from) <= LONGEST_CUT;
}

function likelihoodOf(
  a: ReadQuotation,
  b: ReadQuotation,
  found: Alignment,
  speakers: Speakers,
  oneStory: boolean,
): number {
  const { matched, matchedContent, differences } = found;
  const share = matched / (matched + changedWords(differences));
  const changes = differences.filter(({ kind }) => kind !== 'cut').length;
  if (matched < 4 || matchedContent < 2 || share < 0.7 || changes > 1 + matched / 8) return 0;
  const long = matched >= 8 && matchedContent >= 4;
  if (speakers === 'other' && (matched < 10 || share < 0.85)) return 0;
  // Said again, or by somebody else, it would be said a little otherwise: short words must be of one story, and of one
  // quotation.
  if (!oneStory && !(long && speakers !== 'other')) return 0;
  if (daysApart(a.date, b.date) > MOST_DAYS && !(long && speakers === 'same')) return 0;
  if (!long && (share < 0.8 || matched < leastMatched(a, b))) return 0;
  if (!long && speakers !== 'same' && !endsAlike(a, b, found)) return 0;
  if (!long) return 0.8;
  return speakers === 'same' ? 0.95 : 0.9;
}

/** So many words of the shorter quotation must be in the other, or they are only alike in a phrase. */
function leastMatched(a: ReadQuotation, b: ReadQuotation): number {
  return Math.max(0.5 * Math.min(a.comparable.words.length, b.comparable.words.length), 4);
}

/** True where at neither end both go on, with other words each. */
function endsAlike(one: ReadQuotation, other: ReadQuotation, { a, b }: Alignment): boolean {
  const before = a.from === 0 || b.from === 0;
  return before && (a.to === one.words.length || b.to === other.words.length);
}

/** Words of substitutions, the longer side of each. */
function changedWords(differences: readonly Difference[]): number {
  let count = 0;
  for (const { a, b } of differences) count += Math.max(a.to - a.from, b.to - b.from);
  return count;
}

function daysApart(one: string | null, other: string | null): number {
  if (one === null || other === null) return 0;
  return Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000;
}

/** Only persons named right next to their words are certainly two speakers; "officials" may be anybody. */
function compareSpeakers(one: Quotation, other: Quotation): Speakers {
  if (one.speaker === null || other.speaker === null) return 'unknown';
  const names = wordsOf(one.speaker);
  if (wordsOf(other.speaker).some((word) => names.includes(word))) return isName(one.speaker) ? 'same' : 'unknown';
  return one.sure && other.sure ? 'other' : 'unknown';
}

/** "Ana Petrik", of which every word is written like a name. */
function isName(speaker: string): boolean {
  return speaker.split(' ').every((word) => /^\p{Lu}/u.test(word) || LEXICON.names.particles.has(word));
}

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[\s.-]+/)
    .filter((word) => word.length > 2 && word !== 'jr');
}
