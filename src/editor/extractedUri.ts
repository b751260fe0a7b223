import * as vscode from 'vscode';
import { isReadOnly } from '../formats/readOnlyEndings.ts';

/** The scheme of documents that show the text extracted from a file. */
export const TEXT_SCHEME = 'sourcecheck-text';

/** So that the editor shows plain text, whatever it would open the file in. */
const ENDING = '.txt';

/** Where the editor shows an article: the file itself, or its text where it is only read. */
export function shownUri(file: vscode.Uri): vscode.Uri {
  if (!isReadOnly(file.path)) return file;
  // Where the file is not one of this machine, its text remembers where it is.
  const query = file.scheme === 'file' ? '' : file.scheme;
  return file.with({ scheme: TEXT_SCHEME, path: file.path + ENDING, query });
}

/** The file of a document, as the server knows it. */
export function fileUri(shown: vscode.Uri): vscode.Uri {
  if (shown.scheme !== TEXT_SCHEME) return shown;
  return shown.with({ scheme: shown.query || 'file', path: shown.path.slice(0, -ENDING.length), query: '' });
}

/** Where the editor shows an article that the server names. */
export function articleUri(uri: string): vscode.Uri {
  return shownUri(vscode.Uri.parse(uri, true));
}

/**
 * A document that shows an article, or a part of it, and is not what the server knows: a file that is only read, opened
 * as it is, whose lines are others; and what an archive keeps of an article whose file has gone.
 */
export function isNoArticle({ uri }: vscode.TextDocument): boolean {
  return uri.scheme === TEXT_SCHEME ? isStored(uri) : isReadOnly(uri.path);
}

/** Whether a document shows what an archive keeps of an article. */
export function isStored(shown: vscode.Uri): boolean {
  return shown.scheme === TEXT_SCHEME && !isReadOnly(fileUri(shown).path);
}
