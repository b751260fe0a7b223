import type { BlockKind } from '../engine/index.ts';

/** What an element of NITF or XHTML makes of the text in it. What is in no list goes on within its line. */

/** Each begins and ends a part, which is of this kind; null where the words say. */
export const PARTS_OF_MARKUP: ReadonlyMap<string, BlockKind | null> = new Map([
  ['hl1', 'headline'],
  ['h1', 'headline'],
  ['hl2', 'heading'],
  ['h2', 'heading'],
  ['h3', 'heading'],
  ['h4', 'heading'],
  ['h5', 'heading'],
  ['h6', 'heading'],
  ['byline', 'byline'],
  ['caption', 'caption'],
  ['figcaption', 'caption'],
  ['media-caption', 'caption'],
  ['media-producer', 'boilerplate'],
  ['copyrite', 'boilerplate'],
  ['tagline', 'boilerplate'],
  ['bibliography', 'boilerplate'],
  ['aside', 'boilerplate'],
  ['footer', 'boilerplate'],
  ...['p', 'abstract', 'block', 'body.head', 'body.content', 'body.end', 'body', 'div', 'section', 'article'].map(
    (name) => [name, null] as const,
  ),
  ...['blockquote', 'bq', 'pre', 'li', 'dt', 'dd', 'ul', 'ol', 'dl', 'table', 'media', 'figure', 'hedline', 'hr'].map(
    (name) => [name, null] as const,
  ),
]);

/** Text in these is not the article's: what was struck out, what is data, what is said to editors, a note's number. */
export const UNREAD_IN_MARKUP: ReadonlySet<string> = new Set(
  'head title distributor script style del s strike note fn media-metadata media-object media-reference nitf-table-metadata object'.split(
    ' ',
  ),
);

export const LISTS_IN_MARKUP: ReadonlySet<string> = new Set(['ul', 'ol', 'dl']);
export const ITEMS_IN_MARKUP: ReadonlySet<string> = new Set(['li', 'dt', 'dd']);
export const CELLS_IN_MARKUP: ReadonlySet<string> = new Set(['td', 'th']);
