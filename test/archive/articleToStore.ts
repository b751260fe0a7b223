import type { ArchivedArticle } from '../../src/archive/archiveStore.ts';
import { analyseText } from '../engine/engineUnderTest.ts';

/** An article with something of everything that a store keeps, but for what a test is about. */
export function articleToStore(name: string, differing: Partial<ArchivedArticle> = {}): ArchivedArticle {
  return {
    uri: `file:///archive/${name}`,
    contentHash: `hash of ${name}`,
    engine: 'engine 1',
    facts: FACTS,
    lineStarts: [0, 40, 81],
    addresses: [],
    rank: 1,
    keys: [],
    names: [],
    sentences: [{ start: 0, text: 'Nobody was hurt.' }],
    ...differing,
  };
}

const TEXT = 'Crews put out 3 fires in Tarnbury, Maud Ellery said.\n';
const FACTS = analyseText(TEXT, 'plain');

/** Facts of an article that says so of itself. */
export function factsOf(stated: { date?: string; title?: string; source?: string }): ArchivedArticle['facts'] {
  return { ...FACTS, meta: { ...FACTS.meta, ...stated } };
}
