import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { AliasRules } from '../../../src/engine/corpus/names/aliasRules.ts';
import { type CorpusSnapshot, SnapshotReader, SnapshotWriter } from '../../../src/engine/corpus/storage/snapshot.ts';
import type { Corpus } from '../../../src/engine/corpus.ts';
import { createCorpus } from '../../../src/engine/createCorpus.ts';
import { settle } from '../../../src/engine/decisions/decide.ts';
import { analyseText } from '../engineUnderTest.ts';
import { newsArticle, newsFolder } from '../newsGenerators.ts';

/** An article put or, where it has no text, removed. */
interface Edit {
  readonly uri: string;
  readonly text: string | null;
}

const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({
    uri: fc.constantFrom('0.md', '1.md', '2.md', '3.md', 'new.md', 'Ślęża.md'),
    text: fc.option(newsArticle, { freq: 4 }),
  }),
  { maxLength: 5 },
);

const rules: AliasRules = {
  merge: [['Ingrid Vasterholm', 'Kwabena Osei-Tutu']],
  split: [],
  notAName: ['Red Lantern Front'],
};

function make(corpus: Corpus, all: readonly Edit[]): void {
  for (const { uri, text } of all) {
    if (text === null) corpus.remove(uri);
    else corpus.put(uri, analyseText(text, 'markdown'));
  }
}

/** All conflicts and cards, one a line, so that a failure shows the one that differs. */
function answers(corpus: Corpus): string {
  return [...corpus.conflicts(), ...corpus.entities()].map((answer) => JSON.stringify(answer)).join('\n');
}

function snapshotOf(corpus: Corpus): CorpusSnapshot {
  const steps = corpus.snapshot();
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value ?? assert.fail('the corpus was not kept');
  }
}

/** As a file gives it back. */
function copyOf(snapshot: CorpusSnapshot): CorpusSnapshot {
  return structuredClone(snapshot);
}

function restore(corpus: Corpus, snapshot: CorpusSnapshot): void {
  for (const _ of corpus.restore(copyOf(snapshot))) assert.ok(true);
}

function restored(snapshot: CorpusSnapshot): Corpus {
  const corpus = createCorpus();
  restore(corpus, snapshot);
  return corpus;
}

function corpusOf(all: readonly Edit[], aliases: AliasRules | null = null): Corpus {
  const corpus = createCorpus();
  if (aliases !== null) corpus.setAliases(aliases);
  make(corpus, all);
  return corpus;
}

