import { splitSentences } from '../../../src/engine/article/sentences.ts';
import { tokenise } from '../../../src/engine/article/tokens.ts';
import { frameFigures } from '../../../src/engine/claims/frameFigures.ts';
import type { Framing } from '../../../src/engine/claims/framing.ts';
import { recogniseFigures } from '../../../src/engine/figures/recogniseFigures.ts';
import { readArticle } from '../../../src/formats/readContent.ts';

/** The framings of one paragraph's figures. */
export function framingsOf(text: string): Framing[] {
  const article = readArticle(text, 'plain');
  const tokens = tokenise(article, splitSentences);
  return frameFigures(tokens, recogniseFigures(article, tokens));
}

/**
 * Each figure as "46 | minority Shiite Muslims | killed": the figure, what it counts, what befell it; "-" is nothing.
 */
export function framedIn(text: string): string[] {
  const article = readArticle(text, 'plain');
  const tokens = tokenise(article, splitSentences);
  const figures = recogniseFigures(article, tokens);
  const framings = frameFigures(tokens, figures);
  return figures.map(({ start, end }, index) => {
    const { counted, measure } = framings[index] ?? { counted: null, measure: null };
    const things = counted === null ? '-' : text.slice(counted.start, counted.end);
    return `${text.slice(start, end)} | ${things} | ${measure ?? '-'}`;
  });
}
