import assert from 'node:assert/strict';
import { namesMeet, sharedNames } from '../../../../src/engine/corpus/facts/namesMeet.ts';

describe('two names that may be one', () => {
  for (const [one, other] of [
    ['ana m. petrikova', 'ana petrikova'],
    ['petrikova', 'ana petrikova'],
    ['harrow vale', 'harrow vale council'],
    ['southmere', 'southmere water'],
    ['velmar', 'velmar bank plc'],
  ] as const)
    it(`are “${one}” and “${other}”, in either order`, () => {
      assert.ok(namesMeet(one, other));
      assert.ok(namesMeet(other, one));
    });

  for (const [one, other] of [
    ['belmar', 'belmar peace agreement'],
    ['stirling', 'east stirling'],
    ['ostrovia', 'senate of ostrovia'],
    ['france', 'air france'],
    ['petrik', 'petrikova'],
    ['pier', 'pier 12'],
  ] as const)
    it(`are not “${one}” and “${other}”`, () => assert.equal(namesMeet(one, other), false));

  it('count once, however often one text has them', () => {
    assert.equal(sharedNames(['lund', 'lund council', 'ilo maren'], ['lund']).length, 1);
  });
});
