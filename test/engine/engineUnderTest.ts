/** The engine as the tests run it: with the model the package ships, read when the first test needs it. */

import { analyse, type EngineAssets } from '../../src/engine/analyse.ts';
import type { ArticleFormat } from '../../src/engine/article/article.ts';
import type { ArticleFacts } from '../../src/engine/facts.ts';
import { loadEngineAssets } from '../../src/workspace/engineAssets.ts';

let assets: EngineAssets | null = null;

export function analyseText(text: string, format: ArticleFormat): ArticleFacts {
  assets ??= loadEngineAssets();
  return analyse(text, format, assets);
}
