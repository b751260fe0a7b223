/**
 * Writes the sum of rows of two tables, one number a label, to `sums` from index `offset` on; `wordRows` and
 * `weightRows` say where the rows begin. It runs for every token near a capital, so the labels are spelt out: numbers
 * in variables are summed far faster than numbers in arrays.
 */
export function sumLabels(
  sums: Int32Array,
  offset: number,
  words: Int32Array,
  wordRows: Int32Array,
  wordCount: number,
  weights: Int16Array,
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
  let sum9 = 0;
  let sum10 = 0;
  let sum11 = 0;
  let sum12 = 0;
  let sum13 = 0;
  let sum14 = 0;
  let sum15 = 0;
  let sum16 = 0;
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
    sum9 += words[row + 9] as number;
    sum10 += words[row + 10] as number;
    sum11 += words[row + 11] as number;
    sum12 += words[row + 12] as number;
    sum13 += words[row + 13] as number;
    sum14 += words[row + 14] as number;
    sum15 += words[row + 15] as number;
    sum16 += words[row + 16] as number;
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
    sum9 += weights[row + 9] as number;
    sum10 += weights[row + 10] as number;
    sum11 += weights[row + 11] as number;
    sum12 += weights[row + 12] as number;
    sum13 += weights[row + 13] as number;
    sum14 += weights[row + 14] as number;
    sum15 += weights[row + 15] as number;
    sum16 += weights[row + 16] as number;
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
  sums[offset + 9] = sum9;
  sums[offset + 10] = sum10;
  sums[offset + 11] = sum11;
  sums[offset + 12] = sum12;
  sums[offset + 13] = sum13;
  sums[offset + 14] = sum14;
  sums[offset + 15] = sum15;
  sums[offset + 16] = sum16;
}
