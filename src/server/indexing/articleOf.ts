import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Article } from '../../engine/index.ts';
import { formatOf } from '../../formats/formats.ts';
import { readArticle } from '../../formats/readContent.ts';

/** By document and version: menus and outlines are asked for at every move of the cursor. */
const read = new WeakMap<TextDocument, { readonly version: number; readonly article: Article }>();

/** An open article as its format reads it: prose, blocks, stories. */
export function articleOf(document: TextDocument, uri: string): Article {
  const known = read.get(document);
  // An editor may leave the version out.
  if (known !== undefined && known.version === document.version) return known.article;
  const article = readArticle(document.getText(), formatOf(uri, document.languageId) ?? 'plain');
  read.set(document, { version: document.version, article });
  return article;
}
