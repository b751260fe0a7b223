import { analyse, type EngineAssets } from '../engine/index.ts';
import type { Reading, Unreadable } from '../formats/format.ts';
import type { FormatId } from '../formats/formats.ts';
import { type Content, readContent, readContentNow } from '../formats/readContent.ts';
import type { Analysis } from './analyser.ts';
import { lineStartsOf } from './lineStarts.ts';

/** Reads and analyses a file or a buffer in the calling thread. */
export async function analyseContent(
  content: Content,
  format: FormatId,
  assets: EngineAssets,
): Promise<Analysis | Unreadable> {
  return analysisOf(await readContent(content, format), assets);
}

/** The same, at once; null for a file whose reader has to be waited for. */
export function analyseNow(content: Content, format: FormatId, assets: EngineAssets): Analysis | Unreadable | null {
  const reading = readContentNow(content, format);
  return reading === null ? null : analysisOf(reading, assets);
}

function analysisOf(reading: Reading | Unreadable, assets: EngineAssets): Analysis | Unreadable {
  if ('unreadable' in reading) return reading;
  const { text, addresses } = reading;
  const analysis = { facts: analyse(reading, assets), lineStarts: lineStartsOf(text) };
  return addresses === undefined ? analysis : { ...analysis, addresses, text };
}
