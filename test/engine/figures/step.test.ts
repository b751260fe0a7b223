import assert from 'node:assert/strict';
import { splitSentences } from '../../../src/engine/article/sentences.ts';
import { tokenise } from '../../../src/engine/article/tokens.ts';
import { recogniseFigures } from '../../../src/engine/figures/recogniseFigures.ts';
import { readArticle } from '../../../src/formats/readContent.ts';

/** How finely the first figure of a sentence is written. */
function stepIn(text: string, language: string | null = null): number | undefined {
  const article = readArticle(text, 'plain');
  const meant = { ...article, meta: { ...article.meta, language } };
  return recogniseFigures(meant, tokenise(meant, splitSentences))[0]?.quantity.step;
}

describe('how finely a figure is written', () => {
  it('is the last decimal, scaled', () => {
    assert.equal(stepIn('The bridge cost $1.2bn.'), 100_000_000);
  });

  it('is the scale where there are no decimals', () => {
    assert.equal(stepIn('The bridge cost $3 million.'), 1_000_000);
  });

  it('is one for a small count', () => {
    assert.equal(stepIn('The fire killed 40 people.'), 1);
  });

  it('is what the zeros leave for a large round count', () => {
    assert.equal(stepIn('The wave killed 230,000 people.'), 10_000);
  });

  it('is a thousand for thousands in words', () => {
    assert.equal(stepIn('The wave killed two thousand people.'), 1000);
  });

  it('is a dozen for dozens', () => {
    assert.equal(stepIn('The gang robbed nearly two dozen banks.'), 12);
  });

  it('is one for other words', () => {
    assert.equal(stepIn('The fire killed forty-six people.'), 1);
  });

  it('is the fraction that is added', () => {
    assert.equal(stepIn('The tunnel is 2½ miles long.'), 0.5);
  });

  it('is the smaller of two units', () => {
    assert.equal(stepIn('The wall is 5ft 6in high.'), 1 / 12);
  });

  it('is that of the digits of the article’s language', () => {
    assert.equal(stepIn('The wave killed 230.000 people.', 'de'), 10_000);
  });

  it('is that of the scale which a range shares', () => {
    assert.equal(stepIn('It will cost 2 to 3 million dollars.'), 1_000_000);
  });
});
