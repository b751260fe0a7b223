import type { EngineAssets, FigureEncoder } from '../engine/index.ts';
import type { Unreadable } from '../formats/format.ts';
import type { FormatId } from '../formats/formats.ts';
import type { Content } from '../formats/readContent.ts';
import { analyseNow } from './analyseContent.ts';
import type { Analyser, Analysis } from './analyser.ts';
import { InProcessAnalyser } from './inProcessAnalyser.ts';
import { withinTime } from './withinTime.ts';

/** An analyser in the calling thread that can be told to give up. */
export interface GivesUp extends Analyser {
  /** Null where it takes longer than so many milliseconds, or must be waited for. */
  analyseWithin(milliseconds: number, content: Content, format: FormatId): Analysis | Unreadable | null;
}

/** Analyses in the calling thread, which waits meanwhile, but not for ever. */
export class TimedAnalyser extends InProcessAnalyser implements GivesUp {
  readonly #assets: EngineAssets;

  constructor(assets: EngineAssets, loadFigures?: () => FigureEncoder | null) {
    super(assets, loadFigures);
    this.#assets = assets;
  }

  analyseWithin(milliseconds: number, content: Content, format: FormatId): Analysis | Unreadable | null {
    return withinTime(milliseconds, () => analyseNow(content, format, this.#assets))?.result ?? null;
  }
}
