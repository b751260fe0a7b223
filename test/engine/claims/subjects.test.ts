import assert from 'node:assert/strict';
import { claimOf } from './claimsIn.ts';

describe('whose a figure is', () => {
  it('is the name among the words for what it is', () => {
    const text = '{o:Ferrol Mills} profit rose to $40m, {p:Daro Venn} said.';
    assert.deepEqual(claimOf(text, '$40m').about.subjects, ['ferrol mills']);
  });

  it('is nobody’s where the clause speaks of a thing', () => {
    assert.deepEqual(claimOf('The toll rose to 40, {p:Daro Venn} said.', '40').about.subjects, []);
  });
});
