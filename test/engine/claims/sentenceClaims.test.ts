import assert from 'node:assert/strict';
import { readClaims } from './claimsIn.ts';

describe('The claims of one sentence', () => {
  const { claims } = readClaims('{p:Ana Borba} said 12 people, 40 goats and 300 sheep were lost in {l:Orsova}.');
  const [first, second] = claims;

  it('share its span, its names and its words, as there may be hundreds', () => {
    assert.equal(claims.length, 3);
    assert.equal(first?.sentence, second?.sentence);
    assert.equal(first?.about.names, second?.about.names);
  });

  it('share every list that is empty', () => {
    assert.equal(first?.time.times, second?.time.totals);
    assert.equal(first?.time.times.length, 0);
  });
});
