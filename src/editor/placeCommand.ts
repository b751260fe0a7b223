import * as vscode from 'vscode';
import type { Place } from '../server/lists/listRequests.ts';
import { articleUri } from './extractedUri.ts';

/** Opens an article with the words at a place selected; from a tree, the focus stays there. */
export function placeCommand({ uri, range }: Place): vscode.Command {
  const { start, end } = range;
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  const options: vscode.TextDocumentShowOptions = { selection, preserveFocus: true };
  return {
    command: 'vscode.open',
    title: vscode.l10n.t('Open the article'),
    arguments: [articleUri(uri), options],
  };
}
