/** The engine as the tests run it: with the model the package ships, read when the first test needs it. */

import { analyse, analyseAll, type EngineAssets } from '../../src/engine/analyse.ts';
import type { ArticleFacts } from '../../src/engine/facts.ts';
import type { FormatId } from '../../src/formats/formats.ts';
import { readText } from '../../src/formats/readContent.ts';
import { loadEngineAssets, loadFigureEncoder } from '../../src/workspace/engineAssets.ts';

let assets: EngineAssets | null = null;

export function analyseText(text: string, format: FormatId): ArticleFacts {
  assets ??= loadEngineAssets();
  return analyse(readText(text, format), assets);
}

/** The facts after a second look. */
export function analyseTwice(text: string, format: FormatId): ArticleFacts {
  assets ??= loadEngineAssets();
  const figures = loadFigureEncoder();
  if (figures === null) throw new Error('models/figures.bin is missing');
  return analyse(readText(text, format), { ...assets, figures }, 'twice');
}

/** The facts of texts that are analysed together. */
export function analyseTexts(texts: readonly string[], format: FormatId): ArticleFacts[] {
  assets ??= loadEngineAssets();
  return analyseAll(
    texts.map((text) => readText(text, format)),
    assets,
  );
}
