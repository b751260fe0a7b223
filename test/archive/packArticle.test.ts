import assert from 'node:assert/strict';
import {
  packFoundBy,
  packReading,
  packSentences,
  unpackFoundBy,
  unpackReading,
  unpackSentences,
} from '../../src/archive/packArticle.ts';
import { articleToStore } from './articleToStore.ts';

describe('an article packed for an archive', () => {
  it('has the facts and the places it had', () => {
    const { facts, lineStarts, addresses } = articleToStore('one.txt');
    assert.deepEqual(unpackReading(packReading({ facts, lineStarts, addresses })), { facts, lineStarts, addresses });
  });

  it('is found by the same keys and names, in order of the keys', () => {
    const keys = [
      { key: 2 ** 40, items: 3 },
      { key: 5, items: 1 },
    ];
    const names = ['maud ellery', 'nguyễn an'];
    assert.deepEqual(unpackFoundBy(packFoundBy({ keys, names })), { keys: keys.toReversed(), names });
  });

  it('has the sentences it had', () => {
    const sentences = [{ start: 3, text: 'At least 3 – “three” – were hurt. 🙂' }];
    assert.deepEqual(unpackSentences(packSentences(sentences)), sentences);
  });

  it('is refused where it was packed in a way that is not known', () => {
    const bytes = packSentences([]);
    bytes[0] = 77;
    assert.throws(() => unpackSentences(bytes));
  });
});
