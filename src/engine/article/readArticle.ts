import { readHtml } from '../../formats/html.ts';
import { readMarkdown } from '../../formats/markdown.ts';
import { readPlainText } from '../../formats/plain.ts';
import { arrangeStories } from './arrangeStories.ts';
import type { Article, ArticleFormat } from './article.ts';
import { blankAddresses } from './blankAddresses.ts';
import type { Reading } from './part.ts';

/** Reads an article file: any text, in any of the formats, gives an article. Offsets are raw UTF-16 offsets into `text`. */
export function readArticle(text: string, format: ArticleFormat): Article {
  const reading = readingOf(text, format);
  return arrangeStories(text, format, { ...reading, prose: blankAddresses(reading.prose) });
}

function readingOf(text: string, format: ArticleFormat): Reading {
  switch (format) {
    case 'plain':
      return readPlainText(text);
    case 'markdown':
      return readMarkdown(text);
    case 'html':
      return readHtml(text);
  }
}
