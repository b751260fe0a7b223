import { arrangeStories } from '../engine/article/arrangeStories.ts';
import type { Article } from '../engine/article/article.ts';
import type { Reading } from './format.ts';
import { type FormatId, formatWithId } from './formats.ts';
import { PLAIN } from './plain.ts';

/** Reads a text: one in a format that is extracted from bytes has been extracted before, and is read as plain text. */
export function readText(text: string, format: FormatId): Reading {
  const reader = formatWithId(format);
  return reader.input === 'text' ? reader.read(text) : PLAIN.read(text);
}

/** A text as an article: prose, blocks, stories and metadata. Offsets are raw UTF-16 offsets into `text`. */
export function readArticle(text: string, format: FormatId): Article {
  return arrangeStories(readText(text, format));
}
