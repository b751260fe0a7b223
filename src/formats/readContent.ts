import { type Article, arrangeStories, message } from '../engine/index.ts';
import { decodeText } from './decodeText.ts';
import type { Reading, TextFormat, Unreadable } from './format.ts';
import { type FormatId, formatOfBytes, formatWithId } from './formats.ts';
import { PLAIN } from './plain.ts';

/** What an article is read from: the bytes of a file, or the text of an editor's buffer. */
export type Content = Uint8Array | string;

/** Reads a file or a buffer. Never throws or rejects for what is in it. */
export async function readContent(content: Content, format: FormatId): Promise<Reading | Unreadable> {
  if (typeof content === 'string') return readText(content, format);
  const reader = formatOfBytes(formatWithId(format), content);
  if (reader === null) return { unreadable: null };
  return reader.input === 'bytes' ? reader.read(content) : readBytes(content, reader);
}

/** As `readContent`, at once; null for a file whose reader has to be waited for. */
export function readContentNow(content: Content, format: FormatId): Reading | Unreadable | null {
  if (typeof content === 'string') return readText(content, format);
  const reader = formatOfBytes(formatWithId(format), content);
  if (reader === null) return { unreadable: null };
  return reader.input === 'bytes' ? null : readBytes(content, reader);
}

function readBytes(bytes: Uint8Array, reader: TextFormat): Reading | Unreadable {
  const text = decodeText(bytes);
  return text === null ? { unreadable: message('skipped/binary') } : reader.read(text);
}

/** Reads a text. Text of a format that needs extraction has already been extracted, and is plain text now. */
export function readText(text: string, format: FormatId): Reading {
  const reader = formatWithId(format);
  return reader.input === 'text' ? reader.read(text) : PLAIN.read(text);
}

/** A text as an article: prose, blocks, stories and metadata. Offsets are raw UTF-16 offsets into `text`. */
export function readArticle(text: string, format: FormatId): Article {
  return arrangeStories(readText(text, format));
}
