import assert from 'node:assert/strict';
import { ArticleNumbers } from '../../../../src/engine/corpus/storage/articleNumbers.ts';
import { SnapshotReader, SnapshotWriter } from '../../../../src/engine/corpus/storage/snapshot.ts';

function restored(numbers: ArticleNumbers, isHeld: (uri: string) => boolean): ArticleNumbers {
  const to = new SnapshotWriter();
  numbers.save(to, isHeld);
  const again = new ArticleNumbers();
  again.restore(new SnapshotReader(structuredClone(to.snapshot())));
  return again;
}

describe('numbers of articles', () => {
  it('stay the same, and none is given twice', () => {
    const numbers = new ArticleNumbers();
    assert.deepEqual(
      ['a', 'b', 'a', 'c'].map((uri) => numbers.enter(uri)),
      [0, 1, 0, 2],
    );
    assert.equal(numbers.at(1), 'b');
    assert.equal(numbers.known('d'), null);
    assert.equal(numbers.end, 3);
  });

  it('are given anew once those that had them are gone from a snapshot', () => {
    const numbers = new ArticleNumbers();
    for (const uri of ['a', 'b', 'c']) numbers.enter(uri);
    const again = restored(numbers, (uri) => uri !== 'b');
    assert.equal(again.known('b'), null);
    assert.equal(again.known('c'), 2);
    assert.equal(again.enter('d'), 1);
    assert.equal(again.enter('e'), 3);
  });
});
