import assert from 'node:assert/strict';
import { NO_ALIAS_RULES } from '../../../../src/engine/corpus/names/aliasRules.ts';
import type { Corpus } from '../../../../src/engine/corpus.ts';
import { createCorpus } from '../../../../src/engine/createCorpus.ts';
import { article } from './entityArticles.ts';

function corpus(): Corpus {
  const made = createCorpus();
  made.put('one', article('{p:Daro Venn} met {p:Mara Ostrow}. {p:Venn} left.'));
  made.put('two', article('{p:Daro Venn} slept.'));
  made.put('three', article('{o:Salt Front} won.'));
  return made;
}

describe('The corpus, asked for its entities', () => {
  it('lists each with its mentions and articles', () => {
    assert.deepEqual(corpus().entityList(), [
      { id: 'organization/salt-front', type: 'organization', name: 'Salt Front', mentions: 1, articles: 1 },
      { id: 'person/daro-venn', type: 'person', name: 'Daro Venn', mentions: 3, articles: 2 },
      { id: 'person/mara-ostrow', type: 'person', name: 'Mara Ostrow', mentions: 1, articles: 1 },
    ]);
  });

  it('gives the card of an id that the list holds', () => {
    const made = corpus();
    for (const { id, name, mentions } of made.entityList()) {
      const card = made.entity(id);
      assert.deepEqual([card?.id, card?.name, card?.mentions.length], [id, name, mentions]);
    }
  });

  it('gives no card for an id that is not in use', () => {
    assert.equal(corpus().entity('person/nobody'), null);
  });

  it('joins what the alias rules join', () => {
    const made = corpus();
    made.setAliases({ ...NO_ALIAS_RULES, merge: [['Daro Venn', 'Mara Ostrow']] });
    assert.equal(made.entity('person/daro-venn')?.mentions.length, 4);
  });

  it('calls what is joined by the first name of its group', () => {
    const made = corpus();
    made.setAliases({ ...NO_ALIAS_RULES, merge: [['Mara Ostrow', 'Daro Venn']] });
    assert.equal(made.entity('person/mara-ostrow')?.name, 'Mara Ostrow');
    assert.equal(made.entity('person/mara-ostrow')?.mentions.length, 4);
  });

  it('names the articles whose cards new alias rules change, and no others', () => {
    const changed = corpus().setAliases({ ...NO_ALIAS_RULES, notAName: ['Mara Ostrow'] }).conflicts;
    assert.deepEqual([...changed], ['one']);
  });

  it('forgets alias rules that are taken back', () => {
    const made = corpus();
    const before = made.entityList();
    made.setAliases({ merge: [['Daro Venn', 'Mara Ostrow']], split: [], notAName: ['Salt Front'] });
    made.setAliases(NO_ALIAS_RULES);
    assert.deepEqual(made.entityList(), before);
  });
});
