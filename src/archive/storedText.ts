import type { ArchivedSentence } from './archiveStore.ts';

/**
 * The sentences that are kept of an article, each where it stood: offsets, lines and columns are those of the article.
 * What stood between them is blank.
 */
export function storedText(sentences: readonly ArchivedSentence[], lineStarts: readonly number[]): string {
  const end = Math.max(0, lineStarts.at(-1) ?? 0, ...sentences.map(({ start, text }) => start + text.length));
  const letters = new Array<string>(end).fill(' ');
  for (const { start, text } of sentences)
    for (let at = 0; at < text.length; at++) letters[start + at] = text[at] ?? '';
  // Prose has no line break where markup was.
  for (const start of lineStarts.slice(1)) letters[start - 1] = '\n';
  return letters.join('');
}
