import assert from 'node:assert/strict';
import { createCorpus } from '../../../src/engine/createCorpus.ts';
import { analyseText } from '../engineUnderTest.ts';

describe('A fact on which very many passages disagree', () => {
  it('is one conflict, in which each value is quoted, and the fewer times the more there are', () => {
    const ages = Array.from({ length: 80 }, (_, index) => 20 + (index % 70));
    const text = ages.map((age) => `Ana Borba, ${age}, of Varga was at the well.\n\n`).join('');
    const corpus = createCorpus();
    corpus.put('a.txt', analyseText(text.repeat(9), 'plain'));
    const conflicts = corpus.conflicts();
    assert.equal(conflicts.length, 1);
    const sides = conflicts[0]?.sides ?? [];
    assert.equal(new Set(sides.map(({ value }) => value)).size, 70);
    assert.ok(sides.length <= 400, `${sides.length} sides`);
  });
});
