import assert from 'node:assert/strict';
import { remembered } from '../../../src/engine/article/remembered.ts';

describe('remembered answers', () => {
  it('are given again without being worked out', () => {
    const asked: string[] = [];
    const lengthOf = remembered((text) => asked.push(text), 4);
    assert.equal(lengthOf('lake'), lengthOf('lake'));
    assert.deepEqual(asked, ['lake']);
  });

  it('are kept for a bounded number of texts', () => {
    const asked: string[] = [];
    const lengthOf = remembered((text) => asked.push(text), 2);
    for (const text of ['one', 'two', 'three', 'four', 'five', 'one']) lengthOf(text);
    assert.deepEqual(asked, ['one', 'two', 'three', 'four', 'five', 'one']);
  });

  it('stay while they are asked for', () => {
    const asked: string[] = [];
    const lengthOf = remembered((text) => asked.push(text), 2);
    for (const text of ['one', 'two', 'one', 'three', 'one', 'four', 'one']) lengthOf(text);
    assert.equal(asked.filter((text) => text === 'one').length, 1);
  });
});
