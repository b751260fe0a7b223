/**
 * What the figures of an article mean, a vector each, in the order of its claims: the number of bytes of a vector, then
 * the vectors, two bytes a unit of the string. A figure that is never compared has zeros.
 */
export type PackedMeanings = string;

const BYTE = 256;
const NOTHING = '\0';
/** A vector's largest number. */
const LARGEST = 127;

/** Vectors of one length, which is even; null for a figure without one. Empty where there are none. */
export function packMeanings(vectors: readonly (Float32Array | null)[]): PackedMeanings {
  const width = vectors.find((vector) => vector !== null)?.length ?? 0;
  if (width === 0) return '';
  const units = new Uint16Array(1 + (vectors.length * width) / 2);
  units[0] = width;
  const bytes = new Uint8Array(units.buffer, 2);
  for (const [index, vector] of vectors.entries()) if (vector !== null) bytes.set(inBytes(vector), index * width);
  let packed = '';
  for (const unit of units) packed += String.fromCharCode(unit);
  return packed;
}

/** The vector of the claim at `index`; null where it has none. */
export function meaningAt(packed: PackedMeanings, index: number): Int8Array | null {
  const units = unitsAt(packed, index);
  if (units === null) return null;
  const vector = new Int8Array(2 * units.length);
  for (let at = 0; at < units.length; at++) {
    const unit = units.charCodeAt(at);
    vector[2 * at] = unit % BYTE;
    vector[2 * at + 1] = Math.floor(unit / BYTE);
  }
  return vector;
}

/** The same, packed as it is. */
export function unitsAt(packed: PackedMeanings, index: number): string | null {
  const width = packed === '' ? 0 : packed.charCodeAt(0) / 2;
  const units = packed.slice(1 + index * width, 1 + (index + 1) * width);
  return width === 0 || units.length < width || units === NOTHING.repeat(width) ? null : units;
}

/** Meanings of the same width as these, of the claims of another article or another version. */
export function withUnits(packed: PackedMeanings, units: readonly (string | null)[]): PackedMeanings {
  if (packed === '') return '';
  const none = NOTHING.repeat(packed.charCodeAt(0) / 2);
  return packed.charAt(0) + units.map((each) => each ?? none).join('');
}

/** The cosine of the angle between two vectors, from -1 to 1: how alike two figures are in what they mean. */
export function likenessOf(one: Int8Array, other: Int8Array): number {
  let [product, left, right] = [0, 0, 0];
  for (let at = 0; at < one.length; at++) {
    const [a, b] = [one[at] ?? 0, other[at] ?? 0];
    product += a * b;
    left += a * a;
    right += b * b;
  }
  return product / Math.sqrt(left * right);
}

function inBytes(vector: Float32Array): Int8Array {
  const most = vector.reduce((found, value) => Math.max(found, Math.abs(value)), 0);
  return Int8Array.from(vector, (value) => Math.round((value * LARGEST) / (most || 1)));
}
