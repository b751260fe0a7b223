import assert from 'node:assert/strict';
import { NO_ALIAS_RULES } from '../../../../src/engine/corpus/names/aliasRules.ts';
import { buildEntityCard } from '../../../../src/engine/corpus/names/buildEntityCard.ts';
import { EntityIndex } from '../../../../src/engine/corpus/names/entityIndex.ts';
import type { ArticleFacts } from '../../../../src/engine/facts.ts';
import { article } from './entityArticles.ts';

const ARTICLES = new Map([
  ['late', article('{o:Salt Front} commander {p:Daro Venn} spoke. {p:Venn} left.')],
  ['early', article('{p:Daro Venn}, a teacher from the valley, told us. {p:VENN} wept. {p:Venn} slept.')],
]);

function cardIn(
  articles: ReadonlyMap<string, ArticleFacts>,
  id: string,
  rules = NO_ALIAS_RULES,
): ReturnType<typeof buildEntityCard> {
  const index = new EntityIndex(rules);
  index.putAll(articles);
  const factsOf = (uri: string): ArticleFacts | null => articles.get(uri) ?? null;
  const dateOf = (uri: string): string | null => factsOf(uri)?.meta.date ?? null;
  return buildEntityCard({ index, factsOf, dateOf, figuresOf: () => [] }, id);
}

function card(rules = NO_ALIAS_RULES): ReturnType<typeof buildEntityCard> {
  return cardIn(ARTICLES, 'person/daro-venn', rules);
}

describe('The card of an entity', () => {
  it('has the mentions article by article, with what stands in the text', () => {
    assert.deepEqual(
      card()?.mentions.map(({ uri, text }) => `${uri} ${text}`),
      ['early Daro Venn', 'early VENN', 'early Venn', 'late Daro Venn', 'late Venn'],
    );
  });

  it('counts the other names, capitals with their running-text spelling', () => {
    assert.deepEqual(card()?.aliases, [{ name: 'Venn', count: 3 }]);
  });

  it('has each description once, with where it stands', () => {
    assert.deepEqual(
      card()?.descriptions.map(({ uri, text }) => [uri, text]),
      [
        ['early', 'teacher from the valley'],
        ['late', 'Salt Front commander'],
      ],
    );
  });

  it('leaves out the mentions that the alias file gives to another', () => {
    const mine = card({ ...NO_ALIAS_RULES, split: [['Daro Venn', 'Venn']] });
    assert.deepEqual(
      mine?.mentions.map(({ text }) => text),
      ['Daro Venn', 'Daro Venn'],
    );
  });

  it('is null for an id that is not in use', () => {
    assert.equal(cardIn(ARTICLES, 'person/nobody'), null);
  });

  it('has the mentions of dated articles in order of date', () => {
    const articles = new Map([
      ['a', dated('2031-05-02', '{p:Daro Venn} left.')],
      ['b', dated('2031-05-01', '{p:Daro Venn} came.')],
    ]);
    assert.deepEqual(
      cardIn(articles, 'person/daro-venn')?.mentions.map(({ uri }) => uri),
      ['b', 'a'],
    );
  });

  it('has each age once, the newest first, with where it is said', () => {
    const articles = new Map([
      ['a', dated('2031-05-02', '{p:Daro Venn}, 34, left.')],
      ['b', dated('2031-05-01', '{p:Daro Venn}, 34, came.')],
      ['c', dated('2031-05-03', 'The 35-year-old {p:Daro Venn} slept.')],
    ]);
    assert.deepEqual(cardIn(articles, 'person/daro-venn')?.ages, [
      { uri: 'c', years: 35, start: 4, end: 15 },
      { uri: 'a', years: 34, start: 11, end: 13 },
    ]);
  });

  it('counts the titles by the articles that use them', () => {
    const articles = new Map([
      ['a', article('Captain {p:Daro Venn} left. Then Captain {p:Venn} slept.')],
      ['b', article('Captain {p:Daro Venn} came.')],
      ['c', article('Mayor {p:Daro Venn} won.')],
    ]);
    assert.deepEqual(cardIn(articles, 'person/daro-venn')?.titles, [
      { name: 'Captain', count: 2 },
      { name: 'Mayor', count: 1 },
    ]);
  });

  it('counts whom it is met with by the paragraph', () => {
    const text =
      '{p:Daro Venn} met {p:Mara Ostrow} and {o:Salt Front}. {p:Ostrow} left.\n\n{p:Venn} followed {p:Ostrow}.\n\n{o:Salt Queen} sank.';
    assert.deepEqual(cardIn(new Map([['a', article(text)]]), 'person/daro-venn')?.companions, [
      { id: 'person/mara-ostrow', type: 'person', name: 'Mara Ostrow', count: 2 },
      { id: 'organization/salt-front', type: 'organization', name: 'Salt Front', count: 1 },
    ]);
  });

  it('hints at names spelt nearly alike', () => {
    const articles = new Map([
      ['a', article('{p:Daro Venn} left.')],
      ['b', article('{p:Daro Venn} came. {p:Darro Wenn} did not.')],
      ['c', article('{p:Daroh Venn} slept.')],
    ]);
    assert.deepEqual(cardIn(articles, 'person/daroh-venn')?.nearSpellings, [
      { id: 'person/daro-venn', type: 'person', name: 'Daro Venn' },
    ]);
  });

  it('has its reported statements, the newest first', () => {
    const said = (date: string, statements: ArticleFacts['statements']): ArticleFacts => ({
      ...dated(date, '{p:Daro Venn} spoke to {p:Mara Ostrow}.'),
      statements,
    });
    const articles = new Map([
      ['a', said('2031-05-01', [{ start: 0, end: 9, speaker: 0, quoted: true }])],
      ['b', said('2031-05-02', [{ start: 0, end: 8, speaker: 0, quoted: false }])],
      ['c', said('2031-05-03', [{ start: 0, end: 7, speaker: 1, quoted: false }])],
    ]);
    assert.deepEqual(cardIn(articles, 'person/daro-venn')?.statements, [
      { uri: 'b', start: 0, end: 8, date: '2031-05-02', quoted: false },
      { uri: 'a', start: 0, end: 9, date: '2031-05-01', quoted: true },
    ]);
  });
});

function dated(date: string, marked: string): ArticleFacts {
  const facts = article(marked);
  return { ...facts, meta: { ...facts.meta, date } };
}
