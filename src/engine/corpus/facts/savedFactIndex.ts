import { numberOf, valueAt } from '../storage/byNumber.ts';
import { SmallMap } from '../storage/smallMap.ts';
import type { Interruptible, SnapshotReader, SnapshotWriter } from '../storage/snapshot.ts';
import { CompactEdge } from './compactEdge.ts';

/** What joins statements, by the keys of both. */
type Edges = Map<string, SmallMap<string, CompactEdge>>;

export function* saveEdges(edges: Edges, to: SnapshotWriter): Interruptible {
  // Both statements of an edge have the same.
  const all = [...new Set([...edges.values()].flatMap((others) => Array.from(others, ([, edge]) => edge)))];
  const numbers = new Map(all.map((edge, number) => [edge, number]));
  to.whole(all.length);
  for (const edge of all) {
    saveEdge(edge, to);
    if (to.hasWrittenMuch()) yield;
  }
  to.whole(edges.size);
  for (const [key, others] of edges) {
    to.text(key);
    to.whole(others.size);
    for (const [other, edge] of others) {
      to.text(other);
      to.whole(numberOf(edge, numbers));
    }
    if (to.hasWrittenMuch()) yield;
  }
}

export function* restoreEdges(edges: Edges, from: SnapshotReader): Interruptible {
  const all = Array.from({ length: from.whole() }, () => restoreEdge(from));
  for (let left = from.whole(); left > 0; left--) {
    if (from.hasReadMuch()) yield;
    const others = new SmallMap<string, CompactEdge>();
    edges.set(from.text(), others);
    for (let more = from.whole(); more > 0; more--) others.set(from.text(), valueAt(from.whole(), all));
  }
}

function saveEdge({ verdict, likelihood, reasons }: CompactEdge, to: SnapshotWriter): void {
  to.text(verdict);
  to.number(likelihood);
  to.piece(reasons);
}

function restoreEdge(from: SnapshotReader): CompactEdge {
  return new CompactEdge(from.text() as CompactEdge['verdict'], from.number(), from.piece());
}
