import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Weights } from '../../src/engine/corpus/facts/evidence/weights.ts';

/** Puts weights, rounded to hundredths, in place of those of the engine in the folder `root`. */
export function writeWeights(root: string, weights: Weights): void {
  const file = join(root, 'src/engine/corpus/facts/evidence/weights.ts');
  const text = readFileSync(file, 'utf8');
  const start = text.indexOf('export const WEIGHTS = {');
  const end = text.indexOf('} as const', start);
  const rows = Object.entries(weights).map(
    ([feature, { toll, figure }]) => `  '${feature}': { toll: ${rounded(toll)}, figure: ${rounded(figure)} },`,
  );
  writeFileSync(file, `${text.slice(0, start)}export const WEIGHTS = {\n${rows.join('\n')}\n${text.slice(end)}`);
}

function rounded(weight: number): number {
  return Math.round(weight * 100) / 100;
}
