import assert from 'node:assert/strict';
import { type ArticleFacts, analyse, createCorpus } from '../../src/engine/index.ts';
import { formatOf } from '../../src/formats/formats.ts';
import { readContent } from '../../src/formats/readContent.ts';
import { loadEngineAssets } from '../../src/workspace/engineAssets.ts';
import { bytesOf } from './extracted.ts';
import { ARTICLE, WRITTEN } from './oneArticle.ts';

const DRAFT = [
  '# Port Ellen mourns',
  'Forty-four people died when the ferry Corran sank off Port Ellen on Tuesday, and 1,100 were evacuated from the harbour.',
  '“We have never seen a thing like this,” said the mayor, Joan Farris.',
].join('\n\n');

async function factsOf(name: string, content: string | Uint8Array): Promise<ArticleFacts> {
  const bytes = typeof content === 'string' ? bytesOf(content) : content;
  const reading = await readContent(bytes, formatOf(name) ?? assert.fail(name));
  return 'unreadable' in reading ? assert.fail(reading.unreadable?.id) : analyse(reading, loadEngineAssets());
}

/** What the engine makes of the article, without the places. */
function understood({ claims, entities }: ArticleFacts): object {
  return {
    figures: claims.map(({ text, quantity, measure, about }) => ({ text, quantity, measure, about })),
    names: entities.map(({ type, name, mentions }) => `${type} ${name} ${mentions.length}`).sort(),
  };
}

/** The conflicts of the article with a draft: what each side says. */
async function conflictsOf(facts: ArticleFacts): Promise<readonly unknown[]> {
  const corpus = createCorpus();
  corpus.put('draft', await factsOf('draft.md', DRAFT));
  corpus.put('article', facts);
  return corpus
    .conflicts()
    .map(({ rule, severity, sides }) => [rule, severity, sides.map(({ value }) => value).sort()]);
}

describe('One article in every format', () => {
  let expected: ArticleFacts;

  before(async () => {
    expected = await factsOf('article.html', WRITTEN['article.html'] ?? '');
  });

  it('contradicts a draft', async () => {
    const rules = (await conflictsOf(expected)).map((conflict) => (conflict as string[])[0]);
    assert.ok(rules.includes('figure-conflict/deaths'), rules.join());
  });

  for (const [name, content] of Object.entries(WRITTEN)) {
    describe(name, () => {
      let facts: ArticleFacts;

      before(async () => {
        facts = await factsOf(name, content);
      });

      it('gives the same figures and names', () => assert.deepEqual(understood(facts), understood(expected)));
      it('gives the same conflicts', async () =>
        assert.deepEqual(await conflictsOf(facts), await conflictsOf(expected)));
      it('is of the same date, outlet and author', () => {
        const { date, source, authors } = facts.meta;
        assert.deepEqual([date, source, authors], [ARTICLE.date, ARTICLE.outlet, [ARTICLE.author]]);
      });
    });
  }
});
