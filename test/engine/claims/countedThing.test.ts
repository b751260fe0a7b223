import assert from 'node:assert/strict';
import { claimOf } from './claimsIn.ts';

/** The phrase a figure counts. */
function countedIn(text: string, figure: string): string | null {
  const { phrase } = claimOf(text, figure).counted;
  return phrase === null ? null : text.slice(phrase.start, phrase.end);
}

describe('what a figure counts', () => {
  it('is the noun phrase after it', () => {
    assert.equal(countedIn('The raid killed 12 heavily armed gunmen.', '12'), 'heavily armed gunmen');
  });

  it('goes on over plurals that belong together', () => {
    assert.equal(countedIn('It hired 12 police officers last year.', '12'), 'police officers');
  });

  it('does not include the verb after it', () => {
    assert.equal(countedIn('The raid saw 12 miners die.', '12'), 'miners');
  });

  it('takes in a second plural that shares the verb', () => {
    assert.equal(countedIn('50 reporters and photographers were killed.', '50'), 'reporters and photographers');
  });

  it('is what it is a share of', () => {
    assert.equal(countedIn('A third of the villagers fled.', 'A third'), 'villagers');
  });

  it('is nothing where no noun follows', () => {
    assert.equal(countedIn('It rained on 12.', '12'), null);
  });
});
