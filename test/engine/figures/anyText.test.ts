import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitSentences } from '../../../src/engine/article/sentences.ts';
import { tokenise } from '../../../src/engine/article/tokens.ts';
import { frameFigures } from '../../../src/engine/claims/frameFigures.ts';
import { recogniseFigures } from '../../../src/engine/figures/recogniseFigures.ts';
import { readArticle } from '../../../src/formats/readContent.ts';

/** The pieces numbers, bounds and units are made of, so that random text runs into every rule. */
const PIECES =
  '12|1,234|1.5|0|007|2017|50+|1/2|½|three|forty|hundred|million|bn|k|dozen|dozens|half|a|an|one|no|and|or|to|from|between|of|in|at least|more than|up to|about|$|US$|£|Rs|€|%|per cent|percent|years|old|-|–|—|,|.|;|:|(|)|\'|"|°|C|F|km|mph|mile|March|May|p.m.|AM|people|killed|dead|were|toll|rose|fell|by|them|including|Boeing|T|x|/|+|−|times|doubled|\u2060|\u00ad|\u200b|\u202f|\ud83d\ude00|é|\n|\r\n| '.split(
    '|',
  );

const numberish = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 60 })
  .chain((pieces) => fc.constantFrom('', ' ').map((gap) => pieces.join(gap)));

function check(text: string): void {
  const article = readArticle(text, 'plain');
  const tokens = tokenise(article, splitSentences);
  const figures = recogniseFigures(article, tokens);
  const framings = frameFigures(tokens, figures);
  assert.equal(framings.length, figures.length);
  let end = 0;
  for (const [index, figure] of figures.entries()) {
    assert.ok(
      figure.start >= end && figure.end > figure.start && figure.end <= text.length,
      'in order, none over another',
    );
    assert.ok(
      figure.numeral.start >= figure.start && figure.numeral.end <= figure.end,
      'the numeral is inside the figure',
    );
    assert.ok(figure.quantity.min !== null || figure.quantity.max !== null, 'one bound at least');
    assert.ok(
      figure.quantity.min === null || figure.quantity.max === null || figure.quantity.min <= figure.quantity.max,
      'bounds in order',
    );
    for (const bound of [figure.quantity.min, figure.quantity.max])
      assert.ok(bound === null || Number.isFinite(bound), 'finite');
    end = figure.end;
    const { counted, predicate, partOf } = framings[index] ?? assert.fail('no framing');
    for (const span of [counted, predicate]) {
      assert.ok(
        span === null || (span.start >= 0 && span.end > span.start && span.end <= text.length),
        'spans in the text',
      );
    }
    assert.ok(partOf === null || (partOf >= 0 && partOf < index), 'a part has its whole before it');
  }
}

describe('Any text', () => {
  it('of numbers, bounds and units gives figures with their spans in order', () =>
    fc.assert(fc.property(numberish, check), { numRuns: 2000 }));

  it('of any characters does too', () =>
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), check), { numRuns: 500 }));

  it('keeps its figures when its lines end in another way', () => {
    const text = 'At least 25 died.\n\nA further 12 were hurt, 3 of them badly.';
    const texts = (source: string): string[] => {
      const article = readArticle(source, 'plain');
      return recogniseFigures(article, tokenise(article, splitSentences)).map(({ start, end }) =>
        source.slice(start, end),
      );
    };
    assert.deepEqual(texts(text.replaceAll('\n', '\r\n')), texts(text));
  });
});
