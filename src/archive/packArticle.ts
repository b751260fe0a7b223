import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ArchivedArticle, ArchivedSentence, SearchKey } from './archiveStore.ts';

/**
 * What stores keep of an article as bytes. All stores write the same, so that an archive can be moved from one to
 * another without reading an article again. The first byte says how to read the rest.
 */
const DEFLATED_JSON = 1;

/** Packs what the corpus and whoever shows a place need to know. */
export function packReading({
  facts,
  lineStarts,
  addresses,
}: Pick<ArchivedArticle, 'facts' | 'lineStarts' | 'addresses'>): Uint8Array {
  return pack({ facts, lines: differences(lineStarts), addresses });
}

/** Throws where the bytes are not what `packReading` made. */
export function unpackReading(bytes: Uint8Array): Pick<ArchivedArticle, 'facts' | 'lineStarts' | 'addresses'> {
  const { facts, lines, addresses } = unpack(bytes) as {
    facts: ArchivedArticle['facts'];
    lines: readonly number[];
    addresses: ArchivedArticle['addresses'];
  };
  return { facts, lineStarts: sums(lines), addresses };
}

export function packSentences(sentences: readonly ArchivedSentence[]): Uint8Array {
  return pack(sentences);
}

/** Throws where the bytes are not what `packSentences` made. */
export function unpackSentences(bytes: Uint8Array): readonly ArchivedSentence[] {
  return unpack(bytes) as readonly ArchivedSentence[];
}

/** Packs what an article is found by, so that it can be withdrawn when the article is replaced or removed. */
export function packFoundBy({ keys, names }: Pick<ArchivedArticle, 'keys' | 'names'>): Uint8Array {
  const ordered = [...keys].sort((a, b) => a.key - b.key);
  // Few keys have more than one item.
  const several = ordered.flatMap(({ items }, index) => (items === 1 ? [] : [[index, items]]));
  return pack({ keys: differences(ordered.map(({ key }) => key)), several, names });
}

/** Throws where the bytes are not what `packFoundBy` made. The keys are in order. */
export function unpackFoundBy(bytes: Uint8Array): Pick<ArchivedArticle, 'keys' | 'names'> {
  const found = unpack(bytes) as {
    keys: readonly number[];
    several: readonly (readonly [number, number])[];
    names: readonly string[];
  };
  const items = new Map(found.several);
  const keys: SearchKey[] = sums(found.keys).map((key, index) => ({ key, items: items.get(index) ?? 1 }));
  return { keys, names: found.names };
}

function pack(value: unknown): Uint8Array {
  const deflated = deflateRawSync(JSON.stringify(value), { level: 6 });
  const bytes = new Uint8Array(deflated.length + 1);
  bytes[0] = DEFLATED_JSON;
  bytes.set(deflated, 1);
  return bytes;
}

function unpack(bytes: Uint8Array): unknown {
  if (bytes[0] !== DEFLATED_JSON) throw new Error(`packed in an unknown way (${bytes[0]})`);
  return JSON.parse(inflateRawSync(bytes.subarray(1)).toString('utf8'));
}

/** Numbers in ascending order as the first of them and the steps from each to the next, which take less room. */
function differences(numbers: readonly number[]): number[] {
  return numbers.map((number, index) => number - (numbers[index - 1] ?? 0));
}

function sums(differences: readonly number[]): number[] {
  let sum = 0;
  return differences.map((difference) => {
    sum += difference;
    return sum;
  });
}
