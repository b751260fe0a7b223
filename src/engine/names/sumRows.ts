/** Labels in a row, two in each number. */
const LABELS = 17;

/** How many numbers a row has. */
export const ROW = 9;

/** What the second label of a number is multiplied by: sums of the first stay far below half of it. */
const SECOND = 2 ** 27;

/**
 * A row of weights, one a label, as half as many numbers: all are whole, and a number is exact to 53 bits, so that two
 * of them add up side by side.
 */
export function packRow(weights: Int32Array, from: number, rows: Float64Array, at: number): void {
  for (let index = 0; index < ROW; index++) {
    const label = from + 2 * index;
    const second = 2 * index + 1 < LABELS ? (weights[label + 1] as number) : 0;
    rows[at + index] = (weights[label] as number) + second * SECOND;
  }
}

/** Writes the weights of a packed row, one a label. */
export function unpackRow(rows: Float64Array, at: number, weights: Int32Array, from: number): void {
  for (let index = 0; index < ROW; index++) {
    const both = rows[at + index] as number;
    const second = Math.round(both / SECOND);
    weights[from + 2 * index] = both - second * SECOND;
    if (2 * index + 1 < LABELS) weights[from + 2 * index + 1] = second;
  }
}

/**
 * Writes the sum of packed rows of two tables to `sums` from index `offset` on; `wordRows` and `weightRows` say where
 * the rows begin. It runs for every token near a capital, so the numbers are spelt out: those in variables are summed
 * far faster than those in arrays.
 */
export function sumRows(
  sums: Float64Array,
  offset: number,
  words: Float64Array,
  wordRows: Int32Array,
  wordCount: number,
  weights: Float64Array,
  weightRows: Int32Array,
  weightCount: number,
): void {
  let sum0 = 0;
  let sum1 = 0;
  let sum2 = 0;
  let sum3 = 0;
  let sum4 = 0;
  let sum5 = 0;
  let sum6 = 0;
  let sum7 = 0;
  let sum8 = 0;
  for (let index = 0; index < wordCount; index++) {
    const row = wordRows[index] as number;
    sum0 += words[row] as number;
    sum1 += words[row + 1] as number;
    sum2 += words[row + 2] as number;
    sum3 += words[row + 3] as number;
    sum4 += words[row + 4] as number;
    sum5 += words[row + 5] as number;
    sum6 += words[row + 6] as number;
    sum7 += words[row + 7] as number;
    sum8 += words[row + 8] as number;
  }
  for (let index = 0; index < weightCount; index++) {
    const row = weightRows[index] as number;
    sum0 += weights[row] as number;
    sum1 += weights[row + 1] as number;
    sum2 += weights[row + 2] as number;
    sum3 += weights[row + 3] as number;
    sum4 += weights[row + 4] as number;
    sum5 += weights[row + 5] as number;
    sum6 += weights[row + 6] as number;
    sum7 += weights[row + 7] as number;
    sum8 += weights[row + 8] as number;
  }
  sums[offset] = sum0;
  sums[offset + 1] = sum1;
  sums[offset + 2] = sum2;
  sums[offset + 3] = sum3;
  sums[offset + 4] = sum4;
  sums[offset + 5] = sum5;
  sums[offset + 6] = sum6;
  sums[offset + 7] = sum7;
  sums[offset + 8] = sum8;
}
