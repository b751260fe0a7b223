/** A matrix of bytes; row `r` times `scales[r]` are its numbers. */
export interface ByteMatrix {
  readonly values: Int8Array;
  readonly scales: Float32Array;
  readonly rows: number;
  readonly columns: number;
}

/** The weights of one layer of the encoder. */
export interface EncoderLayer {
  /** Queries, keys and values, one below the other. */
  readonly attention: ByteMatrix;
  readonly attentionBias: Float32Array;
  readonly attended: ByteMatrix;
  readonly attendedBias: Float32Array;
  readonly attendedNorm: Norm;
  readonly wide: ByteMatrix;
  readonly wideBias: Float32Array;
  readonly narrow: ByteMatrix;
  readonly narrowBias: Float32Array;
  readonly narrowNorm: Norm;
}

/** What a layer's normalized numbers are multiplied by and moved by. */
export interface Norm {
  readonly gain: Float32Array;
  readonly shift: Float32Array;
}

/** A small transformer (BERT) that turns a figure in its sentence into a vector. */
export interface EncoderModel {
  readonly pieces: readonly string[];
  readonly heads: number;
  /** Pieces of an article's opening, and on either side of a figure, that are read. */
  readonly openingPieces: number;
  readonly sidePieces: number;
  /** How much the figure's own vector and the mean of all count. */
  readonly mix: readonly [figure: number, mean: number];
  readonly embeddings: ByteMatrix;
  readonly positions: Float32Array;
  readonly embeddingNorm: Norm;
  readonly layers: readonly EncoderLayer[];
}

interface Header {
  readonly pieces: readonly string[];
  readonly heads: number;
  readonly layers: number;
  readonly openingPieces: number;
  readonly sidePieces: number;
  readonly mix: readonly [number, number];
  readonly tensors: Readonly<Record<string, { readonly at: number; readonly rows: number; readonly columns: number }>>;
}

const MAGIC = 0x31454653;

/**
 * Reads what `export.py` writes: a magic number, the length of a header, the header as JSON, and from the
 * next multiple of 8 on the tensors it names, little-endian. Throws a RangeError where the bytes are anything else.
 */
export function readEncoderModel(bytes: Uint8Array): EncoderModel {
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const view = new DataView(aligned.buffer, aligned.byteOffset, aligned.byteLength);
  if (aligned.length < 8 || view.getUint32(0, true) !== MAGIC)
    throw new RangeError('these are no weights of an encoder');
  const length = view.getUint32(4, true);
  const header = JSON.parse(asciiOf(aligned.subarray(8, 8 + length))) as Header;
  const base = aligned.byteOffset + Math.ceil((8 + length) / 8) * 8;
  const placeOf = (name: string): { at: number; rows: number; columns: number } => {
    const found = header.tensors[name];
    if (found === undefined) throw new RangeError(`the weights lack ${name}`);
    return found;
  };
  const floats = (name: string): Float32Array => {
    const { at, rows, columns } = placeOf(name);
    return new Float32Array(aligned.buffer, base + at, rows * columns);
  };
  const matrix = (name: string): ByteMatrix => {
    const { at, rows, columns } = placeOf(name);
    return {
      values: new Int8Array(aligned.buffer, base + at, rows * columns),
      scales: floats(`${name}.scales`),
      rows,
      columns,
    };
  };
  const norm = (name: string): Norm => ({ gain: floats(`${name}.gain`), shift: floats(`${name}.shift`) });
  const layer = (index: number): EncoderLayer => ({
    attention: matrix(`${index}.attention`),
    attentionBias: floats(`${index}.attention.bias`),
    attended: matrix(`${index}.attended`),
    attendedBias: floats(`${index}.attended.bias`),
    attendedNorm: norm(`${index}.attended.norm`),
    wide: matrix(`${index}.wide`),
    wideBias: floats(`${index}.wide.bias`),
    narrow: matrix(`${index}.narrow`),
    narrowBias: floats(`${index}.narrow.bias`),
    narrowNorm: norm(`${index}.narrow.norm`),
  });
  const { pieces, heads, openingPieces, sidePieces, mix } = header;
  return {
    pieces,
    heads,
    openingPieces,
    sidePieces,
    mix,
    embeddings: matrix('embeddings'),
    positions: floats('positions'),
    embeddingNorm: norm('embeddings.norm'),
    layers: Array.from({ length: header.layers }, (_, index) => layer(index)),
  };
}

function asciiOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
