import { type ArticleFacts, analyseAll, type EngineAssets, type FigureEncoder, type Look } from '../engine/index.ts';
import type { Reading, Unreadable } from '../formats/format.ts';
import type { FormatId } from '../formats/formats.ts';
import { type Content, readContent, readContentNow } from '../formats/readContent.ts';
import type { Analysis } from './analyser.ts';
import { lineStartsOf } from './lineStarts.ts';

/** The assets for a look: a second one needs the encoder of figures, where there is one, which is loaded only then. */
export function assetsFor(look: Look, assets: EngineAssets, loadFigures: () => FigureEncoder | null): EngineAssets {
  const figures = look === 'once' ? null : loadFigures();
  return figures === null ? assets : { ...assets, figures };
}

/** Reads and analyses a file or a buffer in the calling thread. */
export async function analyseContent(
  content: Content,
  format: FormatId,
  assets: EngineAssets,
  look: Look = 'once',
): Promise<Analysis | Unreadable> {
  return (await analyseContents([{ content, format }], assets, look))[0] as Analysis | Unreadable;
}

/** The same for several, in their order; together they take less time. */
export async function analyseContents(
  contents: readonly { readonly content: Content; readonly format: FormatId }[],
  assets: EngineAssets,
  look: Look = 'once',
): Promise<(Analysis | Unreadable)[]> {
  const readings: (Reading | Unreadable)[] = [];
  for (const { content, format } of contents) readings.push(await readContent(content, format));
  return analysesOf(readings, assets, look);
}

/** The same, at once; null for a file whose reader has to be waited for. */
export function analyseNow(content: Content, format: FormatId, assets: EngineAssets): Analysis | Unreadable | null {
  const reading = readContentNow(content, format);
  return reading === null ? null : (analysesOf([reading], assets, 'once')[0] as Analysis | Unreadable);
}

function analysesOf(
  readings: readonly (Reading | Unreadable)[],
  assets: EngineAssets,
  look: Look,
): (Analysis | Unreadable)[] {
  const read = readings.filter((reading): reading is Reading => !('unreadable' in reading));
  const found = analyseAll(read, assets, look).values();
  return readings.map((reading) => {
    if ('unreadable' in reading) return reading;
    const { text, addresses } = reading;
    const analysis = { facts: found.next().value as ArticleFacts, lineStarts: lineStartsOf(text) };
    return addresses === undefined ? analysis : { ...analysis, addresses, text };
  });
}
