import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Weights } from '../../src/engine/corpus/facts/weights.ts';

/** The weights of both sorts of figures. */
export interface BothWeights {
  readonly tolls: Weights;
  readonly others: Weights;
}

/** Puts weights in place of those of the engine in the folder `root`. */
export function writeWeights(root: string, { tolls, others }: BothWeights): void {
  const file = join(root, 'src/engine/corpus/weights.ts');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, replaced(replaced(text, 'TOLL_WEIGHTS', tolls), 'OTHER_WEIGHTS', others));
}

function replaced(text: string, constant: string, weights: Weights): string {
  const start = text.indexOf(`export const ${constant}`);
  const end = text.indexOf('};', start);
  const lines = Object.entries(weights).map(
    ([feature, weight]) => `  '${feature}': ${Math.round(weight * 100) / 100},`,
  );
  return `${text.slice(0, start)}export const ${constant}: Weights = {\n${lines.join('\n')}\n${text.slice(end)}`;
}
