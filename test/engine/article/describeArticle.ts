import type { Article } from '../../../src/engine/article/article.ts';
import { readable } from '../../../src/engine/article/article.ts';
import type { FormatId } from '../../../src/formats/formats.ts';
import { readArticle } from '../../../src/formats/readContent.ts';

/** The lines as one text, with line feeds. */
export function lines(...all: string[]): string {
  return all.join('\n');
}

/** One line a block: its kind, with its story's number where it is a teaser's, and its words as a reader sees them. */
export function blocksOf(text: string, format: FormatId): string[] {
  return describeBlocks(readArticle(text, format));
}

export function describeBlocks(article: Article): string[] {
  return article.blocks.map(({ kind, story, start, end }) => {
    const number = story === 0 ? '' : ` ${story}`;
    return `${kind}${number}: ${readable(article.prose.slice(start, end))}`;
  });
}
