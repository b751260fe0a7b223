import { type ArticleFacts, analyse, type EngineAssets } from '../../src/engine/index.ts';
import type { FormatId } from '../../src/formats/formats.ts';
import { readContent } from '../../src/formats/readContent.ts';

/** Something that holds for whatever text and did not hold for one. */
export class BrokenInvariant extends Error {}

/**
 * Reads a text as if it were a file of that format and checks what holds for every text: nothing is thrown, every place
 * lies in the text, is as it says, and does not cut a character in two. Returns the facts; null where the format
 * refuses the text.
 */
export async function checkText(text: string, format: FormatId, assets: EngineAssets): Promise<ArticleFacts | null> {
  const reading = await readContent(text, format);
  if ('unreadable' in reading) return null;
  if (reading.prose.length !== reading.text.length) throw new BrokenInvariant('the prose is not as long as the text');
  const facts = analyse(reading, assets);
  checkPlaces(facts, reading.text, 'facts');
  return facts;
}

function checkPlaces(value: unknown, text: string, path: string): void {
  if (typeof value !== 'object' || value === null) return;
  if ('start' in value && 'end' in value)
    checkPlace(value as { start: number; end: number; text?: string }, text, path);
  for (const [key, child] of Object.entries(value)) checkPlaces(child, text, `${path}.${key}`);
}

function checkPlace(place: { start: number; end: number; text?: string }, text: string, path: string): void {
  const { start, end } = place;
  if (!(start >= 0 && start <= end && end <= text.length))
    throw new BrokenInvariant(`${path}: ${start} to ${end} is not in the text`);
  if (splitsCharacter(text, start) || splitsCharacter(text, end))
    throw new BrokenInvariant(`${path}: ${start} to ${end} cuts a character in two`);
  // A description is shown with its white space put in order.
  if (place.text !== undefined && !path.includes('.descriptions.') && place.text !== text.slice(start, end))
    throw new BrokenInvariant(`${path}: ${start} to ${end} is not “${place.text}”`);
}

function splitsCharacter(text: string, offset: number): boolean {
  const [before, after] = [text.charCodeAt(offset - 1), text.charCodeAt(offset)];
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
}
