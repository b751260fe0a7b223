import assert from 'node:assert/strict';
import { partsOfTolls } from '../../../../src/engine/corpus/facts/tollParts.ts';
import type { Claim } from '../../../../src/engine/model/claim.ts';
import { countOf } from '../../blankClaim.ts';

describe('The parts of a toll', () => {
  it('are small counts told before it, but for those of a headline or a lead', () => {
    assert.deepEqual(partsIn([...figuresOf(0), injured(0, 3), injured(0, 20)]), [4]);
    assert.deepEqual(partsIn([injured(0, 3), injured(0, 20)]), []);
  });

  it('are told by their own story, not by the stories before it in the file', () => {
    assert.deepEqual(partsIn([...figuresOf(0), injured(1, 3), injured(1, 20)]), []);
  });
});

function partsIn(claims: readonly Claim[]): number[] {
  return [...partsOfTolls(claims.map((claim, index) => ({ ...claim, sentence: { start: index, end: index + 1 } })))];
}

/** As many figures as a headline and a lead hold. */
function figuresOf(story: number): Claim[] {
  return [1, 2, 3, 4].map((value) => countOf(value, 'boat', { story }));
}

function injured(story: number, count: number): Claim {
  return countOf(count, 'person', { story, event: story, measure: 'injured' });
}
