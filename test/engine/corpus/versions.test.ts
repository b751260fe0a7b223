import assert from 'node:assert/strict';
import { type ArticleFacts, type Corpus, createCorpus, versionInPath } from '../../../src/engine/index.ts';
import { analyseText } from '../engineUnderTest.ts';

const story = (toll: string): string =>
  `Ferry Corran sinks off Port Ellen\n\n${toll} people died when the ferry Corran sank off Port Ellen on Tuesday, said Joan Ferris.\n`;

const marked = (toll: string, version: string): ArticleFacts =>
  analyseText(`---\nversion: ${version}\nsource: Northwire\n---\n\n${story(toll)}`, 'markdown');

function named(path: string, toll: string): ArticleFacts {
  const facts = analyseText(story(toll), 'markdown');
  return { ...facts, meta: { ...facts.meta, version: versionInPath(path) } };
}

const DRAFT = analyseText(story('Forty-nine'), 'markdown');

function corpusOf(articles: Readonly<Record<string, ArticleFacts>>): Corpus {
  const corpus = createCorpus();
  for (const [uri, facts] of Object.entries(articles)) corpus.put(uri, facts);
  return corpus;
}

/** Each conflict by what its articles say. */
function told(corpus: Corpus, uri?: string): string[] {
  return corpus.conflicts(uri).map(({ sides }) => sides.map((side) => `${side.uri} ${side.value}`).join(', '));
}

describe('Versions of one story', () => {
  it('do not contradict each other', () =>
    assert.deepEqual(told(corpusOf({ one: marked('Forty-one', '1'), two: marked('Forty-three', '2') })), []));

  it('contradict others by the newest alone', () => {
    const corpus = corpusOf({ draft: DRAFT, one: marked('Forty-one', '1'), two: marked('Forty-three', '2') });
    assert.deepEqual(told(corpus), ['draft 49, two 43']);
    assert.deepEqual(told(corpus, 'one'), []);
  });

  it('are named with the one that counts', () => {
    const corpus = corpusOf({ one: marked('Forty-one', '1'), two: marked('Forty-three', '2') });
    assert.deepEqual([corpus.laterVersion('one'), corpus.laterVersion('two')], ['two', null]);
  });

  it('count anew when the newest goes', () => {
    const corpus = corpusOf({ draft: DRAFT, one: marked('Forty-one', '1'), two: marked('Forty-three', '2') });
    const { conflicts } = corpus.remove('two');
    assert.ok(conflicts.includes('one') && conflicts.includes('draft'));
    assert.deepEqual(told(corpus), ['draft 49, one 41']);
  });

  it('count anew when a later one comes', () => {
    const corpus = corpusOf({ draft: DRAFT, one: marked('Forty-one', '1') });
    assert.deepEqual(told(corpus), ['draft 49, one 41']);
    const { conflicts } = corpus.put('two', marked('Forty-nine', '2'));
    assert.ok(conflicts.includes('one') && conflicts.includes('draft'));
    assert.deepEqual(told(corpus), []);
  });

  it('are told by their files’ names in one folder', () =>
    assert.deepEqual(
      told(corpusOf({ one: named('a/ferry-v1.md', 'Forty-one'), two: named('a/ferry-final.md', 'Forty-three') })),
      [],
    ));

  it('are none in different folders', () =>
    assert.deepEqual(
      told(corpusOf({ one: named('a/ferry-v1.md', 'Forty-one'), two: named('b/ferry-v2.md', 'Forty-three') })),
      ['one 41, two 43'],
    ));

  it('are none where the names are alike and the stories are not', () => {
    const other = analyseText('# Council cuts library hours\n\nThe council of Marl voted 6-3 on Monday.\n', 'markdown');
    const facts = { ...other, meta: { ...other.meta, version: versionInPath('a/ferry-v2.md') } };
    assert.equal(corpusOf({ one: named('a/ferry-v1.md', 'Forty-one'), two: facts }).laterVersion('one'), null);
  });

  it('are none where one is a draft and the other a source', () => {
    const draft = marked('Forty-three', '2');
    const corpus = corpusOf({
      one: marked('Forty-one', '1'),
      two: { ...draft, meta: { ...draft.meta, role: 'draft' } },
    });
    assert.equal(corpus.laterVersion('one'), null);
  });

  it('are compared like any article where that is wanted', () => {
    const corpus = corpusOf({ one: marked('Forty-one', '1'), two: marked('Forty-three', '2') });
    assert.deepEqual(new Set(corpus.compareVersions(true).conflicts), new Set(['one', 'two']));
    assert.deepEqual([told(corpus), corpus.laterVersion('one')], [['one 41, two 43'], null]);
    corpus.compareVersions(false);
    assert.deepEqual(told(corpus), []);
  });

  it('are the same in whatever order they come', () => {
    const articles = ['1', '2', '2', '3', '3'].map((version, at) => [`a${at}`, marked('Forty-one', version)] as const);
    const later = (order: typeof articles): (string | null)[] => {
      const corpus = corpusOf(Object.fromEntries(order));
      return articles.map(([uri]) => corpus.laterVersion(uri));
    };
    assert.deepEqual(later(articles), ['a3', 'a3', 'a3', null, null]);
    assert.deepEqual(later([...articles].reverse()), later(articles));
  });

  it('are no more than a hundred: what so many share is no story', () => {
    const facts = marked('Forty-one', '1');
    const version = { by: 'title', story: 'x', number: [1], withdrawn: false } as const;
    const corpus = createCorpus();
    for (let number = 0; number < 102; number++)
      corpus.put(`a${number}`, { ...facts, meta: { ...facts.meta, version: { ...version, number: [number] } } });
    assert.equal(corpus.laterVersion('a0'), null);
    corpus.remove('a101');
    corpus.remove('a100');
    assert.equal(corpus.laterVersion('a0'), 'a99');
  });
});

describe('Stories of a wire in plain text', () => {
  const sent = (slug: string, toll: string): ArticleFacts => analyseText(`${slug}\n\n${story(toll)}`, 'plain');

  it('are versions by their slugs', () => {
    const [first, second] = [
      sent('BC-Ferry Sinking, 450', 'Forty-one'),
      sent('BC-Ferry Sinking, 1st Ld-Writethru, 600', 'Forty-three'),
    ];
    assert.deepEqual(told(corpusOf({ first, second, draft: DRAFT })), ['draft 49, second 43']);
  });

  it('are taken back by a kill', () => {
    const kill = analyseText(
      'BC-Ferry Sinking, KILL\n\nEditors: kill the story. It is not true that 41 died.\n',
      'plain',
    );
    const corpus = corpusOf({ first: sent('BC-Ferry Sinking, 450', 'Forty-one'), kill, draft: DRAFT });
    assert.deepEqual([told(corpus), corpus.laterVersion('first')], [[], 'kill']);
  });

  it('are others on another day', () => {
    const dated = (facts: ArticleFacts, date: string): ArticleFacts => ({ ...facts, meta: { ...facts.meta, date } });
    const corpus = corpusOf({
      first: dated(sent('BC-Ferry Sinking, 450', 'Forty-one'), '2024-03-05'),
      second: dated(sent('BC-Ferry Sinking, 1st Ld-Writethru', 'Forty-three'), '2024-06-01'),
    });
    assert.equal(corpus.laterVersion('first'), null);
  });
});
