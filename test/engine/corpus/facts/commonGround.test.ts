import assert from 'node:assert/strict';
import type { ClaimInContext } from '../../../../src/engine/corpus/facts/claimInContext.ts';
import { type CommonGround, groundOf, mayMeet } from '../../../../src/engine/corpus/facts/commonGround.ts';
import type { Claim } from '../../../../src/engine/model/claim.ts';
import { countOf } from '../../blankClaim.ts';

const { about: NOTHING } = countOf(1, 'tree');

function groundFor(more: Partial<Claim>, topic: readonly string[] = []): CommonGround {
  const claim = countOf(40, 'tree', more);
  const placed: ClaimInContext = {
    claim,
    topic,
    uri: 'file:///a.txt',
    event: null,
    eventIndex: null,
    part: false,
    beside: [],
    dead: [],
    rank: 0,
    alike: [],
  };
  return groundOf([placed]);
}

function areNear(one: CommonGround, other: CommonGround): boolean {
  assert.equal(mayMeet(one, other), mayMeet(other, one));
  return mayMeet(one, other);
}

describe('what the sentences of two figures have in common', () => {
  const planted = groundFor({
    measure: 'planted',
    about: { ...NOTHING, words: ['park', 'spring'], names: ['belmar'] },
  });

  it('is a measure, a word or a name', () => {
    assert.ok(areNear(planted, groundFor({ measure: 'planted' })));
    assert.ok(areNear(planted, groundFor({ about: { ...NOTHING, words: ['autumn', 'park'] } })));
    assert.ok(areNear(planted, groundFor({ about: { ...NOTHING, names: ['belmar'] } })));
  });

  it('is a word for what they are figures of', () => {
    assert.ok(areNear(groundFor({}, ['forest']), groundFor({}, ['forest', 'growth'])));
  });

  it('is no word that is a name in the other', () => {
    assert.ok(
      !areNear(
        groundFor({ about: { ...NOTHING, words: ['rose'] } }),
        groundFor({ about: { ...NOTHING, names: ['rose'] } }),
      ),
    );
  });

  it('is no name of a whole country', () => {
    const [one, other] = [
      { ...NOTHING, names: ['france'] },
      { ...NOTHING, names: ['france'] },
    ];
    assert.ok(!areNear(groundFor({ about: one }), groundFor({ about: other })));
  });

  it('is what was stolen and its price', () => {
    assert.ok(areNear(groundFor({ measure: 'stolen' }), groundFor({ measure: 'price' })));
  });

  it('is not asked of tolls, which their event identifies', () => {
    assert.ok(areNear(groundFor({ measure: 'killed' }), planted));
  });
});
