import { message, nothingStated } from '../engine/index.ts';
import { cuesIn } from './cues.ts';
import { textOfCues } from './cueText.ts';
import { decodeText } from './decodeText.ts';
import type { BinaryFormat, Reading, Unreadable } from './format.ts';

const MESSAGES = ['address/time', 'document/noText'] as const;

/** Captions and transcripts with times, in the Web Video Text Tracks of the W3C. */
export const WEBVTT = {
  id: 'webvtt',
  extensions: ['vtt'],
  languageIds: [],
  messages: MESSAGES,
  editable: false,
  input: 'bytes',
  read,
} as const satisfies BinaryFormat;

/** Subtitles as SubRip writes them. */
export const SUBRIP = {
  id: 'subrip',
  extensions: ['srt'],
  languageIds: [],
  messages: MESSAGES,
  editable: false,
  input: 'bytes',
  read,
} as const satisfies BinaryFormat;

async function read(bytes: Uint8Array): Promise<Reading | Unreadable> {
  const text = textOfCues(cuesIn(decodeText(bytes) ?? ''));
  return text.isEmpty ? { unreadable: message('document/noText') } : text.finish(nothingStated());
}
