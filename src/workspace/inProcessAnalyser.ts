import { analyse, type EngineAssets } from '../engine/analyse.ts';
import type { ArticleFacts } from '../engine/facts.ts';
import type { FormatId } from '../formats/formats.ts';
import { readText } from '../formats/readArticle.ts';
import type { Analyser } from './analyser.ts';

/** Analyses in the calling thread, which waits meanwhile: for small folders and for single edits. */
export class InProcessAnalyser implements Analyser {
  readonly #assets: EngineAssets;

  constructor(assets: EngineAssets) {
    this.#assets = assets;
  }

  async analyse(text: string, format: FormatId): Promise<ArticleFacts> {
    return analyse(readText(text, format), this.#assets);
  }

  async close(): Promise<void> {}
}
