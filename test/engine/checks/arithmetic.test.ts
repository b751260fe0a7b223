import assert from 'node:assert/strict';
import { createCorpus } from '../../../src/engine/createCorpus.ts';
import { analyseText } from '../engineUnderTest.ts';

describe('a calculation that does not come out', () => {
  it('is warned of at its result, and shows what the result should follow from', () => {
    const corpus = createCorpus();
    corpus.put('a', analyseText('The party won 12 of 40 seats, or 25 per cent.', 'plain'));
    const [conflict] = corpus.conflicts();
    assert.equal(conflict?.rule, 'arithmetic/share');
    assert.deepEqual(
      conflict?.sides.map(({ text, isBasis = false }) => [text, isBasis]),
      [
        ['12', true],
        ['40', true],
        ['25 per cent', false],
      ],
    );
  });
});
