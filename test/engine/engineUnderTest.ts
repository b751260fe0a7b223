/** The engine as the tests run it: with the model the package ships. */

import { readdirSync, readFileSync } from 'node:fs';
import { analyse, type EngineAssets } from '../../src/engine/analyse.ts';
import type { ArticleFormat } from '../../src/engine/article/article.ts';
import type { ArticleFacts } from '../../src/engine/facts.ts';
import { loadNameModel } from '../../src/engine/names/nameModel.ts';

const models = new URL('../../models/', import.meta.url);

let assets: EngineAssets | null = null;

export function engineAssets(): EngineAssets {
  assets ??= { names: loadNameModel(nameModelBytes()) };
  return assets;
}

export function analyseText(text: string, format: ArticleFormat): ArticleFacts {
  return analyse(text, format, engineAssets());
}

function nameModelBytes(): Uint8Array {
  const file = readdirSync(models).find((name) => name.endsWith('.bin'));
  if (file === undefined) throw new Error('There is no model in models/.');
  return readFileSync(new URL(file, models));
}
