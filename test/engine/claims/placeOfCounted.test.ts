import assert from 'node:assert/strict';
import { claimOf } from './claimsIn.ts';

describe('where the counted are', () => {
  it('is the place named after the figure', () => {
    assert.deepEqual(claimOf('The storm killed 12 people in {l:Orsova}.', '12').within, ['orsova']);
  });

  it('is the place that opens the sentence', () => {
    assert.deepEqual(claimOf('In {l:Orsova}, the storm killed 12 people.', '12').within, ['orsova']);
  });

  it('is the noun for a place where no name is given', () => {
    assert.deepEqual(claimOf('The storm killed 12 people in the northern province.', '12').within, ['province']);
  });

  it('is not said by a place that speaks', () => {
    assert.deepEqual(claimOf('The storm killed 12 people, according to hospital officials.', '12').within, []);
  });

  it('is not what belongs to the next figure', () => {
    assert.deepEqual(claimOf('The storm killed 12 people and hurt 30 in {l:Orsova}.', '12').within, []);
  });

  it('is asked of counts only', () => {
    assert.deepEqual(claimOf('The storm cost $12 million in {l:Orsova}.', '$12 million').within, []);
  });
});
