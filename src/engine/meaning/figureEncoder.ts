import type { EncoderLayer, EncoderModel, Norm } from './encoderModel.ts';
import type { FigureInText } from './figureInText.ts';
import type { LaidOut } from './matrices.ts';
import { Matrices } from './matrices.ts';
import { WordPieces } from './wordPieces.ts';

const EPSILON = 1e-12;
/** Those of a hundred articles, a kilobyte and a half each. */
const MOST_KEPT = 2048;

/**
 * Turns a figure in its sentence into a vector of length 1: the nearer two vectors point, the likelier both figures are
 * about one fact. The figure's own digits are not seen, so that two reports' values never decide whether they are
 * compared.
 */
export class FigureEncoder {
  readonly #model: EncoderModel;
  readonly #pieces: WordPieces;
  readonly #matrices: Matrices;
  readonly #layers: readonly Readonly<Record<'attention' | 'attended' | 'wide' | 'narrow', LaidOut>>[];
  /** By the pieces that are read, those asked for last at the end. */
  readonly #kept = new Map<string, Float32Array>();
  readonly #marks: { readonly start: number; readonly end: number; readonly figure: number };

  /** Throws where the model is damaged. */
  constructor(model: EncoderModel) {
    this.#model = model;
    this.#pieces = new WordPieces(model.pieces);
    this.#matrices = new Matrices();
    this.#layers = model.layers.map(({ attention, attended, wide, narrow }) => ({
      attention: this.#matrices.keep(attention),
      attended: this.#matrices.keep(attended),
      wide: this.#matrices.keep(wide),
      narrow: this.#matrices.keep(narrow),
    }));
    const idOf = (piece: string): number => model.pieces.indexOf(piece);
    this.#marks = { start: idOf('[CLS]'), end: idOf('[SEP]'), figure: idOf('[MASK]') };
  }

  /** As many numbers as the model is wide. Of figures that are asked for again, as an article is edited, it is kept. */
  vectorOf(figure: FigureInText): Float32Array {
    const ids = this.idsOf(figure);
    const key = String.fromCharCode(...ids);
    const vector = this.#kept.get(key) ?? this.#encode(ids);
    this.#kept.delete(key);
    this.#kept.set(key, vector);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= MOST_KEPT) break;
      this.#kept.delete(oldest);
    }
    return vector;
  }

  #encode(ids: readonly number[]): Float32Array {
    const width = this.#model.embeddings.columns;
    // Products need an even number of rows and a depth that eight divides.
    const rows = Math.ceil(ids.length / 8) * 8;
    let states = this.#embed(ids, rows);
    for (const [index, layer] of this.#model.layers.entries()) {
      const laid = this.#layers[index];
      if (laid !== undefined) states = this.#pass(states, rows, ids.length, layer, laid);
    }
    const at = ids.indexOf(this.#marks.figure);
    const own = states.slice(at * width, (at + 1) * width);
    const mean = new Float32Array(width);
    for (let row = 0; row < ids.length; row++)
      for (let column = 0; column < width; column++)
        mean[column] = at0(mean, column) + at0(states, row * width + column);
    const [ofFigure, ofMean] = this.#model.mix;
    const [one, other] = [ofFigure / lengthOf(own), ofMean / lengthOf(mean)];
    const both = own.map((value, column) => one * value + other * at0(mean, column));
    const length = lengthOf(both);
    return both.map((value) => value / length);
  }

  /** What is read of a figure: how its article begins, then what stands on either side of it. */
  idsOf({ opening, before, after }: FigureInText): number[] {
    const { openingPieces, sidePieces } = this.#model;
    const { start, end, figure } = this.#marks;
    const left = this.#pieces.idsOf(before).slice(-sidePieces);
    const right = this.#pieces.idsOf(after).slice(0, 2 * sidePieces - left.length);
    return [start, ...this.#pieces.idsOf(opening).slice(0, openingPieces), end, ...left, figure, ...right, end];
  }

  #embed(ids: readonly number[], rows: number): Float32Array {
    const { embeddings, positions, embeddingNorm } = this.#model;
    const width = embeddings.columns;
    const states = new Float32Array(rows * width);
    for (const [row, id] of ids.entries()) {
      const scale = at0(embeddings.scales, id);
      for (let column = 0; column < width; column++) {
        states[row * width + column] =
          at0(embeddings.values, id * width + column) * scale + at0(positions, row * width + column);
      }
    }
    normalize(states, rows, width, embeddingNorm);
    return states;
  }

  #pass(
    states: Float32Array,
    rows: number,
    known: number,
    layer: EncoderLayer,
    laid: Readonly<Record<'attention' | 'attended' | 'wide' | 'narrow', LaidOut>>,
  ): Float32Array {
    const width = this.#model.embeddings.columns;
    const matrices = this.#matrices;
    const projected = matrices.times(states, rows, laid.attention, layer.attentionBias);
    const context = matrices.attend(projected, rows, known, width, this.#model.heads);
    const attended = matrices.times(context, rows, laid.attended, layer.attendedBias);
    add(attended, states);
    normalize(attended, rows, width, layer.attendedNorm);
    const wide = matrices.times(attended, rows, laid.wide, layer.wideBias);
    for (let index = 0; index < wide.length; index++) wide[index] = gelu(at0(wide, index));
    const narrow = matrices.times(wide, rows, laid.narrow, layer.narrowBias);
    add(narrow, attended);
    normalize(narrow, rows, width, layer.narrowNorm);
    return narrow;
  }
}

function add(to: Float32Array, from: Float32Array): void {
  for (let index = 0; index < to.length; index++) to[index] = at0(to, index) + at0(from, index);
}

/** Every row to mean 0 and variance 1, then stretched and moved as learned. */
function normalize(states: Float32Array, rows: number, width: number, { gain, shift }: Norm): void {
  for (let start = 0; start < rows * width; start += width) {
    let sum = 0;
    for (let column = 0; column < width; column++) sum += at0(states, start + column);
    const mean = sum / width;
    let squares = 0;
    for (let column = 0; column < width; column++) squares += (at0(states, start + column) - mean) ** 2;
    const scale = 1 / Math.sqrt(squares / width + EPSILON);
    for (let column = 0; column < width; column++) {
      const value = (at0(states, start + column) - mean) * scale;
      states[start + column] = value * at0(gain, column) + at0(shift, column);
    }
  }
}

function lengthOf(vector: Float32Array): number {
  let squares = 0;
  for (const value of vector) squares += value * value;
  return Math.sqrt(squares) || 1;
}

/** Half of x and more of it the larger it is, read from a table: outside it nothing or all. */
function gelu(x: number): number {
  if (x <= -GELU_REACH) return 0;
  if (x >= GELU_REACH) return x;
  return x * at0(GELU, Math.round((x + GELU_REACH) * GELU_STEPS));
}

const GELU_REACH = 6;
const GELU_STEPS = 512;
/** The normal distribution's cumulative values, by Abramowitz and Stegun 7.1.26 for the error function. */
const GELU = Float32Array.from({ length: 2 * GELU_REACH * GELU_STEPS + 1 }, (_, index) => {
  const x = (index / GELU_STEPS - GELU_REACH) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const poly = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  const erf = Math.sign(x) * (1 - poly * Math.exp(-x * x));
  return (1 + erf) / 2;
});

/** Typed arrays are never asked for what lies outside them here; the compiler cannot know. */
function at0(values: Float32Array | Int8Array, index: number): number {
  return values[index] as number;
}
