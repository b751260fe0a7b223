import type { Span } from '../model/span.ts';
import type { Difference, Range } from './alignQuotations.ts';
import type { ReadQuotation } from './readQuotation.ts';
import type { SameUtterance } from './sameUtterance.ts';

/** Neighbouring differences of two versions of an utterance, reported together. */
export interface Misquotation {
  /** The most serious: content before function before cut. */
  readonly kind: Difference['kind'];
  /**
   * True where one says a whole phrase otherwise, or one speaker other words in several places: then it is seldom a
   * slip of the pen, and often another occasion.
   */
  readonly rewritten: boolean;
  readonly a: Version;
  readonly b: Version;
}

/** The words of one quotation where the other differs. */
export interface Version extends Span {
  /** The raw text from `start` to `end`: what differs, with a word on either side. */
  readonly text: string;
  /** Its words in lower case, without accents and punctuation. */
  readonly words: string;
  /** The stretches within that differ; none where only the other has words. */
  readonly differing: readonly Span[];
}

/** Differences with fewer equal words between them are reported as one. */
const FEWEST_BETWEEN = 6;
const RANK = { content: 0, function: 1, cut: 2 } as const;

export function misquotedWords(
  a: ReadQuotation,
  b: ReadQuotation,
  { differences, speakers }: SameUtterance,
): Misquotation[] {
  const clusters: Difference[][] = [];
  for (const difference of differences) {
    const last = clusters.at(-1);
    const before = last?.at(-1);
    if (last !== undefined && before !== undefined && difference.a.from - before.a.to < FEWEST_BETWEEN)
      last.push(difference);
    else clusters.push([difference]);
  }
  const isRetold = speakers === 'same' && clusters.filter((cluster) => cluster.some(isOfContent)).length > 1;
  return clusters.map((cluster) => {
    const [gravest] = cluster.map(({ kind }) => kind).sort((one, other) => RANK[one] - RANK[other]);
    return {
      kind: gravest ?? 'cut',
      rewritten: isRetold || isRewritten(cluster),
      a: versionOf(
        a,
        cluster.map((each) => each.a),
      ),
      b: versionOf(
        b,
        cluster.map((each) => each.b),
      ),
    };
  });
}

/** So many words of one that the other has otherwise. */
const PHRASE = 4;

function isRewritten(cluster: readonly Difference[]): boolean {
  const other = cluster.filter(({ kind }) => kind !== 'cut');
  return other.reduce((sum, { a, b }) => sum + Math.max(a.to - a.from, b.to - b.from), 0) >= PHRASE;
}

function isOfContent({ kind }: Difference): boolean {
  return kind === 'content';
}

function versionOf({ quotation, words }: ReadQuotation, ranges: readonly Range[]): Version {
  const from = Math.max(0, (ranges[0]?.from ?? 0) - 1);
  const to = Math.min(words.length, (ranges.at(-1)?.to ?? 0) + 1);
  const start = words[from]?.start ?? quotation.start;
  const end = words[to - 1]?.end ?? quotation.end;
  return {
    start,
    end,
    text: quotation.text.slice(start - quotation.start, end - quotation.start),
    words: words
      .slice(from, to)
      .map(({ text }) => text)
      .join(' '),
    differing: ranges
      .filter((range) => range.from < range.to)
      .map((range) => ({ start: words[range.from]?.start ?? start, end: words[range.to - 1]?.end ?? end })),
  };
}
