import assert from 'node:assert/strict';
import { claimOf } from './claimsIn.ts';

describe('how many of those shot died', () => {
  it('is the dead of the same sentence', () => {
    assert.equal(claimOf('11 people were shot and three were killed.', '11').counted.fatal, 3);
  });

  it('is the dead of the story where the sentence counts none', () => {
    assert.equal(claimOf('Three people were killed. In all, 11 people were shot.', '11').counted.fatal, 3);
  });

  it('is nobody where more died than were shot', () => {
    assert.equal(claimOf('Thirty people were killed. Two people were shot.', 'Two').counted.fatal, 0);
  });

  it('is not asked of the injured', () => {
    assert.equal(claimOf('Three people were killed and 11 were injured.', '11').counted.fatal, null);
  });
});
