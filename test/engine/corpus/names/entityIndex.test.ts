import assert from 'node:assert/strict';
import { NO_ALIAS_RULES } from '../../../../src/engine/corpus/names/aliasRules.ts';
import { EntityIndex } from '../../../../src/engine/corpus/names/entityIndex.ts';
import type { ArticleFacts } from '../../../../src/engine/facts.ts';
import { article } from './entityArticles.ts';

function indexOf(articles: Readonly<Record<string, string>>, rules = NO_ALIAS_RULES): EntityIndex {
  const index = new EntityIndex(rules);
  for (const [uri, marked] of Object.entries(articles)) index.put(uri, article(marked));
  return index;
}

describe('Across articles', () => {
  it('one full name is one person', () => {
    const index = indexOf({ a: '{p:Mara Ostrow} spoke.', b: 'Then {p:Mara Ostrow} left.' });
    assert.deepEqual(index.ids(), ['person/mara-ostrow']);
    assert.deepEqual(
      index.members('person/mara-ostrow').map(({ uri }) => uri),
      ['a', 'b'],
    );
  });

  it('a surname alone is nobody known', () => {
    const index = indexOf({ a: '{p:Mara Ostrow} sings.', b: '{p:Ostrow} was fined for parking.' });
    assert.deepEqual(index.ids(), ['person/mara-ostrow', 'person/ostrow']);
  });

  it('a surname alone is the person that the same company is kept with', () => {
    const index = indexOf({
      a: '{p:Mara Ostrow} leads the {o:Salt Front}.',
      b: 'The {o:Salt Front} backs {p:Ostrow}.',
    });
    assert.deepEqual(index.ids(), ['organization/salt-front', 'person/mara-ostrow']);
  });

  it('a surname alone is the person with the same office', () => {
    const index = indexOf({ a: 'President {p:Mara Ostrow} sings.', b: 'Then President {p:Ostrow} left.' });
    assert.deepEqual(index.ids(), ['person/mara-ostrow']);
  });

  it('a surname that two people bear needs more in common with one of them', () => {
    const index = indexOf({
      a: '{p:Mara Ostrow} leads the {o:Salt Front} in {l:Brennholm}.',
      b: '{p:Ilya Ostrow} plays for {o:Astor Rovers}.',
      c: 'The {o:Salt Front} of {l:Brennholm} backs {p:Ostrow}.',
      d: 'A day with {p:Ostrow}.',
    });
    assert.equal(index.entityOf('c', 2), 'person/mara-ostrow');
    assert.equal(index.entityOf('d', 0), 'person/ostrow');
  });

  it('an acronym that an article spells out is known in the others', () => {
    const index = indexOf({
      a: 'The {o:Valley Roads and Bridges Agency} ({o:VRBA}) paid.',
      b: 'The {o:VRBA} paid again.',
    });
    assert.deepEqual(index.ids(), ['organization/valley-roads-and-bridges-agency']);
  });

  it('an acronym that stands for two bodies is neither', () => {
    const index = indexOf({
      a: 'The {o:Valley Roads Agency} ({o:VRA}) paid.',
      b: 'The {o:Village Rugby Association} ({o:VRA}) lost.',
      c: 'The {o:VRA} said nothing.',
    });
    assert.equal(index.entityOf('c', 0), 'organization/vra');
  });

  it('what every desk knows is one whether spelled out or not', () => {
    const index = indexOf({ a: '{o:AFP} reported it.', b: '{o:Agence France-Presse} reported it.' });
    assert.deepEqual(index.ids(), ['organization/agence-france-presse']);
  });

  it('a group and its branch are two', () => {
    const index = indexOf({ a: '{o:Islamic State} claimed it.', b: '{o:ISIS-K} claimed it.', c: '{o:ISIS} did.' });
    assert.equal(index.ids().length, 2);
  });

  it('a person and a place of one name are two', () => {
    const index = indexOf({ a: '{p:Astor} sang.', b: 'Rain in {l:Astor}.' });
    assert.deepEqual(index.ids(), ['person/astor', 'place/astor']);
  });

  it('a type met once in a while is a slip', () => {
    const places = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`${at}`, 'Rain in {l:Astor}.']));
    const index = indexOf({ ...places, e: 'Rain in {o:Astor}.' });
    assert.deepEqual(index.ids(), ['place/astor']);
  });

  it('a team is no slip, however much is written of its country', () => {
    const places = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`${at}`, 'Rain in {l:Astor}.']));
    const match = 'The striker scored the goal of the league match.';
    const index = indexOf({ ...places, e: `{l:Astor} beat {l:Brennholm}. ${match}` });
    assert.deepEqual(index.ids(), ['organization/astor', 'organization/brennholm', 'place/astor']);
  });

  it('what every desk knows is not short for a name that one article declares', () => {
    const index = indexOf({ a: 'The {o:National Air Territory Office} ({o:NATO}) paid.', b: '{o:NATO} met.' });
    assert.equal(index.entityOf('b', 0), 'organization/nato');
  });

  it('a town alone is its club where the articles share what they call other clubs', () => {
    const match = 'The striker scored the goal of the league match.';
    const index = indexOf({
      a: `{o:Astor Rovers} beat {o:Brennholm United}. {l:Brennholm} were tired, {l:Astor} happy. ${match}`,
      b: `${match}\n\n{l:Astor} 3 {l:Brennholm} 1\n`,
    });
    assert.deepEqual(index.ids(), ['organization/astor-rovers', 'organization/brennholm-united']);
  });

  it('almost the same spelling is a hint, not the same person', () => {
    const index = indexOf({ a: '{p:Amir Ostakki} spoke.', b: '{p:Amir Ostaki} left.' });
    assert.equal(index.ids().length, 2);
    assert.deepEqual(index.nearSpellings('person/amir-ostakki'), ['person/amir-ostaki']);
  });

  it('names that one article has side by side are no spellings of each other', () => {
    const index = indexOf({ a: '{p:Amir Ostakki} met {p:Amir Ostaki}.' });
    assert.deepEqual(index.nearSpellings('person/amir-ostakki'), []);
  });
});

