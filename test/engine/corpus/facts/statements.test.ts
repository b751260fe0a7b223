import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ArticleInContext } from '../../../../src/engine/corpus/facts/articleInContext.ts';
import type { ClaimInContext } from '../../../../src/engine/corpus/facts/claimInContext.ts';
import { gatherStatements, sortOf } from '../../../../src/engine/corpus/facts/statements.ts';
import { areComparable } from '../../../../src/engine/corpus/facts/vetoes/vetoes.ts';
import { analyseText } from '../../engineUnderTest.ts';
import { newsFolder } from '../../newsGenerators.ts';

function placedClaims(text: string, uri = 'a.txt'): ClaimInContext[] {
  const facts = analyseText(text, 'plain');
  const article = new ArticleInContext(uri, facts);
  return facts.claims.map((_, index) => article.claim(index)).filter((claim) => claim !== null);
}

describe('statements', () => {
  it('a toll told twice of one event is one statement', () => {
    const { members } = gatherStatements(
      placedClaims('The fire in Orsova killed 46 people.\n\nThe fire killed 46 people, police said.'),
    );
    assert.deepEqual([...members.values()], [[0, 1]]);
  });

  it('two tolls of one event are two', () => {
    const { members } = gatherStatements(
      placedClaims('The fire in Orsova killed 46 people.\n\nThe fire killed 48 people, police said.'),
    );
    assert.deepEqual([...members.values()], [[0], [1]]);
  });

  it('claims that can be compared have one sort, so that no pair is passed over', () => {
    fc.assert(
      fc.property(newsFolder, (folder) => {
        const claims = folder.flatMap(({ uri, text }) => placedClaims(text, uri));
        for (const a of claims) {
          for (const b of claims)
            if (areComparable(a, b)) assert.equal(sortOf(a), sortOf(b), `${a.claim.text} and ${b.claim.text}`);
        }
      }),
      { numRuns: 30 },
    );
  });
});
