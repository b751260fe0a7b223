/**
 * Packs trained weights and the word table into the asset the extension ships.
 *
 *     node tools/names/packModel.ts WORDS.bin WEIGHTS OUT [NEGLIGIBLE]
 *
 * Weights become one byte each through a cubic scale: fine steps near zero, and the largest kept, as clipping them
 * costs several points of F1. Weights nearer to zero than NEGLIGIBLE are left out.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { LABELS } from '../../src/engine/names/nameModel.ts';
import { floats, rising, uint32s } from './binary.ts';

const MAGIC = 0x4d4e4353;
const VERSION = 1;
/**
 * Of the scale: code c stands for (c / LEVELS)^POWER times the largest weight. More levels cost bytes and gain nothing.
 */
const POWER = 2;
const LEVELS = 40;
const [wordsPath = '', weightsPath = '', out = '', negligible = '0.05'] = process.argv.slice(2);
const bytes = readFileSync(weightsPath);
const transitions = new Float32Array(LABELS * LABELS);
for (let index = 0; index < transitions.length; index++) transitions[index] = bytes.readFloatLE(index * 4);
let at = transitions.length * 4;
const count = bytes.readUInt32LE(at);
at += 4;
const keyAt = at;
const rowAt = at + count * 4;
const order = Array.from({ length: count }, (_, index) => index);
const keyOf = (index: number): number => bytes.readUInt32LE(keyAt + index * 4);
const weight = (index: number, label: number): number => bytes.readFloatLE(rowAt + (index * LABELS + label) * 4);

let largest = 0;
for (const index of order) {
  for (let label = 0; label < LABELS; label++) largest = Math.max(largest, Math.abs(weight(index, label)));
}
const codes = new Float32Array(256);
for (let code = 0; code < 256; code++) {
  const signed = (code - 128) / LEVELS;
  codes[code] = Math.sign(signed) * Math.abs(signed) ** POWER * largest;
}
const keys: number[] = [];
const masks: [number[], number[], number[]] = [[], [], []];
const coded: number[] = [];
for (const index of order) {
  let mask = 0;
  const row: number[] = [];
  for (let label = 0; label < LABELS; label++) {
    const value = weight(index, label);
    if (Math.abs(value) < Number(negligible)) continue;
    const code = Math.round(Math.sign(value) * (Math.abs(value) / largest) ** (1 / POWER) * LEVELS);
    if (code === 0) continue;
    mask |= 1 << label;
    row.push(code + 128);
  }
  if (mask === 0) continue;
  keys.push(keyOf(index));
  masks[0].push(mask & 255);
  masks[1].push((mask >> 8) & 255);
  masks[2].push(mask >> 16);
  coded.push(...row);
}
const words = readFileSync(wordsPath);
const packed = Buffer.concat([
  uint32s([MAGIC, VERSION]),
  words,
  floats(transitions),
  uint32s([keys.length, coded.length]),
  floats(codes),
  rising(keys),
  ...masks.map((mask) => Buffer.from(mask)),
  Buffer.from(coded),
]);
writeFileSync(out, packed);
const gzip = (part: Buffer): string => `${Math.round(gzipSync(part, { level: 9 }).length / 1000)} kB`;
console.log(
  `${keys.length} features, ${coded.length} weights, largest ${largest.toFixed(2)}; ${Math.round(packed.length / 1000)} kB, ` +
    `compressed ${gzip(packed)}, of which words ${gzip(words)}`,
);
