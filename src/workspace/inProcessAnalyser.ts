import type { EngineAssets } from '../engine/index.ts';
import type { Unreadable } from '../formats/format.ts';
import type { FormatId } from '../formats/formats.ts';
import type { Content } from '../formats/readContent.ts';
import { analyseContent } from './analyseContent.ts';
import type { Analyser, Analysis } from './analyser.ts';

/** Analyses in the calling thread, which waits meanwhile: for small folders and for single edits. */
export class InProcessAnalyser implements Analyser {
  readonly #assets: EngineAssets;

  constructor(assets: EngineAssets) {
    this.#assets = assets;
  }

  async analyse(content: Content, format: FormatId): Promise<Analysis | Unreadable> {
    return analyseContent(content, format, this.#assets);
  }

  async close(): Promise<void> {}
}
