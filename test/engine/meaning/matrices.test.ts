import assert from 'node:assert/strict';
import type { ByteMatrix } from '../../../src/engine/meaning/encoderModel.ts';
import { Matrices } from '../../../src/engine/meaning/matrices.ts';

describe('matrices in WebAssembly', () => {
  it('multiply as numbers do, but for rounding', () => {
    const matrices = new Matrices();
    const [rows, depth, width] = [4, 16, 8];
    const states = Float32Array.from({ length: rows * depth }, (_, index) => Math.sin(index));
    const weights: ByteMatrix = {
      values: Int8Array.from({ length: width * depth }, (_, index) => Math.round(127 * Math.cos(index))),
      scales: Float32Array.from({ length: width }, (_, row) => (row + 1) / 127),
      rows: width,
      columns: depth,
    };
    const bias = Float32Array.from({ length: width }, (_, column) => column / 10);
    const products = matrices.times(states, rows, matrices.keep(weights), bias);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < width; column++) {
        let sum = bias[column] ?? 0;
        for (let index = 0; index < depth; index++)
          sum +=
            (states[row * depth + index] ?? 0) *
            (weights.values[column * depth + index] ?? 0) *
            (weights.scales[column] ?? 0);
        const product = products[row * width + column] ?? 0;
        assert.ok(Math.abs(product - sum) < 0.02, `${product} is not ${sum}`);
      }
    }
  });

  it('share out among rows that all look alike in equal parts', () => {
    const matrices = new Matrices();
    const [rows, known, width, heads] = [8, 2, 16, 2];
    // Queries and keys of nothing: every known row takes the mean of the values of the known ones.
    const projected = new Float32Array(rows * 3 * width);
    for (let row = 0; row < rows; row++) projected.fill(row + 1, row * 3 * width + 2 * width, (row + 1) * 3 * width);
    const context = matrices.attend(projected, rows, known, width, heads);
    for (const value of context.subarray(0, known * width))
      assert.ok(Math.abs(value - 1.5) < 0.01, `${value} is not 1.5`);
  });
});
