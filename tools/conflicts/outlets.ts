/**
 * Writes 1,135 reports of many outlets and years into a folder, as somebody holds them who collects news: nearly none
 * is about what another is about.
 *
 *     node tools/conflicts/outlets.ts FOLDER
 *
 * They are the texts of some sets in ../shared/data, each a file in a folder for its set, in the order of the set.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const data = new URL('../../../shared/data/', import.meta.url);
const SETS = {
  polnear: 'polnear/polnear_dev.jsonl',
  worldwide: 'worldwide/worldwide_dev.jsonl',
  conll: 'cleanconll/cleanconll_dev.jsonl',
  meantime: 'names_train/meantime.jsonl',
  re3d: 'names_train/re3d.jsonl',
  ann: 'names_train/news_annotated.jsonl',
} as const;
const LONGEST_NAME = 60;

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('node tools/conflicts/outlets.ts FOLDER');
  process.exitCode = 2;
} else if (!existsSync(data)) console.log(`left out: there is no ${data.pathname}`);
else for (const [set, file] of Object.entries(SETS)) write(join(folder, set), new URL(file, data));

function write(into: string, source: URL): void {
  mkdirSync(into, { recursive: true });
  const lines = readFileSync(source, 'utf8').split('\n');
  for (const [index, line] of lines.filter((each) => each !== '').entries()) {
    const { doc, id, text } = JSON.parse(line) as { doc?: string; id?: string; text: string };
    const name = (doc ?? id ?? '').replace(/[^\w.-]/g, '_').slice(0, LONGEST_NAME);
    writeFileSync(join(into, `${String(index).padStart(4, '0')}_${name}.txt`), `${text}\n`);
  }
}
