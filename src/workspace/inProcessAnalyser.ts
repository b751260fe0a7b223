import { analyse, type EngineAssets } from '../engine/analyse.ts';
import type { ArticleFormat } from '../engine/article/article.ts';
import type { ArticleFacts } from '../engine/facts.ts';
import type { Analyser } from './analyser.ts';

/** Analyses in the calling thread, which waits meanwhile: for small folders and for single edits. */
export class InProcessAnalyser implements Analyser {
  readonly #assets: EngineAssets;

  constructor(assets: EngineAssets) {
    this.#assets = assets;
  }

  async analyse(text: string, format: ArticleFormat): Promise<ArticleFacts> {
    return analyse(text, format, this.#assets);
  }

  async close(): Promise<void> {}
}
