import assert from 'node:assert/strict';
import { infinitive, isActor, isIrregularPast, partOfSpeech, singular } from '../../../src/engine/claims/lemma.ts';

describe('the forms of a word', () => {
  it('have a singular, in the case it is written', () => {
    assert.deepEqual([singular('miners'), singular('Miners'), singular('gunmen')], ['miner', 'Miner', 'gunman']);
  });

  it('have an infinitive', () => {
    assert.equal(infinitive('killing'), 'kill');
  });

  it('are irregular pasts', () => {
    assert.deepEqual([isIrregularPast('sank'), isIrregularPast('sink')], [true, false]);
  });

  it('have a part of speech', () => {
    assert.deepEqual([partOfSpeech('quickly'), partOfSpeech('house')], ['adverb', 'noun']);
  });

  it('stand for somebody who acts', () => {
    assert.deepEqual([isActor('teacher'), isActor('house')], [true, false]);
  });
});
