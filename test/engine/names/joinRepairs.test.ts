import assert from 'node:assert/strict';
import { joined } from './markedNames.ts';

function names(marked: string): [string, string][] {
  return joined(marked).map(({ type, spellings }) => [type, spellings.join('|')]);
}

describe('Slips of the recogniser that the article itself sets right', () => {
  it('a result is two sides, not one name', () => {
    assert.deepEqual(names('{x:Astor Rovers 2 Cadd} 1'), [
      ['organization', 'Astor Rovers'],
      ['organization', 'Cadd'],
    ]);
    assert.deepEqual(names('{x:Astor 2 Cadd 1}'), [
      ['organization', 'Astor'],
      ['organization', 'Cadd'],
    ]);
  });

  it('a number inside a name stays there', () => {
    assert.deepEqual(names('They took {x:Channel 4 News} to court.'), [['other', 'Channel 4 News']]);
  });

  it('a place is completed to the event or body it is the beginning of', () => {
    assert.deepEqual(names('She won the {l:Brennholm} Open in June.'), [['other', 'Brennholm Open']]);
    assert.deepEqual(names('She joined the {l:Brennholm} Transport Authority in June.'), [
      ['organization', 'Brennholm Transport Authority'],
    ]);
  });

  it('a place is completed to the event or body it ends', () => {
    assert.deepEqual(names('The Bank of {l:Brennholm} closed.'), [['organization', 'Bank of Brennholm']]);
  });

  it('a place before an office stays a place', () => {
    assert.deepEqual(names('Then {l:Brennholm} Mayor {p:Mara Ostrow} spoke.'), [
      ['place', 'Brennholm'],
      ['person', 'Mara Ostrow'],
    ]);
  });

  it('a name that every desk knows has the type it is known by', () => {
    assert.deepEqual(names('The {x:ISIS-K} claimed it.'), [['organization', 'ISIS-K']]);
  });
});
