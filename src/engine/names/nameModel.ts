import { KEY_BITS } from './featureKeys.ts';
import type { WordTable } from './nameWords.ts';
import { WordMemo } from './nameWords.ts';
import { packRow, ROW } from './sumRows.ts';

/** O, then B I L U (begins, inside, last, alone) of each of the four types. */
export const LABELS = 17;

/** Sums of whole numbers are faster than sums of fractions. Weights are below 8, so that a scaled one fits 16 bits. */
export const SCALE = 4096;

/** The weights of the name recogniser, as loaded from the asset the package ships. */
export interface NameModel {
  readonly version: number;
  readonly words: WordMemo;
  /** `LABELS` × `LABELS`, row: from. Like all weights, whole numbers: the trained ones times `SCALE`. */
  readonly transitions: Int32Array;
  readonly weights: FeatureWeights;
}

/** "SCNM", little-endian. */
const MAGIC = 0x4d4e4353;
const VERSION = 1;

/**
 * Reads the model asset (its layout is described in tools/names/README.md). Throws an Error where the bytes are not a
 * model of a version this code knows.
 */
export function loadNameModel(bytes: Uint8Array): NameModel {
  const reader = new Reader(bytes);
  if (bytes.length < 16 || reader.uint32() !== MAGIC) throw new Error('Not a name model: it does not begin with SCNM.');
  const version = reader.uint32();
  if (version !== VERSION) {
    throw new Error(`Name model of version ${version}; this program reads version ${VERSION}.`);
  }
  const table = readWordTable(reader);
  const transitions = Int32Array.from(reader.floats(LABELS * LABELS), (weight) => Math.round(weight * SCALE));
  const weights = readWeights(reader);
  return { version, words: new WordMemo(table), transitions, weights };
}

/** The word table alone, as the training tools build it before there are weights. */
export function wordTableOf(bytes: Uint8Array): WordTable {
  return readWordTable(new Reader(bytes));
}

function readWordTable(reader: Reader): WordTable {
  const hashBits = reader.uint32();
  const fine = reader.uint32();
  const count = reader.uint32();
  const middleOf = reader.planes(fine);
  const coarseOf = reader.planes(fine);
  const hashes = reader.rising(count);
  const cluster = reader.planes(count);
  const marks = reader.planes(count);
  return { hashes, hashBits, cluster, middleOf, coarseOf, marks };
}

function readWeights(reader: Reader): FeatureWeights {
  const count = reader.uint32();
  const values = reader.uint32();
  const codes = reader.floats(256);
  const keys = reader.rising(count);
  const masks = [reader.bytes(count), reader.bytes(count), reader.bytes(count)];
  const coded = reader.bytes(values);
  const rows = new Float64Array(count * ROW);
  const row = new Int32Array(LABELS);
  const scaled = codes.map((code) => Math.round(code * SCALE));
  let at = 0;
  for (let feature = 0; feature < count; feature++) {
    const mask = (masks[0]?.[feature] ?? 0) | ((masks[1]?.[feature] ?? 0) << 8) | ((masks[2]?.[feature] ?? 0) << 16);
    for (let label = 0; label < LABELS; label++) row[label] = mask & (1 << label) ? (scaled[coded[at++] ?? 0] ?? 0) : 0;
    packRow(row, 0, rows, feature * ROW);
  }
  return new FeatureWeights(keys, rows);
}

/** Leading bits of a key that say where to look for it: two keys share them on average. */
const BUCKET_BITS = 15;
const REST_BITS = KEY_BITS - BUCKET_BITS;
const REST = (1 << REST_BITS) - 1;

/**
 * A packed row of weights for each feature key. Keys are hashes already, so their leading bits spread them evenly
 * over buckets, and only the other bits need be kept: little enough to stay in the processor's cache.
 */
export class FeatureWeights {
  readonly rows: Float64Array;
  /** Where the keys of each bucket begin in `#rests`, and where the last ones end. */
  readonly #buckets = new Int32Array((1 << BUCKET_BITS) + 1);
  readonly #rests: Uint16Array;

  /** `keys` rise; `rows` has theirs in the same order. */
  constructor(keys: Int32Array, rows: Float64Array) {
    this.rows = rows;
    this.#rests = Uint16Array.from(keys, (key) => key & REST);
    for (const key of keys)
      this.#buckets[(key >>> REST_BITS) + 1] = 1 + (this.#buckets[(key >>> REST_BITS) + 1] as number);
    for (let bucket = 0; bucket < 1 << BUCKET_BITS; bucket++) {
      this.#buckets[bucket + 1] = (this.#buckets[bucket + 1] as number) + (this.#buckets[bucket] as number);
    }
  }

  /** Writes over the first `count` keys where the rows of those that have one begin, and gives how many have one. */
  find(keys: Int32Array, count: number): number {
    const buckets = this.#buckets;
    const rests = this.#rests;
    let known = 0;
    for (let index = 0; index < count; index++) {
      const key = keys[index] as number;
      const rest = key & REST;
      const end = buckets[(key >>> REST_BITS) + 1] as number;
      for (let at = buckets[key >>> REST_BITS] as number; at < end; at++) {
        if (rests[at] !== rest) continue;
        keys[known++] = at * ROW;
        break;
      }
    }
    return known;
  }
}

/** Reads little-endian columns; past the end of the bytes it throws a RangeError, which is an Error like the others. */
class Reader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  uint32(): number {
    const value = this.#view.getUint32(this.#at, true);
    this.#at += 4;
    return value;
  }

  bytes(count: number): Uint8Array {
    if (this.#at + count > this.#bytes.length) throw new RangeError('The name model ends too early.');
    const found = this.#bytes.subarray(this.#at, this.#at + count);
    this.#at += count;
    return found;
  }

  floats(count: number): Float32Array {
    const found = new Float32Array(count);
    for (let index = 0; index < count; index++) {
      found[index] = this.#view.getFloat32(this.#at, true);
      this.#at += 4;
    }
    return found;
  }

  /** Rising numbers, kept as differences of seven bits a byte. */
  rising(count: number): Int32Array {
    const found = new Int32Array(count);
    let value = 0;
    for (let index = 0; index < count; index++) {
      let step = 0;
      let shift = 0;
      let byte: number;
      do {
        byte = this.#view.getUint8(this.#at++);
        step |= (byte & 127) << shift;
        shift += 7;
      } while (byte > 127);
      value += step;
      found[index] = value;
    }
    return found;
  }

  /** 16-bit numbers, all low bytes before all high bytes. */
  planes(count: number): Uint16Array {
    const low = this.bytes(count);
    const high = this.bytes(count);
    const found = new Uint16Array(count);
    for (let index = 0; index < count; index++) found[index] = (low[index] ?? 0) | ((high[index] ?? 0) << 8);
    return found;
  }
}