describe('A change of one article', () => {
  it('reports the entities and the other articles it changes', () => {
    const index = indexOf({ b: 'The {o:VRBA} paid again.' });
    const change = index.put('a', article('The {o:Valley Roads and Bridges Agency} ({o:VRBA}) paid.'));
    assert.deepEqual([...change.ids].sort(), ['organization/valley-roads-and-bridges-agency', 'organization/vrba']);
    assert.ok(change.uris.has('b'));
  });

  it('is undone by removing the article', () => {
    const index = indexOf({ b: 'The {o:VRBA} paid again.' });
    index.put('a', article('The {o:Valley Roads and Bridges Agency} ({o:VRBA}) paid.'));
    const change = index.remove('a');
    assert.deepEqual(index.ids(), ['organization/vrba']);
    assert.ok(change.uris.has('b'));
  });

  it('of an article that was never put changes nothing', () => {
    const change = indexOf({}).remove('a');
    assert.equal(change.ids.size, 0);
  });
});

describe('The alias file', () => {
  const articles = { a: '{p:Mara Ostrow} sang. {p:Ostrow} bowed.', b: '{p:Salt Queen} sang.' };

  it('makes two names one', () => {
    const index = indexOf(articles, { ...NO_ALIAS_RULES, merge: [['Mara Ostrow', 'Salt Queen']] });
    assert.deepEqual(index.ids(), ['person/mara-ostrow']);
    assert.equal(index.named('person/mara-ostrow')?.name, 'Mara Ostrow');
  });

  it('makes one of names that are recognised as different things', () => {
    const index = indexOf(
      { a: '{p:Orm} ran.', b: '{o:Orm Works} ran.', c: '{o:Orm Works} ran.' },
      { ...NO_ALIAS_RULES, merge: [['Orm Works', 'Orm']] },
    );
    assert.deepEqual(index.ids(), ['organization/orm-works']);
  });

  it('keeps apart what an article joins', () => {
    const index = indexOf(articles, { ...NO_ALIAS_RULES, split: [['Mara Ostrow', 'Ostrow']] });
    assert.deepEqual(index.ids(), ['person/mara-ostrow', 'person/ostrow', 'person/salt-queen']);
    assert.equal(index.entityOf('a', 0, 1), 'person/ostrow');
  });

  it('makes nothing of what is no name', () => {
    const index = indexOf(articles, { ...NO_ALIAS_RULES, notAName: ['Salt Queen'] });
    assert.equal(index.entityOf('b', 0), null);
    assert.deepEqual(index.ids(), ['person/mara-ostrow']);
  });

  it('can be exchanged while the articles stay', () => {
    const facts = new Map<string, ArticleFacts>(Object.entries(articles).map(([uri, text]) => [uri, article(text)]));
    const index = new EntityIndex();
    index.putAll(facts);
    index.setAliases({ ...NO_ALIAS_RULES, merge: [['Mara Ostrow', 'Salt Queen']] }, (uri) => facts.get(uri) ?? null);
    assert.deepEqual(index.ids(), ['person/mara-ostrow']);
    index.setAliases(NO_ALIAS_RULES, (uri) => facts.get(uri) ?? null);
    assert.deepEqual(index.ids(), ['person/mara-ostrow', 'person/salt-queen']);
  });
});
