import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FigureFix } from '../server/fixes/figureActions.ts';
import { ATTRIBUTION_FIXES, type AttributionFixes, VALUE_FIXES } from '../server/fixes/figureRequests.ts';
import { type FigureAt, goToFigure, isFigureArgument, say } from './figurePlace.ts';
import { rememberDecided } from './walkthroughSteps.ts';

/**
 * Gives the figure at the cursor another article's value. Asked by a card or a view, it first shows what it would
 * write, even where there is one choice: the article may not be in sight.
 */
export async function useValue(client: BaseLanguageClient, argument: unknown): Promise<void> {
  const place = await goToFigure(client, argument);
  const fixes =
    place === null ? [] : await client.sendRequest<readonly FigureFix[]>(VALUE_FIXES, parameters(client, place));
  if (fixes.length === 0) {
    say(vscode.l10n.t('Sourcecheck: no other value is known for the figure here.'));
    return;
  }
  const fix = await chosen(fixes, vscode.l10n.t('Which value is right?'), isFigureArgument(argument));
  if (fix !== null) await apply(client, fix);
}

/** Attributes the figure at the cursor to a source that other articles give, or to one the user types. */
export async function attributeFigure(client: BaseLanguageClient, argument: unknown): Promise<void> {
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
  const fix = fixes.length === 0 ? other : await chosen([...fixes, other], vscode.l10n.t('Who says so?'), true);
  if (fix === null) return;
  if (fix !== other) await apply(client, fix);
  else await attributeToAnother(client, place);
}

/** Asks for the source; nothing is written unless one is given. */
async function attributeToAnother(client: BaseLanguageClient, place: FigureAt): Promise<void> {
  const source = await vscode.window.showInputBox({
    title: vscode.l10n.t('Who says so?'),
    prompt: vscode.l10n.t('The source, as it is to stand after “according to”'),
  });
  if (source === undefined || source.trim() === '') return;
  // Asked again, as the text may have changed while the source was typed.
  const { open } = await client.sendRequest<AttributionFixes>(ATTRIBUTION_FIXES, parameters(client, place));
  if (open === null) return;
  const { uri } = place.editor.document;
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, client.protocol2CodeConverter.asPosition(open.range.start), open.newText + source.trim());
  if (await vscode.workspace.applyEdit(edit)) await rememberDecided();
}

function parameters(client: BaseLanguageClient, place: FigureAt): object {
  const { asPosition, asUri } = client.code2ProtocolConverter;
  return { uri: asUri(place.editor.document.uri), position: asPosition(place.position) };
}

/** The fix that the user chooses; the only one without a question, unless one is to be asked. */
async function chosen(fixes: readonly FigureFix[], question: string, asks: boolean): Promise<FigureFix | null> {
  if (fixes.length === 1 && !asks) return fixes[0] ?? null;
  const items = fixes.map((fix) => ({ label: fix.title, fix }));
  return (await vscode.window.showQuickPick(items, { placeHolder: question }))?.fix ?? null;
}

async function apply(client: BaseLanguageClient, { edit }: FigureFix): Promise<void> {
  const changes = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
  if (changes !== undefined && (await vscode.workspace.applyEdit(changes))) await rememberDecided();
}
