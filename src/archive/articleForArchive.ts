import { createHash } from 'node:crypto';
import { type ArticleFacts, nameKey, rankOf, searchKeysOf } from '../engine/index.ts';
import type { Content } from '../formats/readContent.ts';
import type { Analysis } from '../workspace/analyser.ts';
import type { ArchivedArticle, ArchivedSentence } from './archiveStore.ts';

/** By which a file that has not changed is known. Of a text the content counts, however it was encoded. */
export function contentHashOf(content: Content): string {
  return createHash('sha256').update(content).digest('hex');
}

/** An article as an archive keeps it. `prose` has the offsets that facts have; null where no sentence is kept. */
export function articleForArchive(
  { uri, contentHash, engine }: Pick<ArchivedArticle, 'uri' | 'contentHash' | 'engine'>,
  { facts, lineStarts, addresses = [] }: Pick<Analysis, 'facts' | 'lineStarts' | 'addresses'>,
  prose: string | null,
): ArchivedArticle {
  return {
    uri,
    contentHash,
    engine,
    facts,
    lineStarts: [...lineStarts],
    addresses,
    rank: rankOf(uri),
    keys: [...searchKeysOf(facts)].map(([key, items]) => ({ key, items })),
    names: namesIn(facts),
    sentences: prose === null ? null : sentencesOf(facts, prose),
  };
}

/** All names of an article, as a store is asked for them. */
export function namesIn({ entities }: ArticleFacts): readonly string[] {
  const found = entities.flatMap(({ name, aliases }) => [name, ...aliases]).map(nameKey);
  return [...new Set(found)].filter((name) => name !== '');
}

/** The sentences of the article's claims, in order. */
function sentencesOf({ claims }: ArticleFacts, prose: string): ArchivedSentence[] {
  const spans = new Map(claims.map(({ sentence }) => [sentence.start, sentence.end]));
  return [...spans]
    .sort(([one], [other]) => one - other)
    .map(([start, end]) => ({ start, text: prose.slice(start, end) }));
}
