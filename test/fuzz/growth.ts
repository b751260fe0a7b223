import { analyse, createCorpus, type EngineAssets } from '../../src/engine/index.ts';
import type { FormatId } from '../../src/formats/formats.ts';
import { readText } from '../../src/formats/readContent.ts';
import { REPEATED, repeated } from './repeatedPieces.ts';

/** What a kind of text costs at two sizes. */
export interface Growth {
  readonly name: string;
  /** Microseconds a character at the larger size. */
  readonly cost: number;
  /** Cost a character at the larger size by that at half of it; 1 where time grows linearly. */
  readonly growth: number;
}

/** Measures what each repeated piece costs, the dearest first, at `size` characters and half of it. */
export function measureGrowth(assets: EngineAssets, size: number): Growth[] {
  const costOf = (format: FormatId, text: string): number => {
    const began = process.cpuUsage().user;
    const corpus = createCorpus();
    corpus.put('a', analyse(readText(text, format), assets));
    corpus.conflicts();
    return (process.cpuUsage().user - began) / text.length;
  };
  costOf('plain', repeated('prose. ', size / 4));
  return REPEATED.map(([name, format, piece]) => {
    const half = costOf(format, repeated(piece, size / 2));
    const cost = costOf(format, repeated(piece, size));
    return { name, cost, growth: cost / Math.max(half, 0.01) };
  }).sort((a, b) => b.cost - a.cost);
}
