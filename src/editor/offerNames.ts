import * as vscode from 'vscode';
import { type BaseLanguageClient, type CompletionList, CompletionRequest } from 'vscode-languageclient';

/** A capital and another letter at the beginning of a word. */
const BEGINNING = /(?:^|[^\p{L}\p{M}\p{N}’'-])\p{Lu}\p{L}$/u;

/**
 * Where an editor does not suggest anything as the user types, as in Markdown, this triggers suggestions after the
 * second letter of a known name, and at no other word.
 */
export async function offerNames(client: BaseLanguageClient, change: vscode.TextDocumentChangeEvent): Promise<void> {
  const { document, contentChanges } = change;
  const typed = contentChanges.length === 1 ? contentChanges[0] : undefined;
  const editor = vscode.window.activeTextEditor;
  if (typed === undefined || typed.text.length !== 1 || editor?.document !== document) return;
  const end = typed.range.start.translate(0, 1);
  const begin = new vscode.Position(end.line, Math.max(0, end.character - 3));
  if (document.languageId !== 'markdown' || !BEGINNING.test(document.getText(new vscode.Range(begin, end)))) return;
  if (suggestsByItself(document) || !client.isRunning()) return;
  // The client does not send the change to the server before this listener has returned.
  await new Promise((resolve) => setTimeout(resolve, 0));
  const { asPosition, asUri } = client.code2ProtocolConverter;
  const params = { textDocument: { uri: asUri(document.uri) }, position: asPosition(end) };
  const list = (await client.sendRequest(CompletionRequest.method, params)) as CompletionList;
  if (list.items.length > 0 && vscode.window.activeTextEditor === editor)
    await vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });
}

function suggestsByItself(document: vscode.TextDocument): boolean {
  const settings = vscode.workspace.getConfiguration('editor', document);
  const quick = settings.get<boolean | { readonly other?: string | boolean }>('quickSuggestions');
  if (typeof quick === 'boolean') return quick;
  return quick?.other !== 'off' && quick?.other !== false;
}
