import { LEXICON } from '../../lexicon/lexicon.ts';
import { daysBetween } from '../model/days.ts';
import { surnames } from '../names/spellingDifference.ts';
import type { Alignment, Difference, Range } from './alignQuotations.ts';
import { alignQuotations } from './alignQuotations.ts';
import { isFunctionWord } from './functionWords.ts';
import { hasOtherNames, isOfOtherMatters, isOfOthers } from './otherMatters.ts';
import type { Quotation } from './quotation.ts';
import { CUT, type QuotedWord } from './quotedWords.ts';
import { areOfOneNews, isCapital, type ReadQuotation, type Stories } from './readQuotation.ts';
import { haveInCommon } from './wordsInCommon.ts';

/** Two quotations that are of one utterance. */
export interface SameUtterance {
  /** Without negligible ones. */
  readonly differences: readonly Difference[];
  readonly speakers: Speakers;
  /** How sure it is that both are of one utterance, 0 to 1. */
  readonly likelihood: number;
  /** The words of each in which they agree, near enough, and how many of these both have. */
  readonly a: Range;
  readonly b: Range;
  readonly matched: number;
  /** True where before that or behind it both go on, each with words of its own. */
  readonly parts: boolean;
}

/**
 * same: one name is the other, or part of it. unknown: of one nobody is named. doubtful: two names, of which one may be
 * misread. other: two persons.
 */
export type Speakers = 'same' | 'unknown' | 'doubtful' | 'other';

/** How sure it is of a short one. */
const SHORT = 0.8;
/** Of a short one that both give from end to end and to one speaker. */
const WHOLE = 0.9;
const LEAST_SHARE = 0.7;
const LEAST_SHARE_OF_SHORT = 0.8;
/** So many words are hardly said twice. */
const LONG = 8;
const LONG_CONTENT = 4;
/** With fewer in common two are never of one. */
const FEWEST = 4;
const FEWEST_CONTENT = 2;
/** Of two that are one from end to end, words of grammar say it as well: "What have I to do with that?" */
const FEWEST_OF_GRAMMAR = 6;
/** Of a part that differs at its end from a longer one. */
const FEWEST_OF_PART = 5;
const FEWEST_IN_ONE_ARTICLE = 12;
/**
 * Of two quotations that part from each other. Offices and speakers use a phrase again and go on otherwise; two reports
 * of one utterance seldom do.
 */
const FEWEST_OF_PARTED = 20;
/** Words that are told again in another story are nearly all the same: who speaks often says things twice. */
const FEWEST_TOLD_AGAIN = 20;
const SHARE_TOLD_AGAIN = 0.9;
/** Where one of two names may be misread: as little as two people hardly say alike. */
const SHARE_OF_DOUBTFUL = 0.8;
const SHORTEST_NAME = 4;
/** Words repeated weeks later are more likely a new utterance. */
const MOST_DAYS = 10;
/**
 * Longer runs of words left out are whole thoughts: quotations are shortened so, and nobody is misquoted. Where a
 * sentence ends among them, this many are.
 */
const LONGEST_CUT_OVER_SENTENCES = 4;
const LONGEST_CUT = 12;
/** What stands otherwise where one of the two begins or ends is told up to so many words. */
const LONGEST_END = 2;

/**
 * Whether two quotations are of one utterance, and what they have differently; null where they are not, or it is not
 * sure.
 */
export function sameUtterance(a: ReadQuotation, b: ReadQuotation, stories: Stories): SameUtterance | null {
  if (!mayBeSame(a, b, stories)) return null;
  const core = alignQuotations(a.comparable, b.comparable);
  if (core === null) return null;
  const speakers = compareSpeakers(a.quotation, b.quotation);
  const known = storiesOf(a, b, speakers, stories);
  const found = judged(a, b, core, speakers, known);
  if (found === null) return null;
  const { alignment } = found;
  if (alignment.differences.some((each) => isOfOthers(a, b, each, known))) return null;
  if (stories !== 'one' && alignment.differences.some((each) => isOfOtherMatters(a, b, each))) return null;
  // That it is one utterance is less sure by one name, unless the reports are of one day.
  const isUnsure = !areOfOneNews(a, b) && alignment.differences.some((each) => hasOtherNames(a, b, each));
  const likelihood = isUnsure ? Math.min(found.likelihood, SHORT) : found.likelihood;
  const differences = alignment.differences.filter((each) => isTold(a, b, each));
  return {
    differences,
    speakers,
    likelihood,
    a: core.a,
    b: core.b,
    matched: core.matched,
    parts: isParted(a, b, core),
  };
}

