import type { Article, ArticleFormat, Block } from './article.ts';

/** Reads an article file: any text, in any of the formats, gives an article. Offsets are raw UTF-16 offsets into `text`. */
export function readArticle(text: string, format: ArticleFormat): Article {
  const blocks: Block[] = [];
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    blocks.push({
      kind: 'paragraph',
      start: match.index,
      end: match.index + match[0].length,
      story: 0,
      dateline: null,
    });
  }
  return {
    text,
    prose: text,
    format,
    meta: { title: null, date: null, source: null, role: null, authors: [], language: null },
    blocks,
    stories: [{ kind: 'main', headline: null }],
    notices: [],
  };
}
