import { LEXICON } from '../../lexicon/lexicon.ts';
import type { ComparableWords } from './comparableWords.ts';
import { isFunctionWord, isNegation } from './functionWords.ts';
import { isHesitation } from './hesitations.ts';
import { areFormsOfOne } from './inflections.ts';
import { knownSpelling } from './knownSpellings.ts';
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

/** What is aligned, as ranges of comparable words. */
interface Piece {
  readonly a: Range;
  readonly b: Range;
  readonly matched: number;
  readonly matchedContent: number;
  readonly differences: readonly Difference[];
}

/** Behind or before so long a part that only one has, the two must agree in so many words again. */
const FEWEST_APART = 6;
const FEWEST_CONTENT_APART = 2;
const LEAST_SHARE_APART = 0.8;

/**
 * Aligns two quotations word by word where they agree best: what only one of them has at its beginning or end is no
 * difference. Where they go on to agree beyond a long part that only one of them has, the alignment goes on, too. Takes
 * time and space in proportion to the product of both lengths.
 */
export function alignQuotations(a: ComparableWords, b: ComparableWords): Alignment | null {
  const best = alignWithin(a, b, whole(a), whole(b));
  if (best === null) return null;
  const before = alignWithin(a, b, { from: 0, to: best.a.from }, { from: 0, to: best.b.from });
  const behind = alignWithin(a, b, { from: best.a.to, to: a.words.length }, { from: best.b.to, to: b.words.length });
  const pieces = [before, best, behind].filter((piece) => piece !== null && (piece === best || standsAlone(piece)));
  return joined(a, b, pieces as readonly Piece[]);
}

function whole({ words }: ComparableWords): Range {
  return { from: 0, to: words.length };
}

function standsAlone({ matched, matchedContent, differences }: Piece): boolean {
  if (matched < FEWEST_APART || matchedContent < FEWEST_CONTENT_APART) return false;
  let changed = 0;
  for (const { a, b } of differences) changed += Math.max(a.to - a.from, b.to - b.from);
  return matched / (matched + changed) >= LEAST_SHARE_APART;
}

function joined(a: ComparableWords, b: ComparableWords, pieces: readonly Piece[]): Alignment {
  const differences: Difference[] = [];
  for (const [index, piece] of pieces.entries()) {
    const last = pieces[index - 1];
    if (last !== undefined)
      differences.push(...between(a, b, { from: last.a.to, to: piece.a.from }, { from: last.b.to, to: piece.b.from }));
    differences.push(...piece.differences);
  }
  const [first, last] = [pieces[0] as Piece, pieces.at(-1) as Piece];
  return {
    a: rangeOf(a, first.a.from, last.a.to),
    b: rangeOf(b, first.b.from, last.b.to),
    matched: pieces.reduce((sum, { matched }) => sum + matched, 0),
    matchedContent: pieces.reduce((sum, { matchedContent }) => sum + matchedContent, 0),
    differences: differences.map((each) => ({
      kind: each.kind,
      a: rangeOf(a, each.a.from, each.a.to),
      b: rangeOf(b, each.b.from, each.b.to),
    })),
  };
}

function between(a: ComparableWords, b: ComparableWords, one: Range, other: Range): Difference[] {
  if (one.from === one.to ? isHesitation(b.words, other) : other.from === other.to && isHesitation(a.words, one))
    return [];
  const kind = kindOf(a.words.slice(one.from, one.to), b.words.slice(other.from, other.to));
  return kind === null ? [] : [{ kind, a: one, b: other }];
}