/**
 * The stories, with regard to who speaks. Without a name in common two reports are of one matter only where one person
 * speaks in both; and whoever is quoted in two reports of one day or two hardly said one thing of two matters.
 */
function storiesOf(a: ReadQuotation, b: ReadQuotation, speakers: Speakers, stories: Stories): Stories {
  if (stories === 'strange') return speakers === 'same' ? 'unknown' : 'other';
  return stories === 'other' && speakers === 'same' && areOfOneNews(a, b) ? 'unknown' : stories;
}

/**
 * False where two quotations have too few words in common to be of one utterance. Their hashes are enough to tell, and
 * are all that is asked of most.
 */
export function mayBeSame(
  a: Pick<ReadQuotation, 'uri' | 'hashes'>,
  b: Pick<ReadQuotation, 'uri' | 'hashes'>,
  stories: Stories,
): boolean {
  const oneStory = stories === 'one' || stories === 'kin';
  const mayBeShort = oneStory && a.uri !== b.uri;
  const [words, content] = [mayBeShort ? FEWEST : LONG, oneStory ? FEWEST_CONTENT : LONG_CONTENT];
  if (haveInCommon(a.hashes, b.hashes, words, content)) return true;
  return stories === 'one' && haveInCommon(a.hashes, b.hashes, FEWEST_OF_GRAMMAR, 1);
}

function isTold(one: ReadQuotation, other: ReadQuotation, { kind, a, b }: Difference): boolean {
  const length = Math.max(a.to - a.from, b.to - b.from);
  if (kind !== 'cut') return length <= LONGEST_CUT && !isOneName(one, other, a, b);
  const isLeftOut = a.from < a.to ? endsSentence(one, a) : endsSentence(other, b);
  return length <= (isLeftOut ? LONGEST_CUT_OVER_SENTENCES : LONGEST_CUT);
}

/** The alignment with what stands otherwise at its ends, where these are the ends of the quotations, near enough. */
function withEnds(one: ReadQuotation, other: ReadQuotation, core: Alignment): Alignment {
  const [before, behind] = [atBeginning(one, other, core), atEnd(one, other, core)];
  const { a, b } = core;
  return {
    ...core,
    a: { from: before?.a.from ?? a.from, to: behind?.a.to ?? a.to },
    b: { from: before?.b.from ?? b.from, to: behind?.b.to ?? b.to },
    differences: [...(before === null ? [] : [before]), ...core.differences, ...(behind === null ? [] : [behind])],
  };
}

/** True where the article marks a word as omitted, inserted or masked. */
function hasCut({ words }: ReadQuotation, from: number, to: number): boolean {
  return words.slice(from, to).some(({ text }) => text === CUT);
}

function isGrammar({ words }: ReadQuotation, { from, to }: Range): boolean {
  return words.slice(from, to).every(({ text }) => isFunctionWord(text));
}

