import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeHeapSnapshot } from 'node:v8';

/** What V8 writes: of each node and edge so many numbers, and what each is. */
interface HeapSnapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[], ...unknown[]];
      readonly edge_fields: readonly string[];
      readonly edge_types: readonly [readonly string[], ...unknown[]];
    };
  };
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
  readonly strings: readonly string[];
}

/** Names of edges that lead to the code of an object, and through it to everything. */
const OF_CODE = new Set(['map', 'constructor', '__proto__', 'prototype', 'context', 'native_context']);

/** What the functions of a module share. */
const CONTEXT = 'system / Context';

/** So many names make a path. */
const DEPTH = 6;

/** The bytes on the heap by the shortest path from the one object of a class: `.#articles.#names`. */
export function heapByPath(className: string): ReadonlyMap<string, number> {
  const { snapshot, nodes, edges, strings } = heapSnapshot();
  const { node_fields, node_types, edge_fields, edge_types } = snapshot.meta;
  const [type, name, size, count] = ['type', 'name', 'self_size', 'edge_count'].map((field) =>
    node_fields.indexOf(field),
  );
  const [ofNode, ofEdge] = [node_fields.length, edge_fields.length];
  const at = (list: readonly number[], place: number): number => list[place] ?? 0;
  const kindOf = (node: number): string => node_types[0][at(nodes, node * ofNode + (type ?? 0))] ?? '';
  const nameOf = (node: number): string => strings[at(nodes, node * ofNode + (name ?? 0))] ?? '';
  const total = nodes.length / ofNode;
  const first = new Int32Array(total + 1);
  for (let node = 0; node < total; node++)
    first[node + 1] = (first[node] ?? 0) + at(nodes, node * ofNode + (count ?? 0));
  const paths: (string | undefined)[] = new Array(total);
  const root = Array.from({ length: total }, (_, node) => node).find(
    (node) => kindOf(node) === 'object' && nameOf(node) === className,
  );
  if (root === undefined) throw new RangeError(`nothing on the heap is a ${className}`);
  paths[root] = '';
  const found = [root];
  const sizes = new Map<string, number>();
  for (const node of found) {
    const path = paths[node] ?? '';
    sizes.set(path, (sizes.get(path) ?? 0) + at(nodes, node * ofNode + (size ?? 0)));
    for (let edge = first[node] ?? 0; edge < (first[node + 1] ?? 0); edge++) {
      const kind = edge_types[0][at(edges, edge * ofEdge)] ?? '';
      const to = at(edges, edge * ofEdge + 2) / ofNode;
      const called = kind === 'element' || kind === 'hidden' ? '' : (strings[at(edges, edge * ofEdge + 1)] ?? '');
      if (paths[to] !== undefined || kind === 'weak' || kind === 'shortcut') continue;
      if (OF_CODE.has(called) || ['closure', 'code'].includes(kindOf(to)) || nameOf(to) === CONTEXT) continue;
      paths[to] = kind === 'property' && path.split('.').length <= DEPTH ? `${path}.${called}` : path;
      found.push(to);
    }
  }
  return sizes;
}

function heapSnapshot(): HeapSnapshot {
  const folder = mkdtempSync(join(tmpdir(), 'sourcecheck-heap-'));
  try {
    return JSON.parse(readFileSync(writeHeapSnapshot(join(folder, 'corpus.heapsnapshot')), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
