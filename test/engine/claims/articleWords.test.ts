import assert from 'node:assert/strict';
import { contentWords, namesBetween, singularOf } from '../../../src/engine/claims/articleWords.ts';
import { wordsOf } from './wordsOf.ts';

describe('the words of an article', () => {
  it('know which token belongs to a name', () => {
    const words = wordsOf('On Monday {p:Daro Venn} spoke.');
    assert.deepEqual(
      [1, 2, 3, 4].map((token) => words.nameOf(token)),
      [-1, 0, 0, -1],
    );
  });

  it('read as nothing before the first and after the last', () => {
    const words = wordsOf('It rained.');
    assert.deepEqual([words.at(-1), words.at(words.count)], ['', '']);
  });

  it('have straight quotation marks, however they are written', () => {
    assert.equal(wordsOf('“Rain,” he said.').at(0), '"');
  });

  it('are kept as written, too', () => {
    assert.equal(wordsOf('“Rain,” he said.').written(0), '“');
  });
});

describe('the content words of a stretch', () => {
  it('are singular, each once, without names and grammar', () => {
    const words = wordsOf('The ferries of {p:Daro Venn} met other ferries in the harbour.');
    assert.deepEqual(contentWords(words, 0, words.count, 9), ['ferry', 'met', 'harbour']);
  });

  it('are no more than asked for', () => {
    const words = wordsOf('Ferries, barges and tugs sank.');
    assert.deepEqual(contentWords(words, 0, words.count, 2), ['ferry', 'barge']);
  });
});

describe('the names of a stretch', () => {
  it('are each given once, in order', () => {
    const words = wordsOf('{p:Daro Venn} met {p:Ana Petrikova}. {p:Venn} smiled.');
    assert.deepEqual(
      namesBetween(words, 0, words.count, 9).map(({ name }) => name),
      ['daro venn', 'ana petrikova'],
    );
  });
});

describe('a singular by its ending', () => {
  for (const [plural, singular] of [
    ['ferries', 'ferry'],
    ['boxes', 'box'],
    ['miners', 'miner'],
    ['crisis', 'crisis'],
    ['virus', 'virus'],
  ] as const)
    it(`of "${plural}" is "${singular}"`, () => assert.equal(singularOf(plural), singular));
});
