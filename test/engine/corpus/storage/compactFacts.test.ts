import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compactFacts, openFacts } from '../../../../src/engine/corpus/storage/compactFacts.ts';
import { Vocabulary } from '../../../../src/engine/corpus/storage/vocabulary.ts';
import { analyseText } from '../../engineUnderTest.ts';
import { articleText, newsArticle } from '../../newsGenerators.ts';

const PLAIN = { noNullPrototype: true } as const;

describe('facts as the corpus keeps them', () => {
  it('read as the facts they were made of', () => {
    fc.assert(
      fc.property(newsArticle, (text) => {
        const facts = analyseText(text, 'plain');
        const kept = compactFacts(facts, new Vocabulary());
        const { meta, stories, entities, events, claims, statements, contexts, checks, notices } = kept;
        assert.deepEqual({ meta, stories, entities, events, claims, statements, contexts, checks, notices }, facts);
      }),
      { numRuns: 60 },
    );
  });

  it('read as the facts of any text', () => {
    fc.assert(
      fc.property(articleText, (text) => {
        const facts = analyseText(text, 'markdown');
        assert.deepEqual(compactFacts(facts, new Vocabulary()).claims, facts.claims);
        assert.deepEqual(compactFacts(facts, new Vocabulary()).entities, facts.entities);
      }),
      { numRuns: 60 },
    );
  });

  it('give one claim at a time, and none where there is none', () => {
    const facts = analyseText('A fire in Orsova killed 46 people and injured 12.', 'plain');
    const open = openFacts(compactFacts(facts, new Vocabulary()));
    assert.deepEqual(open.claim(1), facts.claims[1]);
    assert.equal(open.claim(1), open.claim(1));
    assert.equal(open.claim(facts.claims.length), undefined);
    assert.equal(open.claim(-1), undefined);
    const { meta, contexts, events } = facts;
    assert.deepEqual({ meta: open.meta, contexts: open.contexts, events: open.events }, { meta, contexts, events });
  });

  it('give a claim by itself that has parts in common with others', () => {
    const facts = analyseText('A fire in Orsova killed 46 people.\n\nThe fire in Orsova killed 46 people.', 'plain');
    const last = facts.claims.length - 1;
    assert.ok(last > 0);
    assert.deepEqual(openFacts(compactFacts(facts, new Vocabulary())).claim(last), facts.claims[last]);
  });

  it('read as facts of any numbers and texts', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constant('\0'),
    );
    const number = fc.oneof(fc.nat(300), fc.nat(5000), fc.integer(), fc.double(), fc.constant(-0), fc.maxSafeInteger());
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'medium' },
        fc.boolean(),
        fc.constant(null),
        text,
        number,
        tie('list'),
        tie('object'),
      ),
      list: fc.array(fc.oneof(text, tie('value')), { maxLength: 6 }),
      object: fc.oneof(
        fc.record({ start: fc.oneof(number, tie('value')), end: fc.oneof(number, tie('value')), text }, PLAIN),
        fc.record({ end: number, start: number }, PLAIN),
        fc.record({ name: text, values: tie('list') }, PLAIN),
      ),
    }));
    const facts = analyseText('A fire in Orsova killed 46 people.', 'plain');
    const vocabulary = new Vocabulary();
    fc.assert(
      fc.property(fc.array(value, { maxLength: 8 }), (all) => {
        const checks = { any: all, same: [...all] };
        assert.deepStrictEqual(compactFacts({ ...facts, checks }, vocabulary).checks, checks);
      }),
      { numRuns: 500 },
    );
  });
});
