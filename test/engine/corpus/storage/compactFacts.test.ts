import assert from 'node:assert/strict';
import fc from 'fast-check';
import { claimsOneByOne, compactFacts } from '../../../../src/engine/corpus/storage/compactFacts.ts';
import { analyseText } from '../../engineUnderTest.ts';
import { articleText, newsArticle } from '../../newsGenerators.ts';

describe('facts as the corpus keeps them', () => {
  it('read as the facts they were made of', () => {
    fc.assert(
      fc.property(newsArticle, (text) => {
        const facts = analyseText(text, 'plain');
        const kept = compactFacts(facts);
        const { meta, stories, entities, events, claims, statements, contexts, checks, notices } = kept;
        assert.deepEqual({ meta, stories, entities, events, claims, statements, contexts, checks, notices }, facts);
      }),
      { numRuns: 60 },
    );
  });

  it('read as the facts of any text', () => {
    fc.assert(
      fc.property(articleText, (text) => {
        const facts = analyseText(text, 'markdown');
        assert.deepEqual(compactFacts(facts).claims, facts.claims);
        assert.deepEqual(compactFacts(facts).entities, facts.entities);
      }),
      { numRuns: 60 },
    );
  });

  it('give one claim at a time, and none where there is none', () => {
    const facts = analyseText('A fire in Orsova killed 46 people and injured 12.', 'plain');
    const claimAt = claimsOneByOne(compactFacts(facts));
    assert.deepEqual(claimAt(1), facts.claims[1]);
    assert.equal(claimAt(facts.claims.length), undefined);
    assert.equal(claimAt(-1), undefined);
  });

  it('give a claim by itself that has parts in common with others', () => {
    const facts = analyseText('A fire in Orsova killed 46 people.\n\nThe fire in Orsova killed 46 people.', 'plain');
    const last = facts.claims.length - 1;
    assert.ok(last > 0);
    assert.deepEqual(claimsOneByOne(compactFacts(facts))(last), facts.claims[last]);
  });
});
