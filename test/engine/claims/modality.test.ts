import assert from 'node:assert/strict';
import { claimOf } from './claimsIn.ts';

describe('how surely a claim is stated', () => {
  it('is as fact where nothing softens it', () => {
    assert.equal(claimOf('The fire killed 12 people.', '12').modality, 'stated');
  });

  it('is as something that may be', () => {
    assert.equal(claimOf('The fire could have killed 12 people.', '12').modality, 'hypothetical');
  });

  it('is as something to come', () => {
    assert.equal(claimOf('The mill will lay off 300 workers.', '300').modality, 'forecast');
  });

  it('is as something to come where somebody said it would', () => {
    assert.equal(claimOf('The mill said it would hire 300 workers.', '300').modality, 'forecast');
  });

  it('is not at all where it is denied', () => {
    assert.equal(claimOf('Officials denied that 12 people had died.', '12').modality, 'denied');
  });

  it('is not at all where the verb is denied', () => {
    assert.equal(claimOf('The blast did not kill 12 people.', '12').modality, 'denied');
  });

  it('no longer holds where it was said at first', () => {
    assert.equal(claimOf('Police initially counted 12 dead.', '12').modality, 'superseded');
  });

  it('no longer holds where it was an earlier toll', () => {
    assert.equal(claimOf('That is up from an earlier toll of 12 dead.', '12').modality, 'superseded');
  });

  it('is as something that may be where it was only attempted', () => {
    assert.equal(claimOf('He plotted to kill 12 people.', '12').modality, 'hypothetical');
  });

  it('is as fact for an age, whatever its bearer may do', () => {
    assert.equal(claimOf('{p:Daro Venn}, 34, could lose his seat.', '34').modality, 'stated');
  });
});
