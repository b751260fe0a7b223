import { splitSentences } from '../../src/engine/article/sentences.ts';
import { tokenise } from '../../src/engine/article/tokens.ts';
import { frameFigures } from '../../src/engine/claims/frameFigures.ts';
import { recogniseFigures } from '../../src/engine/figures/recogniseFigures.ts';
import { readArticle } from '../../src/formats/readContent.ts';
import { megabytes, parseWithCompromise, quantile, report, sampled, worked } from './measure.ts';
import { scalePaths, scaleText } from './scaleArticles.ts';

const ROUNDS = 5;
const TIMES_COMPROMISE = 30;

/**
 * Recognising and framing figures beside compromise's parse of the same text, and how their time grows with the text.
 */
export async function bench(): Promise<void> {
  const texts = sampled(scalePaths(1000), 5).map(scaleText);
  const read = texts.map((text) => {
    const article = readArticle(text, 'plain');
    return { article, tokens: tokenise(article, splitSentences) };
  });
  const recognised: number[] = [];
  const framed: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const figures = read.map(({ article, tokens }) => recogniseFigures(article, tokens));
    const alone = worked(() => {
      for (const { article, tokens } of read) recogniseFigures(article, tokens);
    });
    const framing = worked(() => {
      for (const [index, { tokens }] of read.entries()) frameFigures(tokens, figures[index] ?? []);
    });
    if (round === 0) continue;
    recognised.push(alone / megabytes(texts));
    framed.push(framing / megabytes(texts));
  }
  const few = sampled(texts, 10);
  parseWithCompromise(few);
  const theirs = worked(() => parseWithCompromise(few)) / megabytes(few);
  const ours = quantile(recognised, 0.5);
  const times = theirs / ours;
  report('compromise, full parse', `${theirs.toFixed(0)} ms/MB`);
  report('recognising figures', `${ours.toFixed(0)} ms/MB, ${times.toFixed(0)} × compromise`, {
    words: `at least ${TIMES_COMPROMISE} ×`,
    met: times >= TIMES_COMPROMISE,
  });
  const framing = quantile(framed, 0.5);
  report('framing figures', `${framing.toFixed(0)} ms/MB, ${(theirs / framing).toFixed(0)} × compromise`);
  for (const [name, piece] of GROWN) report(`${name}, 1 KB to 4 MB`, growth(piece, texts.join('\n')));
}

/** What the text is made of as it grows; null is the articles themselves. */
const GROWN: readonly (readonly [name: string, piece: string | null])[] = [
  ['articles', null],
  ['digits', '7'],
  ['digits with commas', '1,'],
  ['"and a half"', 'and a half '],
  ['nested hyphens', 'one-'],
  ['number words', 'hundred thousand '],
  ['bounds', 'at least about '],
  ['currency signs', '$'],
  ['figures without end', '46 people, '],
];

const SIZES = [1024, 32 * 1024, 1024 * 1024, 4 * 1024 * 1024];

/** Nanoseconds a character at each size. */
function growth(piece: string | null, articles: string): string {
  return `${SIZES.map((size) => {
    const text = (piece ?? articles).repeat(Math.ceil(size / (piece ?? articles).length)).slice(0, size);
    const times = Math.max(1, Math.floor((256 * 1024) / size));
    const article = readArticle(text, 'plain');
    const tokens = tokenise(article, splitSentences);
    const figures = recogniseFigures(article, tokens);
    const spent = worked(() => {
      for (let round = 0; round < times; round++) {
        recogniseFigures(article, tokens);
        frameFigures(tokens, figures);
      }
    });
    return `${((spent * 1e6) / times / size).toFixed(0)}`.padStart(5);
  }).join(' ')} ns a character`;
}
