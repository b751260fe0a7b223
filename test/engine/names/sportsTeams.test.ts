import assert from 'node:assert/strict';
import { joined } from './markedNames.ts';

/** "Astor: organization" for each entity, in order. */
function types(marked: string): string[] {
  return joined(marked).map(({ name, type }) => `${name}: ${type}`);
}

const MATCH = 'The league match was in doubt until the striker scored a late goal for the home side.';

describe('A place in a story about sport', () => {
  it('is a team where it beats another', () => {
    assert.deepEqual(types(`{l:Astor} beat {l:Brennholm} in the cup. ${MATCH}`), [
      'Astor: organization',
      'Brennholm: organization',
    ]);
  });

  it('is a team in a line of results', () => {
    assert.deepEqual(types(`${MATCH}\n\n{l:Astor} 3 {l:Brennholm} 1\n`), [
      'Astor: organization',
      'Brennholm: organization',
    ]);
  });

  it('is a team in a table', () => {
    assert.deepEqual(types(`${MATCH}\n\n{l:Astor} 74 59 .556\n\n{l:Brennholm} 70 63 .526\n`), [
      'Astor: organization',
      'Brennholm: organization',
    ]);
  });

  it('is a team where its captain is named', () => {
    assert.deepEqual(types(`{l:Astor} captain {p:Daro Venn} scored. ${MATCH}`), [
      'Astor: organization',
      'Daro Venn: person',
    ]);
  });

  it('stays a place where something happens in it', () => {
    assert.deepEqual(types(`The final was played in {l:Astor}. ${MATCH}`), ['Astor: place']);
  });

  it('is both where the team plays at home', () => {
    assert.deepEqual(types(`{l:Astor} beat {l:Brennholm} in {l:Astor}. ${MATCH}`), [
      'Astor: organization',
      'Brennholm: organization',
      'Astor: place',
    ]);
  });

  it('is a team in its other mentions too', () => {
    const [astor] = joined(`{l:Astor} drew with {l:Brennholm}. ${MATCH} For {l:Astor} it was a cup night to forget.`);
    assert.deepEqual([astor?.type, astor?.mentions.length], ['organization', 2]);
  });

  it('is the club that is named after it', () => {
    const [club] = joined(`{o:Astor Rovers} won. ${MATCH} {l:Astor} had more of the game in the second half.`);
    assert.deepEqual(club?.spellings, ['Astor Rovers', 'Astor']);
  });

  it('is no team where only a player comes from it', () => {
    assert.deepEqual(types(`She won against {l:Astor}'s {p:Mara Ostrow}. ${MATCH}`), [
      'Astor: place',
      'Mara Ostrow: person',
    ]);
  });

  it('is a team where it has lost', () => {
    assert.deepEqual(types(`{l:Astor} has lost two of its last ten games. ${MATCH}`), ['Astor: organization']);
  });

  it('is the team that goes by its nickname in a report from there', () => {
    const [, , team] = joined(
      `In {l:Astor}, {p:Daro Venn} scored twice as the {o:Herons} beat the {o:Brennholm Miners}. {l:Astor} won again. ${MATCH}`,
    );
    assert.deepEqual(team?.spellings, ['Herons', 'Astor']);
  });

  it('is neither of two teams that go by their nicknames', () => {
    assert.deepEqual(
      types(`In {l:Astor}, the {o:Herons} and the {o:Miners} split two games. {l:Astor} lost the first. ${MATCH}`),
      ['Astor: place', 'Herons: organization', 'Miners: organization', 'Astor: organization'],
    );
  });

  it('is the national team by what that is called', () => {
    const [country] = joined(
      `{l:New Zealand} beat {l:Corland}. ${MATCH} The {o:All Blacks} lead, an {x:All Black} said.`,
    );
    assert.deepEqual(country?.spellings, ['New Zealand', 'All Blacks', 'All Black']);
  });
});

describe('A place in another story', () => {
  it('stays a place whatever it beats or leads', () => {
    assert.deepEqual(types('{l:Astor} beat {l:Brennholm} to the contract for the new hospital, the ministry said.'), [
      'Astor: place',
      'Brennholm: place',
    ]);
  });

  it('stays a place in a table of numbers', () => {
    assert.deepEqual(types('New cases and deaths by district\n\n{l:Astor} 74 3\n\n{l:Brennholm} 70 6\n'), [
      'Astor: place',
      'Brennholm: place',
    ]);
  });
});
