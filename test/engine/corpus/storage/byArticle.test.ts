import assert from 'node:assert/strict';
import { ArticleNumbers } from '../../../../src/engine/corpus/storage/articleNumbers.ts';
import { ByArticle } from '../../../../src/engine/corpus/storage/byArticle.ts';

describe('what is kept by article', () => {
  it('is that of the articles that have it', () => {
    const numbers = new ArticleNumbers();
    for (const uri of ['a', 'b', 'c']) numbers.enter(uri);
    const kept = new ByArticle<string>(numbers);
    kept.set('c', 'three');
    kept.set('d', 'four');
    kept.set('d', 'more');
    kept.set('a', 'one');
    kept.delete('a');
    kept.delete('b');
    kept.delete('e');
    assert.equal(kept.size, 2);
    assert.equal(kept.get('a'), undefined);
    assert.equal(kept.get('e'), undefined);
    assert.deepEqual(
      [...kept],
      [
        ['c', 'three'],
        ['d', 'more'],
      ],
    );
  });
});
