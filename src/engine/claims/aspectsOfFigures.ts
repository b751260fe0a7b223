import { LEXICON } from '../../lexicon/lexicon.ts';
import { Line } from '../article/line.ts';
import type { Sentence, Tokens } from '../article/tokens.ts';
import { sentenceAt, tokenAt } from '../article/tokens.ts';
import type { Figure } from '../model/figure.ts';
import { aspectOf } from './aspect.ts';
import type { Framing } from './framing.ts';

/** What befell those who are counted, which says more than any word of the rest of the sentence. */
const BEFELL: ReadonlySet<string> = new Set([
  ...LEXICON.measures.forms.values(),
  ...LEXICON.measures.nouns.values(),
  ...LEXICON.measures.phrases.values(),
]);
/** What a sum or a share is, by the words nearest to it, and those counted as a group. */
const PLAIN: ReadonlySet<string> = new Set([
  ...LEXICON.measures.money.values(),
  ...LEXICON.measures.length.values(),
  ...LEXICON.measures.percent.values(),
  ...LEXICON.measures.duration.values(),
  'attendance',
  'employ',
]);

/** The framings with the aspect of its event as the measure of each figure that has no plainer one. */
export function withAspects(tokens: Tokens, figures: readonly Figure[], framings: readonly Framing[]): Framing[] {
  let sentence: Sentence | null = null;
  let line: Line | null = null;
  return framings.map((framing, index) => {
    const figure = figures[index];
    if (figure === undefined || isPlain(figure, framing.measure)) return framing;
    if (sentence === null || line === null || figure.start >= sentence.end) {
      sentence = sentenceAt(tokens, figure.start);
      line = sentence === null ? null : new Line(tokens, sentence);
    }
    if (sentence === null || line === null) return framing;
    const { start, end, firstToken } = sentence;
    const isNear = (other: Figure | undefined): other is Figure =>
      other !== undefined && other.quantity.kind === figure.quantity.kind && other.start >= start && other.end <= end;
    const tokenOf = (offset: number): number => tokenAt(tokens, offset) - firstToken;
    const [before, after] = [figures[index - 1], figures[index + 1]];
    const reach = {
      kind: figure.quantity.kind,
      first: tokenOf(figure.start),
      end: tokenOf(figure.end),
      from: isNear(before) ? tokenOf(before.end) : 0,
      to: isNear(after) ? tokenOf(after.start) : line.count,
    };
    const measure = aspectOf(line, reach, framing.head?.toLowerCase() ?? null);
    return measure === null ? framing : { ...framing, measure };
  });
}

function isPlain({ quantity: { kind } }: Figure, measure: string | null): boolean {
  return measure !== null && (PLAIN.has(measure) || (kind === 'count' && BEFELL.has(measure)));
}
