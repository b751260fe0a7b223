import { LEXICON } from '../../lexicon/lexicon.ts';
import type { ComparableWords } from './comparableWords.ts';
import { isFunctionWord, isNegation } from './functionWords.ts';
import { CUT } from './quotedWords.ts';

/**
 * What two versions of an utterance have differently, by word: `from` is inclusive, `to` exclusive, either range may be
 * empty.
 */
export interface Difference {
  /**
   * content: another word that carries meaning, or a negation more or less. function: another word of grammar. cut:
   * words that one version leaves out without a mark.
   */
  readonly kind: 'content' | 'function' | 'cut';
  /** Indices of quoted words. */
  readonly a: Range;
  readonly b: Range;
}

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The stretch in which two quotations say the same, near enough. */
export interface Alignment {
  readonly a: Range;
  readonly b: Range;
  /** Words of this stretch that both have, and those among them that carry content. */
  readonly matched: number;
  readonly matchedContent: number;
  readonly differences: readonly Difference[];
}

const CONTENT_MATCH = 3;
const FUNCTION_MATCH = 2;
const CHANGE = -2;
const SKIP = -1;

/** Where a step of the table comes from. */
const STOP = 0;
const BOTH = 1;
const SKIP_A = 2;
const SKIP_B = 3;

/**
 * Aligns two quotations word by word where they agree best (Smith and Waterman's local alignment): what only one of
 * them has at its beginning or end is no difference. Takes time and space in proportion to the product of both lengths.
 */
export function alignQuotations(a: ComparableWords, b: ComparableWords): Alignment | null {
  const width = b.words.length + 1;
  const scores = new Int16Array((a.words.length + 1) * width);
  const steps = new Uint8Array(scores.length);
  let best = 0;
  let bestAt = 0;
  for (let i = 1; i <= a.words.length; i++) {
    const one = a.words[i - 1] ?? '';
    const match = isFunctionWord(one) ? FUNCTION_MATCH : CONTENT_MATCH;
    for (let j = 1; j < width; j++) {
      const other = b.words[j - 1] ?? '';
      const at = i * width + j;
      const free = one === CUT || other === CUT;
      const both = (scores[at - width - 1] ?? 0) + (free ? 0 : one === other ? match : CHANGE);
      const skipA = (scores[at - width] ?? 0) + (free ? 0 : SKIP);
      const skipB = (scores[at - 1] ?? 0) + (free ? 0 : SKIP);
      const score = Math.max(0, both, skipA, skipB);
      scores[at] = score;
      steps[at] = score === 0 ? STOP : score === both ? BOTH : score === skipA ? SKIP_A : SKIP_B;
      // Of two stretches as good, the one that goes on to another word both have.
      if (score > best || (score === best && score === both && one === other && !free)) {
        best = score;
        bestAt = at;
      }
    }
  }
  return best === 0 ? null : readBack(a, b, steps, bestAt, width);
}

function readBack(a: ComparableWords, b: ComparableWords, steps: Uint8Array, bestAt: number, width: number): Alignment {
  let i = Math.floor(bestAt / width);
  let j = bestAt % width;
  const end = { a: i, b: j };
  let matched = 0;
  let matchedContent = 0;
  /** The end of the run of words that do not match, or null inside a run that does. */
  let open: { readonly a: number; readonly b: number } | null = null;
  const differences: Difference[] = [];
  for (let step = steps[bestAt]; step !== STOP && step !== undefined; step = steps[i * width + j]) {
    const one = a.words[i - 1] ?? '';
    const alike = step === BOTH && one === b.words[j - 1] && one !== CUT;
    if (alike) {
      close(open);
      open = null;
      matched++;
      if (!isFunctionWord(one)) matchedContent++;
    } else open ??= { a: i, b: j };
    if (step !== SKIP_B) i--;
    if (step !== SKIP_A) j--;
  }
  return {
    a: rangeOf(a, i, end.a),
    b: rangeOf(b, j, end.b),
    matched,
    matchedContent,
    differences: differences.reverse(),
  };

  function close(to: { readonly a: number; readonly b: number } | null): void {
    if (to === null) return;
    const kind = kindOf(a.words.slice(i, to.a), b.words.slice(j, to.b));
    if (kind !== null) differences.push({ kind, a: rangeOf(a, i, to.a), b: rangeOf(b, j, to.b) });
  }
}

/** The words of the quotation that comparable words `from` to `to` come from. */
function rangeOf({ origin }: ComparableWords, from: number, to: number): Range {
  if (from < to) return { from: origin[from] ?? 0, to: (origin[to - 1] ?? 0) + 1 };
  const at = from < origin.length ? (origin[from] ?? 0) : (origin.at(-1) ?? -1) + 1;
  return { from: at, to: at };
}

/** The kind of difference between two matching words; null if it is negligible. */
function kindOf(one: readonly string[], other: readonly string[]): Difference['kind'] | null {
  if (one.includes(CUT) || other.includes(CUT)) return null;
  // "web site" and "website", "co operate" and "cooperate".
  if (one.join('') === other.join('') || abbreviated(one) === abbreviated(other)) return null;
  const changed = [...one.filter((word) => !other.includes(word)), ...other.filter((word) => !one.includes(word))];
  if (changed.some(isNegation)) return 'content';
  if (one.length === 0 || other.length === 0) return 'cut';
  if (changed.length > 0 && changed.every(isFunctionWord)) return 'function';
  return changed.length === 0 ? 'function' : 'content';
}

const ABBREVIATIONS = LEXICON.quotations.abbreviations;

/** One text for the ways to write one thing; "one" is a number only where the other has it in figures. */
function abbreviated(words: readonly string[]): string {
  const text = words.map((word) => (word === '1' ? 'one' : word)).join('');
  return ABBREVIATIONS.get(text) ?? text;
}
