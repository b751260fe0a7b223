import assert from 'node:assert/strict';
import { buildEntityCard } from '../../../src/engine/corpus/entityCard.ts';
import { EntityIndex } from '../../../src/engine/corpus/entityIndex.ts';
import { NO_ALIAS_RULES } from '../../../src/engine/decisions/aliasFile.ts';
import { article } from './entityArticles.ts';

const ARTICLES = new Map([
  ['late', article('{o:Salt Front} commander {p:Daro Venn} spoke. {p:Venn} left.')],
  ['early', article('{p:Daro Venn}, a teacher from the valley, told us. {p:VENN} wept. {p:Venn} slept.')],
]);

function card(rules = NO_ALIAS_RULES): ReturnType<typeof buildEntityCard> {
  const index = new EntityIndex(rules);
  index.putAll(ARTICLES);
  return buildEntityCard(
    index,
    'person/daro-venn',
    (uri) => ARTICLES.get(uri) ?? null,
    (a, b) => (a < b ? -1 : a > b ? 1 : 0),
  );
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
    const index = new EntityIndex();
    assert.equal(
      buildEntityCard(
        index,
        'person/nobody',
        () => null,
        () => 0,
      ),
      null,
    );
  });
});
