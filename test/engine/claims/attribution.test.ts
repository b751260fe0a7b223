import assert from 'node:assert/strict';
import { claimOf } from './claimsIn.ts';

describe('the source of a claim', () => {
  it('is the speaker of the reporting verb', () => {
    assert.equal(claimOf('The blast killed 12 people, {p:Daro Venn} said.', '12').source?.name, 'Daro Venn');
  });

  it('is a description where no name is given', () => {
    assert.equal(claimOf('The blast killed 12 people, police said.', '12').source?.name, 'police');
  });

  it('is what "according to" leads to', () => {
    assert.equal(claimOf('12 people died, according to the coast guard.', '12').source?.name, 'coast guard');
  });

  it('is the last speaker where a pronoun stands for him', () => {
    const text = '{p:Daro Venn} said it rained. He said 12 people had died.';
    assert.equal(claimOf(text, '12').source?.name, 'Daro Venn');
  });

  for (const quoted of ["'Here 12 people died'", '‘Here 12 people died’', '“Here 12 people died”']) {
    it(`is who is named after ${quoted}`, () => {
      assert.equal(claimOf(`${quoted} said {o:Ferrol Mills} on Monday.`, '12').source?.name, 'Ferrol Mills');
    });
  }

  it('is nobody where the sentence names none', () => {
    assert.equal(claimOf('The blast killed 12 people.', '12').source, null);
  });
});
