import assert from 'node:assert/strict';
import { carriedOver } from '../../../src/engine/meaning/carryOver.ts';
import { packMeanings, unitsAt } from '../../../src/engine/meaning/packedMeanings.ts';
import { analyseText } from '../engineUnderTest.ts';

describe('meanings after an edit', () => {
  const BEFORE = 'The fire killed 12 people. Some 40 homes burned.\n';
  const before = analyseText(BEFORE, 'plain').claims;
  const meanings = packMeanings(before.map((_, index) => Float32Array.from([1, index + 1])));

  it('are those of before where a sentence only moved', () => {
    const now = analyseText(`It was a long night.\n\n${BEFORE}`, 'plain').claims;
    const carried = carriedOver(before, meanings, now);
    assert.deepEqual(
      now.map((_, index) => unitsAt(carried, index)),
      before.map((_, index) => unitsAt(meanings, index)),
    );
  });

  it('lack those of a sentence that was written anew', () => {
    const now = analyseText(BEFORE.replace('Some 40 homes burned', 'Firefighters saved 40 homes'), 'plain').claims;
    const carried = carriedOver(before, meanings, now);
    assert.equal(unitsAt(carried, 0), unitsAt(meanings, 0));
    assert.equal(unitsAt(carried, 1), null);
  });
});
