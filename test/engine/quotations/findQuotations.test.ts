import assert from 'node:assert/strict';
import { splitSentences } from '../../../src/engine/article/sentences.ts';
import { tokenise } from '../../../src/engine/article/tokens.ts';
import { findQuotations } from '../../../src/engine/quotations/findQuotations.ts';
import { readArticle } from '../../../src/formats/readContent.ts';
import { quotationsIn } from './quotationsIn.ts';

function texts(body: string): string[] {
  return quotationsIn(body).map(({ text }) => text);
}

describe('quotations', () => {
  it('stand between straight marks', () =>
    assert.deepEqual(texts('"We will rebuild the wall," the mayor said on Monday.'), ['We will rebuild the wall,']));

  it('stand between curly marks', () =>
    assert.deepEqual(texts('“We will rebuild the wall,” the mayor said.'), ['We will rebuild the wall,']));

  it('stand between a straight mark and a curly one, as where a text was put together', () =>
    assert.deepEqual(texts('"We will rebuild the wall,” the mayor said. “It will be a metre higher than before."'), [
      'We will rebuild the wall,',
      'It will be a metre higher than before.',
    ]));

  it('hold curly marks between straight ones', () =>
    assert.deepEqual(texts('"He said “leave it alone” and went away," the mayor said.'), [
      'He said “leave it alone” and went away,',
    ]));

  it('stand between guillemets', () =>
    assert.deepEqual(texts('«We will rebuild the wall», the mayor said.'), ['We will rebuild the wall']));

  it('stand between German marks', () =>
    assert.deepEqual(texts('„We will rebuild the wall“, the mayor said.'), ['We will rebuild the wall']));

  it('stand between single marks, over the apostrophes in them', () =>
    assert.deepEqual(texts('The mayor said: ‘We won’t leave the drivers’ families alone.’ Then she left.'), [
      'We won’t leave the drivers’ families alone.',
    ]));

  it('are none between the apostrophes of plurals', () =>
    assert.deepEqual(texts("The drivers' union and the owners' club met in the old hall."), []));

  it('hold the quotations inside them', () =>
    assert.deepEqual(texts('"She told us ‘leave the house at once’ and we ran," he said.'), [
      'She told us ‘leave the house at once’ and we ran,',
    ]));

  it('are two where "she said" parts them', () =>
    assert.deepEqual(texts('"We will rebuild the wall," she said, "and it will be higher."'), [
      'We will rebuild the wall,',
      'and it will be higher.',
    ]));

  it('go on in a paragraph that repeats the opening mark', () =>
    assert.deepEqual(texts('"We will rebuild the wall.\n\n"It will be a metre higher," she said.'), [
      'We will rebuild the wall.',
      'It will be a metre higher,',
    ]));

  it('are none after a mark that nothing closes', () =>
    assert.deepEqual(texts('The plank was 12" wide and it was laid on the wall.\n\nNobody was hurt.'), []));

  it('are none of few words', () => assert.deepEqual(texts('The "very old" wall fell, and the "hero" ran.'), []));

  it('are no titles of works', () =>
    assert.deepEqual(texts('Her novel "A Winter in the Harbour Town" sold well.'), []));

  it('keep to the body', () => assert.deepEqual(quotationsIn('A wall fell.').concat(quotationsIn('')), []));

  it('have the speaker of their sentence', () =>
    assert.equal(quotationsIn('"We will rebuild the wall," Ana Petrik said.', 'Ana Petrik')[0]?.speaker, 'Ana Petrik'));

  it('have no speaker of whom they themselves tell', () =>
    assert.equal(
      quotationsIn('"It was Ana Petrik who told us to rebuild the wall," the mason said.', 'Ana Petrik')[0]?.speaker,
      null,
    ));

  it('have no speaker of whom what is behind them tells', () =>
    assert.equal(
      quotationsIn('"We will rebuild the wall," he said, "as Ana Petrik told us to."', 'Ana Petrik')[0]?.speaker,
      null,
    ));

  it('have the prose beside the raw text where markup stands in it', () => {
    const text = '<html><body><p>&ldquo;We <b>will</b> rebuild the wall&rdquo;, she said.</p></body></html>';
    const article = readArticle(text, 'html');
    const [found] = findQuotations(article, tokenise(article, splitSentences), [], () => null);
    assert.equal(found?.text, 'We <b>will</b> rebuild the wall');
    assert.equal(found?.prose?.length, found?.text.length);
  });
});