describe('a corpus restored from a snapshot', () => {
  it('gives the answers of the one that was kept', () => {
    fc.assert(
      fc.property(newsFolder, fc.option(fc.constant(rules)), (folder, aliases) => {
        const corpus = corpusOf(folder, aliases);
        const snapshot = snapshotOf(corpus);
        const again = createCorpus();
        if (aliases !== null) again.setAliases(aliases);
        restore(again, snapshot);
        assert.equal(answers(again), answers(corpus));
      }),
      { numRuns: 60 },
    );
  });

  it('gives, after any edits, the answers of a corpus from scratch', () => {
    fc.assert(
      fc.property(newsFolder, edits, edits, edits, fc.boolean(), (folder, before, first, second, isAsked) => {
        const corpus = corpusOf([...folder, ...before]);
        if (isAsked) answers(corpus);
        const again = restored(snapshotOf(corpus));
        if (isAsked) answers(again);
        make(again, first);
        assert.equal(answers(again), answers(corpusOf([...folder, ...before, ...first])));
        const third = restored(snapshotOf(again));
        make(third, second);
        assert.equal(answers(third), answers(corpusOf([...folder, ...before, ...first, ...second])));
      }),
      { numRuns: 60 },
    );
  });

  it('tells of all articles that an edit concerns, even where nobody has asked about them since', () => {
    fc.assert(
      fc.property(newsFolder, edits, (folder, made) => {
        const corpus = corpusOf(folder);
        answers(corpus);
        const again = restored(snapshotOf(corpus));
        const uris = [...folder, ...made].map(({ uri }) => uri);
        const before = new Map(uris.map((uri) => [uri, JSON.stringify(corpus.conflicts(uri))]));
        const told = new Set<string>();
        for (const { uri, text } of made) {
          const { conflicts } = text === null ? again.remove(uri) : again.put(uri, analyseText(text, 'markdown'));
          for (const each of conflicts) told.add(each);
        }
        for (const uri of uris)
          if (!told.has(uri)) assert.equal(JSON.stringify(again.conflicts(uri)), before.get(uri), uri);
      }),
      { numRuns: 60 },
    );
  });

  const toll = (count: number): string => `A fire at the Larkholm mill killed ${count} people on March 4, 2024.`;
  const two = [
    { uri: 'a.md', text: toll(12) },
    { uri: 'b.md', text: toll(34) },
  ];

  it('keeps the rules on names and the decisions that it was given, not those of the snapshot', () => {
    const corpus = corpusOf(two, rules);
    const [conflict] = corpus.conflicts();
    assert.ok(conflict);
    const decisions = [settle(conflict, null, { who: null, when: '2024-03-05', why: null, inWords: ({ id }) => id })];
    const again = createCorpus();
    again.setDecisions(decisions);
    restore(again, snapshotOf(corpus));
    assert.deepEqual(
      again.conflicts().map(({ settled }) => settled !== null),
      [true],
    );
    assert.deepEqual(
      again.entities().map(({ id }) => id),
      corpusOf(two)
        .entities()
        .map(({ id }) => id),
    );
  });

  it('has the articles of the snapshot alone', () => {
    const again = corpusOf([{ uri: 'c.md', text: toll(99) }]);
    restore(again, snapshotOf(corpusOf(two)));
    assert.equal(answers(again), answers(corpusOf(two)));
    assert.equal(again.size, 2);
  });

  it('is as it was, and can be used, until the last step', () => {
    const many = corpusOf(Array.from({ length: 250 }, (_, at) => ({ uri: `${at}.md`, text: toll(at) })));
    const other = corpusOf(two);
    const steps = other.restore(copyOf(snapshotOf(many)));
    assert.equal(steps.next().done, false);
    assert.equal(answers(other), answers(corpusOf(two)));
    other.remove('b.md');
    for (const _ of steps) assert.equal(other.size, 1);
    assert.equal(other.size, 250);
    assert.equal(JSON.stringify(other.conflicts()), JSON.stringify(many.conflicts()));
  });

  it('is as it was where the snapshot is cut short', () => {
    const snapshot = snapshotOf(corpusOf(two));
    const other = corpusOf([{ uri: 'c.md', text: toll(99) }]);
    const before = answers(other);
    for (const share of [0, 0.3, 0.6, 0.99]) {
      const wholes = snapshot.wholes.slice(0, Math.floor(snapshot.wholes.length * share));
      assert.throws(() => restore(other, { ...snapshot, wholes }), RangeError);
      assert.equal(answers(other), before);
    }
  });

  it('is not taken while figures wait to be compared', () => {
    const corpus = createCorpus();
    corpus.putLater('a.md', analyseText(toll(12), 'markdown'));
    assert.deepEqual(corpus.snapshot().next(), { done: true, value: null });
    corpus.settle();
    assert.equal(restored(snapshotOf(corpus)).size, 1);
  });

  it('is not taken of a corpus that changes meanwhile', () => {
    const corpus = corpusOf(Array.from({ length: 250 }, (_, at) => ({ uri: `${at}.md`, text: toll(at) })));
    const steps = corpus.snapshot();
    assert.equal(steps.next().done, false);
    corpus.remove('0.md');
    assert.deepEqual(steps.next(), { done: true, value: null });
  });
});

describe('a snapshot', () => {
  it('gives back what was written, in its order', () => {
    const value = fc.oneof(
      fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
      fc.string({ unit: 'binary' }),
      fc.constant(null),
      fc.array(fc.nat()),
    );
    fc.assert(
      fc.property(fc.array(value), (values) => {
        const to = new SnapshotWriter();
        for (const each of values) {
          if (typeof each === 'number') to.whole(each);
          else if (Array.isArray(each)) to.wholes(each.map((one) => one | 0));
          else to.text(each);
        }
        const from = new SnapshotReader(copyOf(to.snapshot()));
        for (const each of values) {
          if (typeof each === 'number') assert.equal(from.whole(), each);
          else if (Array.isArray(each)) assert.deepEqual(from.wholes(), each);
          else assert.equal(from.textOrNull(), each);
        }
        assert.throws(() => from.whole(), RangeError);
      }),
    );
  });
});
