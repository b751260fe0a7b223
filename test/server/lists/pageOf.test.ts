import assert from 'node:assert/strict';
import { pageOf } from '../../../src/server/lists/pageOf.ts';

const LIST = Array.from({ length: 10_000 }, (_, index) => index);

describe('a page', () => {
  it('is the part of the list that was asked for, with the length of the whole', () => {
    assert.deepEqual(pageOf(LIST, { start: 9_998, count: 100 }), { items: [9_998, 9_999], total: 10_000 });
  });

  it('is never more than an editor can take in at once', () => {
    assert.equal(pageOf(LIST, { start: 0, count: 10_000 }).items.length, 500);
  });

  it('is empty where nobody asked for items, or for none there are', () => {
    assert.deepEqual(pageOf(LIST, { start: 0, count: 0 }), { items: [], total: 10_000 });
    assert.deepEqual(pageOf(LIST, { start: 20_000, count: 5 }).items, []);
    assert.deepEqual(pageOf(LIST, { start: Number.NaN, count: -1 }).items, []);
  });
});
