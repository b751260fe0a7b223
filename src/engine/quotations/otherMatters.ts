import type { Difference, Range } from './alignQuotations.ts';
import { areOfTwoNews, isCapital, type ReadQuotation, type Stories } from './readQuotation.ts';
import { stemOf } from './topicalWords.ts';

/**
 * "I am pleased that Belmar will receive", "I am pleased that Kirtland will receive": two names of which neither
 * article knows the other's. Of one matter, it would.
 */
export function hasOtherNames(one: ReadQuotation, other: ReadQuotation, { kind, a, b }: Difference): boolean {
  if (kind === 'cut') return false;
  const [left, right] = [namesIn(one, a), namesIn(other, b)];
  return left.length > 0 && right.length > 0 && !left.some(other.knows) && !right.some(one.knows);
}

/**
 * One sentence said of two matters, as releases do of every grant: each writes of its own name besides. "I rang
 * Margaret", "I rang Marjorie", of reports on one matter that have the name nowhere else: one has it wrong.
 */
export function isOfOthers(one: ReadQuotation, other: ReadQuotation, each: Difference, stories: Stories): boolean {
  if (!hasOtherNames(one, other, each)) return false;
  if ((stories !== 'one' && stories !== 'unknown') || areOfTwoNews(one, other)) return true;
  const [own, others] = [hasTopical(one, each.a), hasTopical(other, each.b)];
  return stories === 'one' ? own && others : own || others;
}

/**
 * "the sentence that would help a single tenant", "… a single farmer": said of two matters, where each article writes
 * of its own.
 */
export function isOfOtherMatters(one: ReadQuotation, other: ReadQuotation, { kind, a, b }: Difference): boolean {
  return kind !== 'cut' && hasTopical(one, a) && hasTopical(other, b);
}

function hasTopical({ quotation: { topical = [] }, words }: ReadQuotation, { from, to }: Range): boolean {
  return topical.length > 0 && words.slice(from, to).some(({ text }) => topical.includes(stemOf(withoutOwning(text))));
}

function withoutOwning(word: string): string {
  return word.endsWith("'s") ? word.slice(0, -2) : word;
}

/** The words written like names, not counting those that begin a sentence. */
function namesIn(read: ReadQuotation, { from, to }: Range): string[] {
  return read.words
    .slice(from, to)
    .filter((word, index) => isCapital(read.quotation, word) && !beginsSentence(read, from + index))
    .map(({ text }) => text);
}

function beginsSentence({ quotation, words }: ReadQuotation, index: number): boolean {
  const before = words[index - 1];
  if (before === undefined) return true;
  const between = quotation.text.slice(
    before.end - quotation.start,
    (words[index]?.start ?? before.end) - quotation.start,
  );
  return /[.!?:…“"‘]/u.test(between);
}
