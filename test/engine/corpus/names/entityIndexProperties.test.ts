import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type AliasRules, NO_ALIAS_RULES } from '../../../../src/engine/corpus/names/aliasRules.ts';
import { EntityIndex } from '../../../../src/engine/corpus/names/entityIndex.ts';
import type { ArticleFacts } from '../../../../src/engine/facts.ts';
import { article } from './entityArticles.ts';

/** Few names with many ways to be short for each other, so that random articles hold every kind of doubt. */
const NAMES = [
  '{p:Mara Ostrow}',
  '{p:Ilya Ostrow}',
  '{p:Ostrow}',
  '{p:M. Ostrow}',
  '{p:Mara Beth Ostrow}',
  'President {p:Ostrow}',
  'President {p:Mara Ostrow}',
  '{o:Ostrow}',
  '{l:Ostrow}',
  '{o:Valley Roads Agency}',
  '{o:VRA}',
  '{o:Village Rugby Association}',
  '{o:Valley Roads Agency} ({o:VRA})',
  '{o:Village Rugby Association} ({o:VRA})',
  '{o:Roads Agency}',
  '{o:Salt Front}',
  '{o:Front}',
  '{o:ISIS}',
  '{o:Islamic State}',
  '{o:ISIS-K}',
  '{l:US}',
  '{l:United States}',
  '{o:US}',
  '{l:Brennholm}',
  '{o:Brennholm}',
  '{x:Brennholmers}',
  '{x:Brennholmer}',
  '{p:Brennholm}',
  '{o:Salt Front}, or {o:SFQ},',
  '{o:SFQ}',
  '{o:Brennholm Rovers}',
  '{l:Brennholm} beat {l:US} in the league cup match while the striker',
  '{o:Roads Agency United}, {o:Roads Agency},',
  '{o:Brennholm Rovers}, {o:Brennholm},',
]; // prettier-ignore
const OTHER_RULES: AliasRules = {
  merge: [
    ['VRA', 'Brennholm', 'US'],
    ['Ilya Ostrow', 'Mara Ostrow'],
  ],
  split: [['Roads Agency', 'Valley Roads Agency']],
  notAName: ['SFQ', 'Ostrow'],
};
const RULES: AliasRules = {
  merge: [['Salt Front', 'Roads Agency']],
  split: [
    ['Mara Ostrow', 'Ostrow'],
    ['ISIS', 'Islamic State'],
  ],
  notAName: ['Front'],
};

const someArticle = fc
  .array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 6 })
  .map((names) => article(`${names.map((name) => `Then ${name} came.`).join(' ')}`));
const someArticles = fc.array(someArticle, { minLength: 1, maxLength: 8 });
const someRules = fc.constantFrom(undefined, RULES, OTHER_RULES);

/** Everything that can be asked of an index. */
function answers(index: EntityIndex, uris: readonly string[]): unknown {
  return {
    entities: index.ids().map((id) => [index.named(id), index.members(id), index.nearSpellings(id)]),
    of: uris.map((uri) => entitiesOf(index, uri)),
    list: index.summaries(() => true),
  };
}

function entitiesOf(index: EntityIndex, uri: string): unknown {
  return [0, 1, 2, 3, 4, 5].map((local) => [0, 1].map((spelling) => index.entityOf(uri, local, spelling)));
}

function fresh(articles: ReadonlyMap<string, ArticleFacts>, rules: AliasRules | undefined): EntityIndex {
  const index = new EntityIndex(rules);
  for (const [uri, facts] of articles) index.put(uri, facts);
  return index;
}

describe('The entity index, whatever the articles', () => {
  it('answers the same in whatever order they were put', () => {
    fc.assert(
      fc.property(someArticles, someRules, fc.infiniteStream(fc.nat()), (articles, rules, chance) => {
        const all = articles.map((facts, index) => [`${index}`, facts] as const);
        const shuffled = [...all].map((one) => ({ one, at: chance.next().value ?? 0 })).sort((a, b) => a.at - b.at);
        const uris = all.map(([uri]) => uri);
        const expected = answers(fresh(new Map(all), rules), uris);
        assert.deepEqual(answers(fresh(new Map(shuffled.map(({ one }) => one)), rules), uris), expected);
        const atOnce = new EntityIndex(rules);
        atOnce.putAll(all);
        assert.deepEqual(answers(atOnce, uris), expected);
      }),
    );
  });

  it('keeps no trace of what was removed or replaced', () => {
    fc.assert(
      fc.property(someArticles, someArticles, someRules, (articles, others, rules) => {
        const all = new Map(articles.map((facts, index) => [`${index}`, facts] as const));
        const uris = [...all.keys()];
        const index = new EntityIndex(rules);
        for (const [at, facts] of others.entries()) index.put(`${at * 2}`, facts);
        for (const [uri, facts] of all) index.put(uri, facts);
        for (const at of others.keys()) if (!all.has(`${at * 2}`)) index.remove(`${at * 2}`);
        assert.deepEqual(answers(index, uris), answers(fresh(all, rules), uris));
      }),
    );
  });

  it('is after other alias rules as if it had never known the first', () => {
    fc.assert(
      fc.property(someArticles, someRules, someRules, (articles, first, then) => {
        const all = new Map<string, ArticleFacts>(articles.map((facts, index) => [`${index}`, facts]));
        const uris = [...all.keys()];
        const index = fresh(all, first);
        const before = uris.map((uri) => entitiesOf(index, uri));
        const change = index.setAliases(then ?? NO_ALIAS_RULES, (uri) => all.get(uri) ?? null);
        assert.deepEqual(answers(index, uris), answers(fresh(all, then), uris));
        for (const [at, uri] of uris.entries())
          if (!change.uris.has(uri)) assert.deepEqual(entitiesOf(index, uri), before[at]);
      }),
    );
  });

  it('reports every article whose entities a change moves', () => {
    fc.assert(
      fc.property(someArticles, someArticle, (articles, last) => {
        const all = new Map(articles.map((facts, index) => [`${index}`, facts] as const));
        const index = fresh(all, undefined);
        const before = new Map([...all.keys()].map((uri) => [uri, entitiesOf(index, uri)]));
        const ids = new Set(index.ids());
        const change = index.put('last', last);
        for (const [uri, was] of before) if (!change.uris.has(uri)) assert.deepEqual(entitiesOf(index, uri), was);
        for (const id of index.ids()) if (!ids.has(id)) assert.ok(change.ids.has(id), `${id} is new`);
        for (const id of ids) if (index.named(id) === null) assert.ok(change.ids.has(id), `${id} is gone`);
      }),
    );
  });

  it('gives each local entity exactly one place among the members', () => {
    fc.assert(
      fc.property(someArticles, (articles) => {
        const all = new Map(articles.map((facts, index) => [`${index}`, facts] as const));
        const index = fresh(all, undefined);
        const members = index.ids().flatMap((id) => index.members(id).map(({ uri, local }) => `${uri} ${local} ${id}`));
        const expected = [...all].flatMap(([uri, { entities }]) =>
          entities.map((_, local) => `${uri} ${local} ${index.entityOf(uri, local)}`),
        );
        assert.deepEqual(members.sort(), expected.sort());
      }),
    );
  });
});
