import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { FigureFix } from '../server/fixes/figureActions.ts';
import { ATTRIBUTION_FIXES, type AttributionFixes, VALUE_FIXES } from '../server/fixes/figureRequests.ts';
import { goToFigure, say } from './figurePlace.ts';

/** Gives the figure at the cursor (or the one a view passes) another article's value. */
export async function useValue(client: LanguageClient, argument: unknown): Promise<void> {
  const place = await goToFigure(client, argument);
  const fixes =
    place === null ? [] : await client.sendRequest<readonly FigureFix[]>(VALUE_FIXES, parameters(client, place));
  if (fixes.length === 0) {
    say(vscode.l10n.t('Sourcecheck: no other value is known for the figure here.'));
    return;
  }
  const fix = await chosen(fixes, vscode.l10n.t('Which value is right?'));
  if (fix !== null) await apply(client, fix);
}

/** Attributes the figure at the cursor to a source that other articles give, or to one the user types. */
export async function attributeFigure(client: LanguageClient, argument: unknown): Promise<void> {
  const place = await goToFigure(client, argument);
  const { fixes, open }: AttributionFixes =
    place === null
      ? { fixes: [], open: null }
      : await client.sendRequest<AttributionFixes>(ATTRIBUTION_FIXES, parameters(client, place));
  if (place === null || open === null) {
    say(vscode.l10n.t('Sourcecheck: there is no figure here that needs a source.'));
    return;
  }
  const other: FigureFix = { title: vscode.l10n.t('Another source'), edit: {}, isSafe: false };
  const fix = fixes.length === 0 ? other : await chosen([...fixes, other], vscode.l10n.t('Who says so?'));
  if (fix === null) return;
  if (fix !== other) await apply(client, fix);
  else await insertOpen(place.editor, open.newText, client.protocol2CodeConverter.asRange(open.range));
}

/** The source is a snippet placeholder for the user to fill in. */
async function insertOpen(editor: vscode.TextEditor, words: string, range: vscode.Range): Promise<void> {
  const snippet = new vscode.SnippetString().appendText(words).appendPlaceholder(vscode.l10n.t('source'));
  await vscode.window.showTextDocument(editor.document, editor.viewColumn);
  await editor.insertSnippet(snippet, range);
}

function parameters(client: LanguageClient, place: { editor: vscode.TextEditor; position: vscode.Position }): object {
  const { asPosition, asUri } = client.code2ProtocolConverter;
  return { uri: asUri(place.editor.document.uri), position: asPosition(place.position) };
}

/** The only fix, or the fix that the user chooses. */
async function chosen(fixes: readonly FigureFix[], question: string): Promise<FigureFix | null> {
  if (fixes.length === 1) return fixes[0] ?? null;
  const items = fixes.map((fix) => ({ label: fix.title, fix }));
  return (await vscode.window.showQuickPick(items, { placeHolder: question }))?.fix ?? null;
}

async function apply(client: LanguageClient, { edit }: FigureFix): Promise<void> {
  const changes = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
  if (changes !== undefined) await vscode.workspace.applyEdit(changes);
}
