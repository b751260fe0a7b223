import assert from 'node:assert/strict';
import { type ArticleFacts, analyse, createCorpus } from '../../src/engine/index.ts';
import { readText } from '../../src/formats/readContent.ts';
import { loadEngineAssets } from '../../src/workspace/engineAssets.ts';

const DRAFT = 'PORT ELLEN – Forty-one people died when the ferry Corran sank off Port Ellen on Tuesday, 5 March 2024.';
const RELEASE =
  'PORT ELLEN – Some 1 300 people died when the ferry Corran sank off Port Ellen on Tuesday, 5 March 2024.';

/** The article, in which these words were put together by a guess. */
function facts(text: string, doubtful: readonly string[] = []): ArticleFacts {
  const spans = doubtful.map((words) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length }));
  return analyse(
    { ...readText(text, 'plain'), ...(spans.length === 0 ? {} : { doubtful: spans }) },
    loadEngineAssets(),
  );
}

function severities(release: ArticleFacts): readonly string[] {
  const corpus = createCorpus();
  corpus.put('draft', facts(DRAFT));
  corpus.put('release', release);
  return corpus.conflicts().map(({ severity }) => severity);
}

describe('A figure that was put together by a guess', () => {
  it('gives no warning, but is told', () => {
    assert.deepEqual(severities(facts(RELEASE)), ['warning']);
    assert.deepEqual(severities(facts(RELEASE, ['1 300'])), ['information']);
  });

  it('takes nothing from a warning about another place', () =>
    assert.deepEqual(severities(facts(RELEASE, ['March 2024'])), ['warning']));

  it('is forgotten with its article', () => {
    const corpus = createCorpus();
    corpus.put('draft', facts(DRAFT));
    corpus.put('release', facts(RELEASE, ['1 300']));
    corpus.put('release', facts(RELEASE));
    assert.deepEqual(
      corpus.conflicts().map(({ severity }) => severity),
      ['warning'],
    );
  });
});
