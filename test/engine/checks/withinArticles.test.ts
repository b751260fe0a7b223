import assert from 'node:assert/strict';
import type { Contradiction } from '../../../src/engine/checks/contradiction.ts';
import { withinArticles } from '../../../src/engine/checks/withinArticles.ts';
import { analyseText } from '../engineUnderTest.ts';

describe('a check within single articles', () => {
  const facts = analyseText('Nothing happened.', 'plain');
  const nothing: Contradiction = { sides: [], pairs: [] };

  it('is asked once for each version of an article', () => {
    const asked: string[] = [];
    const index = withinArticles((uri) => {
      asked.push(uri);
      return [nothing];
    });
    index.put('a.md', facts, null);
    index.contradictions('a.md');
    index.contradictions('a.md');
    assert.deepEqual(asked, ['a.md']);
    index.put('a.md', facts, null);
    index.contradictions('a.md');
    assert.deepEqual(asked, ['a.md', 'a.md']);
  });

  it('changes no other article', () => {
    const index = withinArticles(() => [nothing]);
    assert.deepEqual([...index.put('a.md', facts, null)], []);
    assert.deepEqual([...index.remove('a.md')], []);
  });
});
