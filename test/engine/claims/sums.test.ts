import assert from 'node:assert/strict';
import { claimOf, readClaims } from './claimsIn.ts';

const LISTED = 'Two boys and a man were shot.';

describe('people counted by listing them', () => {
  it('have a claim of their own', () => {
    assert.equal(claimOf(LISTED, 'Two boys and a man').quantity.min, 3);
  });

  it('are counted as persons where they are of several kinds', () => {
    assert.equal(claimOf(LISTED, 'Two boys and a man').counted.head, 'person');
  });

  it('suffered what the sentence says of them', () => {
    assert.equal(claimOf(LISTED, 'Two boys and a man').measure, 'shot');
  });

  it('have the figures among them as parts', () => {
    const { claims } = readClaims(LISTED);
    assert.equal(claims.find(({ text }) => text === 'Two')?.counted.partOf, 0);
  });

  it('take in the gunman where he is listed', () => {
    assert.deepEqual(
      claimOf('A teacher and the gunman were killed.', 'A teacher and the gunman').counted.scope.including,
      ['gunman'],
    );
  });

  it('are not counted where nothing befell them', () => {
    assert.equal(readClaims('A teacher and a nurse met.').claims.length, 0);
  });
});
