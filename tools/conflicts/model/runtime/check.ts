/**
 * Compares the encoder in bytes with what PyTorch made of the same figures, and says how long it takes:
 *
 *     node tools/conflicts/model/runtime/check.ts FOLDER
 *
 * FOLDER is where `export.py` wrote to.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEncoderModel } from '../../../../src/engine/meaning/encoderModel.ts';
import { FigureEncoder } from '../../../../src/engine/meaning/figureEncoder.ts';
import type { FigureInText } from '../../../../src/engine/meaning/figureInText.ts';

interface Reference extends FigureInText {
  readonly ids: readonly number[];
  readonly vector: readonly number[];
}

const [folder] = process.argv.slice(2);
if (folder === undefined) console.error('Say where the encoder is: node tools/conflicts/model/runtime/check.ts FOLDER');
else check(folder);

function check(folder: string): void {
  const model = readEncoderModel(readFileSync(join(folder, 'figures.bin')));
  const encoder = new FigureEncoder(model);
  const references = JSON.parse(readFileSync(join(folder, 'reference.json'), 'utf8')) as Reference[];
  const otherIds = references.filter((each) => JSON.stringify(encoder.idsOf(each)) !== JSON.stringify(each.ids));
  const before = process.cpuUsage();
  const cosines = references
    .map((each) => encoder.vectorOf(each).reduce((sum, value, index) => sum + value * (each.vector[index] ?? 0), 0))
    .sort((a, b) => a - b);
  const { user, system } = process.cpuUsage(before);
  console.log(`${references.length} figures, ${otherIds.length} cut into other pieces`);
  console.log(
    `cosine with PyTorch: least ${cosines[0]?.toFixed(4)}, median ${cosines[cosines.length >> 1]?.toFixed(4)}`,
  );
  console.log(`${((user + system) / 1000 / references.length).toFixed(1)} ms of one core a figure`);
}
