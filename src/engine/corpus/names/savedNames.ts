import { numberOf, valueAt } from '../storage/byNumber.ts';
import type { Interruptible, SnapshotReader, SnapshotWriter } from '../storage/snapshot.ts';
import type { NameGraph } from './nameGraph.ts';
import type { IndexedArticle, NameNode, Part, Registration } from './nameNode.ts';
import { Tally } from './tally.ts';

/** Writes all names, and the articles that have them. */
export function* saveNames(
  names: NameGraph,
  articles: ReadonlyMap<string, IndexedArticle>,
  to: SnapshotWriter,
): Interruptible {
  const nodes = [...names.nodes()];
  const numbers = new Map(nodes.map((node, number) => [node, number]));
  to.whole(nodes.length);
  for (const node of nodes) {
    to.text(node.type);
    to.text(node.id);
    to.whole(node.parent === null ? NONE : numberOf(node.parent, numbers));
    node.shown.save(to);
    for (const tally of [node.company, node.roles]) {
      to.whole(tally === null ? NONE : 1);
      tally?.save(to);
    }
    to.whole(node.shorts.length);
    for (const { id, parts, strong } of node.shorts) {
      to.text(id);
      to.whole(parts);
      to.whole(strong);
    }
    if (to.hasWrittenMuch()) yield;
  }
  to.whole(articles.size);
  for (const { uri, parts, context, otherNames, whole } of articles.values()) {
    to.text(uri);
    to.texts(context);
    to.texts(otherNames);
    to.whole(whole ? 1 : 0);
    to.whole(parts.length);
    for (const part of parts) savePart(part, numbers, to);
    if (to.hasWrittenMuch()) yield;
  }
}

function savePart(part: Part, numbers: ReadonlyMap<NameNode, number>, to: SnapshotWriter): void {
  to.whole(part.local);
  to.whole(part.spellings === null ? NONE : 1);
  if (part.spellings !== null) to.wholes(part.spellings);
  to.whole(part.mentions);
  to.whole(numberOf(part.node, numbers));
  to.whole(part.sure ? 1 : 0);
  to.text(part.shown);
  to.texts(part.roles);
  to.texts(part.aliases);
  to.whole(part.target === null ? NONE : numberOf(part.target, numbers));
}

/** Fills names and articles that are empty. */
export function* restoreNames(
  names: NameGraph,
  articles: Map<string, IndexedArticle>,
  from: SnapshotReader,
): Interruptible {
  const parents: number[] = [];
  const nodes: NameNode[] = [];
  for (let left = from.whole(); left > 0; left--) {
    if (from.hasReadMuch()) yield;
    const type = from.text() as NameNode['type'];
    const id = from.text();
    parents.push(from.whole());
    const shown = Tally.restored(from);
    const [company, roles] = [restoredTally(from), restoredTally(from)];
    const shorts = Array.from({ length: from.whole() }, (): Registration => {
      return { id: from.text(), parts: from.whole(), strong: from.whole() };
    });
    nodes.push(names.restored(type, id, { shown, company, roles, shorts }));
  }
  for (const [index, node] of nodes.entries()) {
    const parent = parents[index] ?? NONE;
    if (parent !== NONE) names.restoreParent(node, valueAt(parent, nodes));
  }
  const byNode = nodes.map((): Part[] => []);
  const byTarget = new Map<NameNode, Part[]>();
  for (let left = from.whole(); left > 0; left--) {
    if (from.hasReadMuch()) yield;
    const article: IndexedArticle = {
      uri: from.text(),
      parts: [],
      context: from.texts(),
      otherNames: from.texts(),
      whole: from.whole() === 1,
    };
    article.parts = Array.from({ length: from.whole() }, () => restoredPart(article, nodes, byNode, byTarget, from));
    articles.set(article.uri, article);
    names.write(article);
  }
  for (const [index, node] of nodes.entries()) {
    const parts = byNode[index] ?? [];
    node.parts.fill(parts);
    node.sure = parts.reduce((sure, part) => sure + (part.sure ? 1 : 0), 0);
  }
  for (const [node, parts] of byTarget) names.restoreAttached(node, parts);
}

function restoredPart(
  article: IndexedArticle,
  nodes: readonly NameNode[],
  byNode: readonly Part[][],
  byTarget: Map<NameNode, Part[]>,
  from: SnapshotReader,
): Part {
  const local = from.whole();
  const spellings = from.whole() === NONE ? null : from.wholes();
  const mentions = from.whole();
  const number = from.whole();
  const part: Part = {
    article,
    local,
    spellings,
    mentions,
    node: valueAt(number, nodes),
    sure: from.whole() === 1,
    shown: from.text(),
    roles: from.texts(),
    aliases: from.texts(),
    target: null,
  };
  byNode[number]?.push(part);
  const target = from.whole();
  if (target === NONE) return part;
  part.target = valueAt(target, nodes);
  const attached = byTarget.get(part.target);
  if (attached === undefined) byTarget.set(part.target, [part]);
  else attached.push(part);
  return part;
}

function restoredTally(from: SnapshotReader): Tally | null {
  return from.whole() === NONE ? null : Tally.restored(from);
}

/** Stands for nothing where a number is expected. */
const NONE = -1;
