import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SnapshotReader, SnapshotWriter } from '../../../../src/engine/corpus/storage/snapshot.ts';
import { Vocabulary } from '../../../../src/engine/corpus/storage/vocabulary.ts';

const words = fc.array(fc.string({ maxLength: 6 }), { maxLength: 60 });

/** Of so many words that pages are filled and the table grows. */
function longVocabulary(words = 20_000): Vocabulary {
  const vocabulary = new Vocabulary();
  for (let number = 0; number < words; number++) assert.equal(vocabulary.numberOf(`word ${number}`), number);
  return vocabulary;
}

function restored(vocabulary: Vocabulary): Vocabulary {
  const to = new SnapshotWriter();
  vocabulary.save(to);
  return Vocabulary.restored(new SnapshotReader(structuredClone(to.snapshot())));
}

describe('a vocabulary', () => {
  it('gives each word one number, and the word for it', () => {
    fc.assert(
      fc.property(words, (all) => {
        const vocabulary = new Vocabulary();
        const numbers = all.map((word) => vocabulary.numberOf(word));
        assert.deepEqual(
          numbers.map((number) => vocabulary.at(number ?? -1)),
          all,
        );
        assert.equal(new Set(numbers).size, new Set(all).size);
      }),
    );
  });

  it('has no number for a long text, or one with letters beyond Latin', () => {
    const vocabulary = new Vocabulary();
    assert.equal(vocabulary.numberOf('the fire at the mill by the river of the old town'), null);
    assert.equal(vocabulary.numberOf('Ślęża'), null);
  });

  it('gives any text a number where it is told to', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 80, unit: 'grapheme' }), { maxLength: 60 }), (all) => {
        const vocabulary = longVocabulary(200);
        const numbers = all.map((text) => vocabulary.enter(text));
        for (const one of [vocabulary, restored(vocabulary)]) {
          assert.deepEqual(
            numbers.map((number) => one.at(number)),
            all,
          );
          assert.deepEqual(
            all.map((text) => one.known(text)),
            numbers,
          );
        }
        assert.equal(vocabulary.known('a text that it does not have, whatever was entered, and longer than any'), null);
      }),
    );
  });

  it('holds more words than a page', () => {
    const vocabulary = longVocabulary();
    for (const number of [0, 1, 9_999, 19_999]) assert.equal(vocabulary.at(number), `word ${number}`);
  });

  it('knows all its words once restored, and takes more', () => {
    const again = restored(longVocabulary());
    for (const number of [0, 9_999, 19_999]) assert.equal(again.numberOf(`word ${number}`), number);
    assert.equal(again.at(12_345), 'word 12345');
    assert.equal(again.numberOf('a new one'), 20_000);
    assert.equal(again.at(20_000), 'a new one');
  });
});
