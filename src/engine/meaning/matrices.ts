import type { ByteMatrix } from './encoderModel.ts';
import { PRODUCTS } from './products.ts';

/** A matrix that lies in the memory of the multiplying code, as 16-bit integers. */
export interface LaidOut {
  readonly at: number;
  readonly rows: number;
  readonly columns: number;
  readonly scales: Float32Array;
}

/** What Node and browsers both have; the engine is compiled without the types of either. */
declare const atob: (base64: string) => string;
declare const WebAssembly: {
  readonly Module: new (code: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: object };
};

interface Products {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  multiply(
    a: number,
    aStride: number,
    rows: number,
    b: number,
    bStride: number,
    columns: number,
    out: number,
    outStride: number,
    depth: number,
  ): void;
}

/** Numbers become integers of up to so much, which with byte weights and 1,536 terms stays below 2^31. */
const FINEST = 2047;
/** What attention shares out, as integers that sum up to about this. */
const WHOLE = 32_767;
const PAGE = 65_536;
const INT16 = 2;
const INT32 = 4;

/**
 * Products of matrices by WebAssembly (`products.ts`): weights stay in its memory, and what is multiplied
 * by them is turned into integers of twelve bits, row by row.
 */
export class Matrices {
  readonly #products: Products;
  #kept = INT16 * 8;

  constructor() {
    const code = Uint8Array.from(atob(PRODUCTS), (character) => character.charCodeAt(0));
    const instance = new WebAssembly.Instance(new WebAssembly.Module(code));
    this.#products = instance.exports as Products;
  }

  /** Lays a matrix of weights into memory for good. */
  keep({ values, scales, rows, columns }: ByteMatrix): LaidOut {
    const at = this.#kept;
    this.#kept = aligned(at + values.length * INT16);
    this.#reach(this.#kept);
    new Int16Array(this.#products.memory.buffer, at, values.length).set(values);
    return { at, rows, columns, scales };
  }

  /** `states` has `rows` rows; every row times every row of the weights, and the bias added. `rows` is even. */
  times(states: Float32Array, rows: number, weights: LaidOut, bias: Float32Array): Float32Array {
    const depth = weights.columns;
    const width = weights.rows;
    const a = this.#kept;
    const out = aligned(a + rows * depth * INT16);
    this.#reach(out + rows * width * INT32);
    const { memory, multiply } = this.#products;
    const integers = new Int16Array(memory.buffer, a, rows * depth);
    const scales = new Float32Array(rows);
    for (let row = 0; row < rows; row++) {
      let most = 0;
      for (let index = row * depth; index < (row + 1) * depth; index++)
        most = Math.max(most, Math.abs(at(states, index)));
      const factor = most === 0 ? 0 : FINEST / most;
      scales[row] = most / FINEST;
      for (let index = row * depth; index < (row + 1) * depth; index++)
        integers[index] = Math.round(at(states, index) * factor);
    }
    multiply(a, depth * INT16, rows, weights.at, depth * INT16, width, out, width * INT32, depth);
    const sums = new Int32Array(memory.buffer, out, rows * width);
    const result = new Float32Array(rows * width);
    for (let row = 0; row < rows; row++) {
      const scale = at(scales, row);
      for (let column = 0; column < width; column++) {
        const index = row * width + column;
        result[index] = at(sums, index) * scale * at(weights.scales, column) + at(bias, column);
      }
    }
    return result;
  }

  /**
   * What each row takes from the others: `projected` holds queries, keys and values side by side, `width` numbers each;
   * rows from `known` on are padding that nobody looks at. `rows` is a multiple of 8.
   */
  attend(projected: Float32Array, rows: number, known: number, width: number, heads: number): Float32Array {
    const size = width / heads;
    const queries = this.#kept;
    const keys = queries + rows * width * INT16;
    const values = keys + rows * width * INT16;
    const shares = values + rows * width * INT16;
    const out = aligned(shares + rows * rows * INT16);
    this.#reach(out + rows * Math.max(rows, size) * INT32);
    const { memory, multiply } = this.#products;
    const scaleOf = (from: number): number => {
      let most = 0;
      for (let row = 0; row < rows; row++)
        for (let column = from; column < from + width; column++)
          most = Math.max(most, Math.abs(at(projected, row * 3 * width + column)));
      return most === 0 ? 1 : most / FINEST;
    };
    const [ofQueries, ofKeys, ofValues] = [scaleOf(0), scaleOf(width), scaleOf(2 * width)];
    const integers = new Int16Array(memory.buffer);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < width; column++) {
        const from = row * 3 * width + column;
        integers[queries / INT16 + row * width + column] = Math.round(at(projected, from) / ofQueries);
        integers[keys / INT16 + row * width + column] = Math.round(at(projected, from + width) / ofKeys);
        // Values lie the other way about, as what is summed over must lie side by side.
        integers[values / INT16 + column * rows + row] = Math.round(at(projected, from + 2 * width) / ofValues);
      }
    }
    const sums = new Int32Array(memory.buffer);
    const scale = (ofQueries * ofKeys) / Math.sqrt(size);
    const context = new Float32Array(rows * width);
    const parts = new Float32Array(known);
    for (let head = 0; head < heads; head++) {
      const skip = head * size * INT16;
      multiply(queries + skip, width * INT16, rows, keys + skip, width * INT16, rows, out, rows * INT32, size);
      for (let row = 0; row < rows; row++) {
        let most = Number.NEGATIVE_INFINITY;
        for (let column = 0; column < known; column++)
          most = Math.max(most, at(sums, out / INT32 + row * rows + column) * scale);
        let total = 0;
        for (let column = 0; column < known; column++) {
          const part = Math.exp(at(sums, out / INT32 + row * rows + column) * scale - most);
          parts[column] = part;
          total += part;
        }
        for (let column = 0; column < rows; column++)
          integers[shares / INT16 + row * rows + column] =
            column < known ? Math.round((at(parts, column) / total) * WHOLE) : 0;
      }
      multiply(
        shares,
        rows * INT16,
        rows,
        values + head * size * rows * INT16,
        rows * INT16,
        size,
        out,
        size * INT32,
        rows,
      );
      for (let row = 0; row < rows; row++)
        for (let column = 0; column < size; column++)
          context[row * width + head * size + column] =
            (at(sums, out / INT32 + row * size + column) / WHOLE) * ofValues;
    }
    return context;
  }

  #reach(end: number): void {
    const { memory } = this.#products;
    const missing = end - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
  }
}

function aligned(at: number): number {
  return Math.ceil(at / 16) * 16;
}

/** Never asked for what lies outside. */
function at(values: Float32Array | Int32Array, index: number): number {
  return values[index] as number;
}
