import type { ArticleFacts } from '../../facts.ts';
import { valueAt } from './byNumber.ts';
import { CompactFacts, compactFacts, knownShapes } from './compactFacts.ts';
import type { Interruptible, SnapshotReader, SnapshotWriter } from './snapshot.ts';

/** Writes the facts of articles as they are kept: what they are made of is copied, not unfolded. */
export function* saveFacts(articles: ReadonlyMap<string, ArticleFacts>, to: SnapshotWriter): Interruptible {
  const all = [...articles].map(([uri, facts]) => ({ uri, ...madeOf(facts) }));
  // Those of one process share a list of shapes; those that came from a snapshot have the list of that.
  const lists = [...new Set(all.map(({ shapes }) => shapes))];
  to.plain(lists.map((list) => list.map(({ keys }) => keys)));
  to.whole(all.length);
  for (const { uri, strings, code, shapes } of all) {
    to.text(uri);
    to.whole(lists.indexOf(shapes));
    to.piece(strings);
    to.piece(code);
    if (to.hasWrittenMuch()) yield;
  }
}

function madeOf(facts: ArticleFacts): CompactFacts['made'] {
  const compact = compactFacts(facts);
  if (!(compact instanceof CompactFacts)) throw new TypeError('compact facts are of one class');
  return compact.made;
}

export function* restoreFacts(articles: Map<string, ArticleFacts>, from: SnapshotReader): Interruptible {
  const lists = (from.plain() as readonly (readonly (readonly string[])[])[]).map(knownShapes);
  for (let left = from.whole(); left > 0; left--) {
    if (from.hasReadMuch()) yield;
    const uri = from.text();
    const shapes = valueAt(from.whole(), lists);
    articles.set(uri, new CompactFacts(from.piece(), from.piece(), shapes));
  }
}
