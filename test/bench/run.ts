/**
 * `npm run bench` runs every benchmark, `npm run bench -- edits memory` those named. Each is a file `NAME.bench.ts`
 * that exports `bench`. Every figure stands beside compromise's for the same text in the same run, as the seconds of
 * two machines cannot be compared and the ratios can.
 */

import { readdirSync } from 'node:fs';
import { MissingData } from './scaleArticles.ts';

export interface BenchModule {
  readonly bench: () => Promise<void>;
}

const known = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''))
  .sort();
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`No benchmark is called ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  process.exit(2);
}
for (const name of asked.length > 0 ? asked : known) {
  console.log(`\n${name}`);
  const module: BenchModule = await import(`./${name}.bench.ts`);
  try {
    await module.bench();
  } catch (error) {
    if (!(error instanceof MissingData)) throw error;
    console.log(`  left out: ${error.message}`);
  }
}
