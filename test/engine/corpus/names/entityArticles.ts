import type { ArticleFacts } from '../../../../src/engine/facts.ts';
import type { LocalEntity } from '../../../../src/engine/names/name.ts';
import { joined } from '../../names/markedNames.ts';

/** The facts of an article with its names marked, as far as entities go. */
export function article(marked: string): ArticleFacts {
  return factsOf(joined(marked));
}

export function factsOf(entities: readonly LocalEntity[]): ArticleFacts {
  return {
    meta: { title: null, date: null, source: null, role: null, authors: [], language: null, version: null },
    stories: [{ kind: 'main', headline: null }],
    entities,
    events: [],
    claims: [],
    statements: [],
    contexts: [],
    checks: {},
    notices: [],
  };
}
