import type { ArticleFacts } from '../../facts.ts';
import { valueAt } from './byNumber.ts';
import { CompactFacts, compactFacts } from './compactFacts.ts';
import { knownShapes, type Shape } from './shapes.ts';
import type { Interruptible, SnapshotReader, SnapshotWriter } from './snapshot.ts';
import { Vocabulary } from './vocabulary.ts';

/** Writes the facts of articles as they are kept: what they are made of is copied, not unfolded. */
export function* saveFacts(
  articles: readonly (readonly [uri: string, facts: ArticleFacts])[],
  vocabulary: Vocabulary,
  to: SnapshotWriter,
): Interruptible {
  const all = articles.map(([uri, facts]) => ({ uri, facts: compactFacts(facts, vocabulary) }));
  vocabulary.save(to);
  // Those of one process share a list of shapes; those that came from a snapshot have the list of that.
  const lists = [...new Set(all.map(({ facts }) => facts.shapes))];
  to.plain(lists.map((list) => list.map(({ empty }) => empty)));
  to.whole(all.length);
  for (const { uri, facts } of all) {
    to.text(uri);
    to.whole(lists.indexOf(facts.shapes));
    to.piece(facts.own);
    to.piece(facts.code);
    if (to.hasWrittenMuch()) yield;
  }
}

/** Fills the articles, which are empty, and gives the vocabulary of their facts. */
export function* restoreFacts(
  articles: Map<string, ArticleFacts>,
  from: SnapshotReader,
): Generator<void, Vocabulary, void> {
  const vocabulary = Vocabulary.restored(from);
  const lists = (from.plain() as readonly (readonly Shape['empty'][])[]).map(knownShapes);
  for (let left = from.whole(); left > 0; left--) {
    if (from.hasReadMuch()) yield;
    const uri = from.text();
    const shapes = valueAt(from.whole(), lists);
    articles.set(uri, new CompactFacts({ own: from.piece(), code: from.piece() }, shapes, vocabulary));
  }
  return vocabulary;
}
