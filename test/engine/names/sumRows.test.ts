import assert from 'node:assert/strict';
import { packRow, ROW, sumRows, unpackRow } from '../../../src/engine/names/sumRows.ts';

const LABELS = 17;

describe('packed rows of weights', () => {
  it('add up to the sums of their labels, whatever their signs', () => {
    const one = Int32Array.from({ length: LABELS }, (_, label) => (label % 3 === 0 ? -32_768 : 999 * label));
    const other = Int32Array.from({ length: LABELS }, (_, label) => (label % 2 === 0 ? 32_767 : -label));
    const rows = new Float64Array(2 * ROW);
    packRow(one, 0, rows, 0);
    packRow(other, 0, rows, ROW);
    const sums = new Float64Array(ROW);
    const [words, weights] = [Int32Array.of(0, ROW, ROW), Int32Array.from({ length: 40 }, () => 0)];
    sumRows(sums, 0, rows, words, words.length, rows, weights, weights.length);
    const found = new Int32Array(LABELS);
    unpackRow(sums, 0, found, 0);
    assert.deepEqual(
      found,
      one.map((weight, label) => 41 * weight + 2 * (other[label] ?? 0)),
    );
  });
});
