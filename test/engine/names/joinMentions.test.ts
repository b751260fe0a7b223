import assert from 'node:assert/strict';
import { joined, spellings } from './markedNames.ts';

describe('Within one article, names are joined', () => {
  it('a surname joins the full name given before', () => {
    const entities = joined('{p:Mara Ostrow} opened the bridge. Later {p:Ostrow} left.');
    assert.deepEqual(spellings(entities), [['Mara Ostrow', 'Ostrow']]);
    assert.equal(entities[0]?.name, 'Mara Ostrow');
    assert.deepEqual(entities[0]?.aliases, ['Ostrow']);
  });

  it('a surname of several words joins too', () => {
    const entities = joined('{p:Piet van der Meulen} spoke. {p:van der Meulen} sat down.');
    assert.deepEqual(spellings(entities), [['Piet van der Meulen', 'van der Meulen']]);
  });

  it('a given name joins the only person who has it', () => {
    const entities = joined('{p:Mara Ostrow} won. "Well done, {p:Mara}," her coach said.');
    assert.equal(entities.length, 1);
  });

  it('initials and short given names are read as the full name', () => {
    assert.equal(joined('{p:Robert Hale} ran. {p:R. Hale} came third. {p:Bob Hale} smiled.').length, 1);
  });

  it('a name without its middle names is the same person', () => {
    assert.equal(joined('{p:Tomas Iven Rudd} arrived. {p:Tomas Rudd} stayed.').length, 1);
  });

  it('two people with one surname stay two', () => {
    const entities = joined('{p:Mara Ostrow} and {p:Ilya Ostrow} argued. {p:Ilya Ostrow} left.');
    assert.equal(entities.length, 2);
  });

  it('a surname that two people of the story bear goes to the one introduced so far', () => {
    const entities = joined('{p:Mara Ostrow} spoke. {p:Ostrow} was calm. Her brother {p:Ilya Ostrow} listened.');
    assert.deepEqual(spellings(entities), [['Mara Ostrow', 'Ostrow'], ['Ilya Ostrow']]);
  });

  it('a surname that could mean two people introduced before is nobody for sure', () => {
    const entities = joined('{p:Mara Ostrow} met {p:Ilya Ostrow}. {p:Ostrow} left early.');
    assert.deepEqual(spellings(entities), [['Mara Ostrow'], ['Ilya Ostrow'], ['Ostrow']]);
  });

  it('capitals, hyphens and accents do not make another name', () => {
    const entities = joined('{p:JOSÉ AL-NOOR} RESIGNS\n\n{p:José Al Noor} left. {p:Jose Al-Noor} will write a book.');
    assert.equal(entities.length, 1);
    assert.equal(entities[0]?.name, 'Jose Al-Noor');
  });

  it('a name met only in capitals is shown as in running text', () => {
    assert.equal(joined('{l:BRENNHOLM}, March 3 - Rain fell.')[0]?.name, 'Brennholm');
  });

  it('an acronym joins the name it is made of', () => {
    const entities = joined('The {o:Valley Roads and Bridges Agency} paid. The {o:VRBA} declined to comment.');
    assert.equal(entities.length, 1);
    assert.equal(entities[0]?.name, 'Valley Roads and Bridges Agency');
  });

  it('an acronym in parentheses joins even where its letters come from another language', () => {
    assert.equal(joined('The {o:Democratic Union of Fishers} ({o:UPDP}) won.').length, 1);
  });

  it('a definition after a comma joins', () => {
    assert.equal(joined('The {o:Northern Salt Front}, or {o:NSF-Q}, denied it. {o:NSF-Q} is small.').length, 1);
  });

  it('"known as" joins two names of a person', () => {
    assert.equal(joined('{p:Daro Venn}, also known as {p:Abu Salt}, was held.').length, 1);
  });

  it('"called" between two people joins nobody', () => {
    assert.equal(joined('{p:Daro Venn} called {p:Ilya Ostrow} a liar.').length, 2);
  });

  it('the agency of a dateline does not join its place', () => {
    assert.equal(joined('{l:BRENNHOLM} ({o:Reuters}) - Rain fell.').length, 2);
  });

  it('choices in a list join nothing', () => {
    assert.equal(joined('They may fly to {l:Astor}, {l:Brennholm}, or {l:Cadd}, he said.').length, 3);
  });

  it('spellings every desk knows join', () => {
    const entities = joined(
      'The {l:U.S.} agreed. The {l:United States} paid. {o:AP} said, and the {o:Associated Press} too.',
    );
    assert.deepEqual(spellings(entities), [
      ['U.S.', 'United States'],
      ['AP', 'Associated Press'],
    ]);
  });

  it('a part of a body is not the body', () => {
    assert.equal(joined('The {o:Senate} met. The {o:Senate Fisheries Committee} did not.').length, 2);
  });

  it('a name cut short at its beginning joins the only longer one', () => {
    assert.equal(joined('The {o:Brennholm Planning Board} met. The {o:Planning Board} agreed.').length, 1);
  });

  it('a party or a company is named without the word for what it is', () => {
    assert.deepEqual(spellings(joined('The {o:Salt Party} won. {o:Salt} had promised it.')), [['Salt Party', 'Salt']]);
  });

  it('a party abroad is named without its country', () => {
    assert.deepEqual(spellings(joined('The {o:Malian Labour Party} leads. {o:Labour} won before.')), [
      ['Malian Labour Party', 'Labour'],
    ]);
  });

  it('a club is named by the word before its town', () => {
    assert.deepEqual(spellings(joined('{o:Real Astor} leads. Fans hail Real, and Real won.')), [
      ['Real Astor', 'Real'],
    ]);
  });

  it('a side of the world tells two bodies apart', () => {
    assert.deepEqual(spellings(joined('{o:East Ostrow} won. {o:Ostrow} lost.')), [['East Ostrow'], ['Ostrow']]);
  });

  it('a country in parentheses names the branch, and is not the company', () => {
    assert.deepEqual(spellings(joined('{o:Ostrow Motor Works} ({l:USA}) closed.')), [['Ostrow Motor Works'], ['USA']]);
  });

  it('a company is shown without "Ltd." where the article leaves it out', () => {
    assert.equal(joined('{o:Ostrow Shipping Ltd.} closes. {o:Ostrow Shipping} is old.')[0]?.name, 'Ostrow Shipping');
  });

  it('a surname taken for a place is a person where the article names the person', () => {
    const entities = joined('{p:Mara Ostrow} spoke. "Never," {l:Ostrow} said.');
    assert.deepEqual(
      entities.map(({ type, mentions }) => [type, mentions.length]),
      [['person', 2]],
    );
  });

  it('a place that somebody is named after stays a place', () => {
    assert.equal(joined('{p:Mara Brennholm} spoke in {l:Brennholm} today.').length, 2);
  });

  it('a name stands again where the recogniser missed it', () => {
    const entities = joined('{p:Mara Ostrow} spoke. Nobody heard Ostrow.');
    assert.deepEqual(spellings(entities), [['Mara Ostrow', 'Ostrow']]);
  });

  it('a common word is no surname missed', () => {
    assert.equal(joined('{p:Stuart Law} spoke. The law is the law. Law matters.')[0]?.mentions.length, 1);
  });

  it('a capital T before an organization inside a sentence belongs to its name', () => {
    assert.equal(joined('She told The {o:Brennholm Herald} so.')[0]?.name, 'The Brennholm Herald');
  });

  it('titles before a name are told apart from it', () => {
    assert.deepEqual(joined('Then President {p:Mara Ostrow} spoke.')[0]?.titles, ['President']);
  });
});
