/**
 * The mean of several trained weights, which errs less than each of them. Keeps FEATURES, those with the largest
 * weights.
 *
 *     node tools/names/mergeWeights.ts OUT FEATURES WEIGHTS...
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { LABELS } from '../../src/engine/names/nameModel.ts';
import { floats, uint32s } from './binary.ts';

const [out = '', features = '70000', ...paths] = process.argv.slice(2);
const transitions = new Float64Array(LABELS * LABELS);
const rows = new Map<number, Float64Array>();
for (const path of paths) {
  const bytes = readFileSync(path);
  for (let index = 0; index < transitions.length; index++) {
    transitions[index] = (transitions[index] ?? 0) + bytes.readFloatLE(index * 4) / paths.length;
  }
  const count = bytes.readUInt32LE(transitions.length * 4);
  const keysAt = transitions.length * 4 + 4;
  for (let feature = 0; feature < count; feature++) {
    const key = bytes.readUInt32LE(keysAt + feature * 4);
    const row = rows.get(key) ?? new Float64Array(LABELS);
    rows.set(key, row);
    const rowAt = keysAt + (count + feature * LABELS) * 4;
    for (let label = 0; label < LABELS; label++) {
      row[label] = (row[label] ?? 0) + bytes.readFloatLE(rowAt + label * 4) / paths.length;
    }
  }
}
const largest = (row: Float64Array): number => row.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
const kept = [...rows]
  .map(([key, row]) => ({ key, row, size: largest(row) }))
  .sort((a, b) => b.size - a.size || a.key - b.key)
  .slice(0, Number(features))
  .sort((a, b) => a.key - b.key);
const weights = new Float32Array(kept.length * LABELS);
for (const [index, { row }] of kept.entries()) weights.set(row, index * LABELS);
writeFileSync(
  out,
  Buffer.concat([floats(transitions), uint32s([kept.length]), uint32s(kept.map(({ key }) => key)), floats(weights)]),
);
console.log(`${rows.size} features in all, ${kept.length} kept`);