/** True if a sentence ends inside a stretch, or right before it. */
function endsSentence({ quotation, words }: ReadQuotation, { from, to }: Range): boolean {
  const start = (words[from - 1]?.end ?? quotation.start) - quotation.start;
  const end = (words[to - 1]?.end ?? quotation.start) - quotation.start;
  return /[.!?]["'”’]?\s/u.test(quotation.text.slice(start, end + 2));
}

/** "Qasimi" and "Qasemi": a name as another house writes it. */
function isOneName(one: ReadQuotation, other: ReadQuotation, a: Range, b: Range): boolean {
  if (a.to - a.from !== b.to - b.from) return false;
  for (let index = 0; index < a.to - a.from; index++) {
    const [first, second] = [one.words[a.from + index], other.words[b.from + index]];
    if (first === undefined || second === undefined) return false;
    if (first.text === second.text) continue;
    const difference = surnames(first.text, second.text, SHORTEST_NAME);
    const areNames = isCapital(one.quotation, first) && isCapital(other.quotation, second);
    if (!areNames || (difference !== 'transliteration' && difference !== 'house')) return false;
  }
  return true;
}

/**
 * Both go on before the stretch in which they agree, one of them by a word or two: "I reacted in haste and quickly
 * judged", "I quickly judged". Where they begin at one word, it is another word: "Ships may", "Boats may".
 */
function atBeginning(one: ReadQuotation, other: ReadQuotation, { a, b }: Alignment): Difference | null {
  const length = Math.min(a.from, b.from);
  if (length === 0 || length > LONGEST_END) return null;
  if (hasCut(one, a.from - length, a.from) || hasCut(other, b.from - length, b.from)) return null;
  if (isOneWord(one.words.slice(0, a.from), other.words.slice(0, b.from))) return null;
  const kind = a.from === b.from && !isGrammar(one, { from: 0, to: a.from }) ? 'content' : 'function';
  // A part that is quoted begins with its article: 'called it "a wager with"', "a reckless wager with".
  const shorter = a.from < b.from ? one : other;
  if (a.from !== b.from && length === 1 && LEXICON.basics.articles.has(shorter.words[0]?.text ?? '')) return null;
  return { kind, a: { from: a.from - length, to: a.from }, b: { from: b.from - length, to: b.from } };
}

/** The same behind it; and a last word or two of grammar that one leaves out: "than I", "than I am". */
function atEnd(one: ReadQuotation, other: ReadQuotation, { a, b }: Alignment): Difference | null {
  const [left, right] = [one.words.length - a.to, other.words.length - b.to];
  const length = Math.min(left, right);
  const longer = Math.max(left, right);
  if (longer === 0 || length > LONGEST_END) return null;
  if (hasCut(one, a.to, a.to + length) || hasCut(other, b.to, b.to + length)) return null;
  const more = left > right ? one.words.slice(a.to) : other.words.slice(b.to);
  if (length === 0 && (longer > LONGEST_END || !more.every(({ text }) => isFunctionWord(text)))) return null;
  if (length === 0) return { kind: 'cut', a: { from: a.to, to: a.to + left }, b: { from: b.to, to: b.to + right } };
  if (isOneWord(one.words.slice(a.to), other.words.slice(b.to))) return null;
  const kind = left === right && !isGrammar(one, { from: a.to, to: a.to + left }) ? 'content' : 'function';
  return { kind, a: { from: a.to, to: a.to + length }, b: { from: b.to, to: b.to + length } };
}

/** "Fire fighters", "Firefighters". */
function isOneWord(one: readonly QuotedWord[], other: readonly QuotedWord[]): boolean {
  const written = (words: readonly QuotedWord[]): string => words.map(({ text }) => text).join('');
  return written(one) === written(other);
}

interface Judged {
  readonly likelihood: number;
  readonly alignment: Alignment;
}

/** How sure it is that two quotations are of one utterance, and what is compared of them; null where it is not. */
function judged(
  a: ReadQuotation,
  b: ReadQuotation,
  core: Alignment,
  speakers: Speakers,
  stories: Stories,
): Judged | null {
  const { matched, matchedContent, differences } = core;
  const share = shareOf(core);
  const changes = differences.filter(({ kind }) => kind !== 'cut').length;
  // Said twice in one article, it is said by one person, and to its end, or word for word.
  if (a.uri === b.uri && matched < fewestInOneArticle(speakers, isParted(a, b, core))) return null;
  if (matched < FEWEST || share < LEAST_SHARE || changes > 1 + matched / 8) return null;
  const ended = withEnds(a, b, core);
  const isOneOfAll = stories === 'one' && isWhole(a, b, ended);
  if (matchedContent < FEWEST_CONTENT && !(isOneOfAll && matched >= FEWEST_OF_GRAMMAR && matchedContent > 0))
    return null;
  const long = matched >= LONG && matchedContent >= LONG_CONTENT;
  if (speakers === 'other' && (matched < 10 || share < 0.85)) return null;
  if (speakers === 'doubtful' && (matched < LONG || share < SHARE_OF_DOUBTFUL)) return null;
  const isOneOfTwo = goOnApart(a, b, core);
  if (isOneOfTwo && matched < FEWEST_OF_PARTED) return null;
  // Said again, or by somebody else, it would be said a little otherwise: short words must be of one story, and of one
  // quotation.
  if ((stories === 'unknown' || stories === 'other') && !(long && speakers !== 'other')) return null;
  if (stories === 'other' && (matched < FEWEST_TOLD_AGAIN || share < SHARE_TOLD_AGAIN)) return null;
  const isLater = (daysBetween(a.date, b.date) ?? 0) > MOST_DAYS;
  if (isLater && !(long && speakers === 'same')) return null;
  const isDoubtful = isOneOfTwo || isLater || stories === 'other' || stories === 'kin';
  if (long && isDoubtful) return { likelihood: SHORT, alignment: ended };
  if (long) return { likelihood: speakers === 'same' ? 0.95 : 0.9, alignment: ended };
  if (share < LEAST_SHARE_OF_SHORT || matched < leastMatched(a, b)) return null;
  if (stories === 'one' && isSlip(a, b, core, ended)) {
    const isSure = isOneOfAll && speakers === 'same' && !isDoubtful;
    return { likelihood: isSure ? WHOLE : SHORT, alignment: ended };
  }
  if (speakers !== 'same') return endsAlike(a, b, core) ? { likelihood: SHORT, alignment: core } : null;
  const isEven = shareOf(ended) >= LEAST_SHARE_OF_SHORT && areEven(ended, core);
  return { likelihood: SHORT, alignment: isEven ? ended : core };
}

/**
 * True where one of the two stands in the other from end to end but for one difference, which may be its first or its
 * last word: "there is no quay left for strangers", "In winter there is no quay left for yachts".
 */
function isSlip(one: ReadQuotation, other: ReadQuotation, core: Alignment, ended: Alignment): boolean {
  if (ended.differences.length !== 1 || shareOf(ended) < LEAST_SHARE) return false;
  if (isWhole(one, other, ended)) return true;
  const isInside = isAll(one, ended.a) || isAll(other, ended.b);
  return isInside && areEven(ended, core) && core.matched >= FEWEST_OF_PART;
}

function shareOf({ matched, differences }: Alignment): number {
  return matched / (matched + changedWords(differences));
}

/** True where at both ends as many words stand otherwise in the one as in the other. */
function areEven(ended: Alignment, core: Alignment): boolean {
  const before = core.a.from - ended.a.from === core.b.from - ended.b.from;
  return before && ended.a.to - core.a.to === ended.b.to - core.b.to;
}

/** True where what is compared reaches from end to end of both. */
function isWhole(one: ReadQuotation, other: ReadQuotation, { a, b }: Alignment): boolean {
  return isAll(one, a) && isAll(other, b);
}

function isAll({ words }: ReadQuotation, { from, to }: Range): boolean {
  return from === 0 && to === words.length;
}

function fewestInOneArticle(speakers: Speakers, parted: boolean): number {
  if (parted) return FEWEST_OF_PARTED;
  return speakers === 'same' ? LONG : FEWEST_IN_ONE_ARTICLE;
}

/** So many words of the shorter quotation must be in the other, or they are only alike in a phrase. */
function leastMatched(a: ReadQuotation, b: ReadQuotation): number {
  return Math.max(0.5 * Math.min(a.comparable.words.length, b.comparable.words.length), FEWEST);
}

/** True where at neither end both go on, with other words each. */
function endsAlike(one: ReadQuotation, other: ReadQuotation, { a, b }: Alignment): boolean {
  const before = a.from === 0 || b.from === 0;
  return before && (a.to === one.words.length || b.to === other.words.length);
}

function isParted(one: ReadQuotation, other: ReadQuotation, { a, b }: Alignment): boolean {
  return (a.from > 0 && b.from > 0) || (a.to < one.words.length && b.to < other.words.length);
}

/** True where at one end both go on beyond what is compared, each in its own way. */
function goOnApart(one: ReadQuotation, other: ReadQuotation, { a, b }: Alignment): boolean {
  const before = Math.min(a.from, b.from);
  const behind = Math.min(one.words.length - a.to, other.words.length - b.to);
  return Math.max(before, behind) > LONGEST_END;
}

/** Words that differ, the longer side of each; what is left out in one piece counts as a few. */
function changedWords(differences: readonly Difference[]): number {
  let count = 0;
  for (const { kind, a, b } of differences) {
    const length = Math.max(a.to - a.from, b.to - b.from);
    count += kind === 'cut' ? Math.min(length, LONGEST_CUT_OVER_SENTENCES) : length;
  }
  return count;
}

/** Only persons named right next to their words are certainly two speakers; "officials" may be anybody. */
function compareSpeakers(one: Quotation, other: Quotation): Speakers {
  if (one.speaker === null || other.speaker === null) return 'unknown';
  const names = wordsOf(one.speaker);
  if (wordsOf(other.speaker).some((word) => names.includes(word))) return isName(one.speaker) ? 'same' : 'unknown';
  if (one.sure && other.sure) return 'other';
  return isName(one.speaker) && isName(other.speaker) ? 'doubtful' : 'unknown';
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
