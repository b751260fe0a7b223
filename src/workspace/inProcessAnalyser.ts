import type { EngineAssets, FigureEncoder, Look } from '../engine/index.ts';
import type { Unreadable } from '../formats/format.ts';
import type { FormatId } from '../formats/formats.ts';
import type { Content } from '../formats/readContent.ts';
import { analyseContent, assetsFor } from './analyseContent.ts';
import type { Analyser, Analysis, Urgency } from './analyser.ts';

/** Analyses in the calling thread, which waits meanwhile: for small folders and for single edits. */
export class InProcessAnalyser implements Analyser {
  readonly #assets: EngineAssets;
  readonly #loadFigures: () => FigureEncoder | null;

  /** `loadFigures` gives what a second look needs; without it none is taken. */
  constructor(assets: EngineAssets, loadFigures: () => FigureEncoder | null = () => null) {
    this.#assets = assets;
    this.#loadFigures = loadFigures;
  }

  async analyse(
    content: Content,
    format: FormatId,
    _urgency?: Urgency,
    look: Look = 'once',
  ): Promise<Analysis | Unreadable> {
    return analyseContent(content, format, assetsFor(look, this.#assets, this.#loadFigures), look);
  }

  async close(): Promise<void> {}
}
