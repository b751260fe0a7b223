import type { ArticleFormat } from '../engine/article/article.ts';

const BY_EXTENSION: ReadonlyMap<string, ArticleFormat> = new Map([
  ['txt', 'plain'],
  ['text', 'plain'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['html', 'html'],
  ['htm', 'html'],
]);

const BY_LANGUAGE: ReadonlyMap<string, ArticleFormat> = new Map([
  ['plaintext', 'plain'],
  ['markdown', 'markdown'],
  ['html', 'html'],
]);

/**
 * How to read a file, told by the editor's language identifier where there is one that is known, else by the extension. A name
 * without an extension is plain text; null is no article (`photo.jpg`, a program).
 */
export function formatOf(fileName: string, languageId?: string): ArticleFormat | null {
  const byLanguage = languageId === undefined ? undefined : BY_LANGUAGE.get(languageId);
  if (byLanguage !== undefined && byLanguage !== 'plain') return byLanguage;
  const name = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  const dot = name.lastIndexOf('.');
  if (dot === -1) return 'plain';
  return BY_EXTENSION.get(name.slice(dot + 1).toLowerCase()) ?? byLanguage ?? null;
}
