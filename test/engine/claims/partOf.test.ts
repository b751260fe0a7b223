import assert from 'node:assert/strict';
import { readClaims } from './claimsIn.ts';

/** The text of the whole that the last figure of a sentence is a part of. */
function wholeIn(text: string): string | undefined {
  const { claims } = readClaims(text);
  const whole = claims.at(-1)?.counted.partOf ?? null;
  return whole === null ? undefined : claims[whole]?.text;
}

describe('what a figure is a part of', () => {
  it('is what "of them" points to', () => {
    assert.equal(wholeIn('The fire killed 46 people, 12 of them children.'), '46');
  });

  it('is what "including" follows', () => {
    assert.equal(wholeIn('The fire killed 46 people, including 12 children.'), '46');
  });

  it('is not smaller than it', () => {
    assert.equal(wholeIn('The fire killed three people, including 12 children.'), undefined);
  });

  it('is nothing where a figure stands by itself', () => {
    assert.equal(wholeIn('The fire killed 46 people and hurt 12.'), undefined);
  });
});
