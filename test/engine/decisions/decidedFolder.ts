import { readdirSync, readFileSync } from 'node:fs';
import type { Corpus } from '../../../src/engine/corpus.ts';
import { createCorpus } from '../../../src/engine/createCorpus.ts';
import { formatOf } from '../../../src/formats/formats.ts';
import { analyseText } from '../engineUnderTest.ts';

/** Articles with a file of decisions as Sourcecheck 0.1.0 wrote it; one article was renamed since (quake-early.txt). */
export const DECIDED_FOLDER = new URL('../../fixtures/decisions-version-1/', import.meta.url);

export function uriInDecidedFolder(path: string): string {
  return `file:///news/${path}`;
}

export function corpusOfDecidedFolder(): Corpus {
  const corpus = createCorpus();
  for (const file of readdirSync(DECIDED_FOLDER, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(md|txt)$/.test(file)) continue;
    const path = file.replaceAll('\\', '/');
    const text = readFileSync(new URL(path, DECIDED_FOLDER), 'utf8');
    corpus.put(uriInDecidedFolder(path), analyseText(text, formatOf(path) ?? 'plain'));
  }
  return corpus;
}
