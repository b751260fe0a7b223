import { analyse, type EngineAssets } from '../engine/index.ts';
import type { Unreadable } from '../formats/format.ts';
import type { FormatId } from '../formats/formats.ts';
import { type Content, readContent } from '../formats/readContent.ts';
import type { Analysis } from './analyser.ts';
import { lineStartsOf } from './lineStarts.ts';

/** Reads and analyses a file or a buffer in the calling thread. */
export async function analyseContent(
  content: Content,
  format: FormatId,
  assets: EngineAssets,
): Promise<Analysis | Unreadable> {
  const reading = await readContent(content, format);
  if ('unreadable' in reading) return reading;
  const { text, addresses } = reading;
  const analysis = { facts: analyse(reading, assets), lineStarts: lineStartsOf(text) };
  return addresses === undefined ? analysis : { ...analysis, addresses, text };
}