/** The stretch of two ranges in which they agree best (Smith and Waterman's local alignment). */
function alignWithin(a: ComparableWords, b: ComparableWords, inA: Range, inB: Range): Piece | null {
  const width = inB.to - inB.from + 1;
  const height = inA.to - inA.from;
  if (width === 1 || height === 0) return null;
  const scores = new Int16Array((height + 1) * width);
  const steps = new Uint8Array(scores.length);
  let best = 0;
  let bestAt = 0;
  for (let i = 1; i <= height; i++) {
    const one = a.words[inA.from + i - 1] ?? '';
    const match = isFunctionWord(one) ? FUNCTION_MATCH : CONTENT_MATCH;
    for (let j = 1; j < width; j++) {
      const other = b.words[inB.from + j - 1] ?? '';
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
  return best === 0 ? null : readBack(a, b, inA.from, inB.from, steps, bestAt, width);
}

function readBack(
  a: ComparableWords,
  b: ComparableWords,
  fromA: number,
  fromB: number,
  steps: Uint8Array,
  bestAt: number,
  width: number,
): Piece {
  let i = Math.floor(bestAt / width);
  let j = bestAt % width;
  const end = { a: fromA + i, b: fromB + j };
  let matched = 0;
  let matchedContent = 0;
  /** The end of the run of words that do not match, or null inside a run that does. */
  let open: { readonly a: number; readonly b: number } | null = null;
  const differences: Difference[] = [];
  for (let step = steps[bestAt]; step !== STOP && step !== undefined; step = steps[i * width + j]) {
    const one = a.words[fromA + i - 1] ?? '';
    const alike = step === BOTH && one === b.words[fromB + j - 1] && one !== CUT;
    if (alike) {
      close(open);
      open = null;
      matched++;
      if (!isFunctionWord(one)) matchedContent++;
    } else open ??= { a: fromA + i, b: fromB + j };
    if (step !== SKIP_B) i--;
    if (step !== SKIP_A) j--;
  }
  return {
    a: { from: fromA + i, to: end.a },
    b: { from: fromB + j, to: end.b },
    matched,
    matchedContent,
    differences: differences.reverse(),
  };

  function close(to: { readonly a: number; readonly b: number } | null): void {
    if (to !== null) differences.push(...between(a, b, { from: fromA + i, to: to.a }, { from: fromB + j, to: to.b }));
  }
}

/** The words of the quotation that comparable words `from` to `to` come from. */
function rangeOf({ origin, until }: ComparableWords, from: number, to: number): Range {
  if (from < to) return { from: origin[from] ?? 0, to: until[to - 1] ?? 0 };
  const at = from < origin.length ? (origin[from] ?? 0) : (until.at(-1) ?? 0);
  return { from: at, to: at };
}

/** The kind of difference between two matching words; null if it is negligible. */
function kindOf(one: readonly string[], other: readonly string[]): Difference['kind'] | null {
  if (one.includes(CUT) || other.includes(CUT)) return null;
  // "web site" and "website", "co operate" and "cooperate".
  if (inOne(one) === inOne(other) || abbreviated(one) === abbreviated(other)) return null;
  const changed = [...one.filter((word) => !other.includes(word)), ...other.filter((word) => !one.includes(word))];
  if (changed.some(isNegation)) return 'content';
  if (one.length === 0 || other.length === 0) return 'cut';
  if (changed.length > 0 && changed.every(isFunctionWord)) return 'function';
  return changed.length === 0 || areInflected(one, other) ? 'function' : 'content';
}

/** True where each word of meaning stands in the other version, in another form: "this grant", "these grants". */
function areInflected(one: readonly string[], other: readonly string[]): boolean {
  const [left, right] = [one, other].map((words) => words.filter((word) => !isFunctionWord(word)));
  return (
    left !== undefined &&
    left.length === right?.length &&
    left.every((word, index) => areFormsOfOne(word, right[index] ?? ''))
  );
}

/** In one word; "first hand" is compared as "1st hand". */
function inOne(words: readonly string[]): string {
  return words.join('').replace(/^1st/, 'first').replace(/^2nd/, 'second');
}

const ABBREVIATIONS = LEXICON.quotations.abbreviations;

/** One text for the ways to write one thing; "one" is a number only where the other has it in figures. */
function abbreviated(words: readonly string[]): string {
  const text = words.map((word) => (word === '1' ? 'one' : knownSpelling(word))).join('');
  return ABBREVIATIONS.get(text) ?? text;
}
