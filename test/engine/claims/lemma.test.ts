import assert from 'node:assert/strict';
import nlp from 'compromise/two';
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

  it('have a part of speech where no lexicon has them, too', () => {
    const made = ['gritterly', 'fribbing', 'sproutish', 'the fribbers'.slice(4)];
    assert.deepEqual(
      made.map((word) => partOfSpeech(word)),
      ['adverb', 'verb', 'adjective', 'noun'],
    );
  });

  it('are verbs, nouns and adverbs alone where a full parse of them alone takes them for it', () => {
    const endings = ['', 's', 'ed', 'ing', 'ly', 'ness', 'ous', 'ize', 'ment', 'er', 'est', 'able', 'ia', 'man', 'a'];
    const stems = ['hell', 'anyway', 'gott', 'grobl', 'unfrib', 'misplon', 'overstarv', 'tert', 'zwöl', 'wann'];
    for (const word of stems.flatMap((stem) => endings.map((ending) => stem + ending))) {
      const parsed = nlp(word);
      const parts = [parsed.has('#Verb'), parsed.has('#Noun'), parsed.has('#Adverb')];
      const found = partOfSpeech(word);
      assert.deepEqual([found === 'verb', found === 'noun', found === 'adverb'], parts, word);
    }
  });

  it('stand for somebody who acts', () => {
    assert.deepEqual([isActor('teacher'), isActor('house')], [true, false]);
  });
});
