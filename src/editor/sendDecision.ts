import * as vscode from 'vscode';
import { type BaseLanguageClient, ExecuteCommandRequest } from 'vscode-languageclient';
import { DECIDE, type Decided, type DecideParams } from '../server/decisions/decisionProtocol.ts';
import { say } from './figurePlace.ts';
import { rememberDecided } from './walkthroughSteps.ts';

/** Has the server write a verdict, and saves the decision file. */
export async function decide(client: BaseLanguageClient, params: DecideParams): Promise<void> {
  const command = { command: DECIDE, arguments: [params] };
  await saveDecided(await client.sendRequest(ExecuteCommandRequest.type, command));
}

/**
 * The decision file is saved at once: the command line and other people would not see a decision that is not on disk.
 * It can still be undone in that file. If nothing was decided, the user is shown why.
 */
export async function saveDecided(result: unknown): Promise<void> {
  if (!isDecided(result)) return;
  if (result.refused !== null) void vscode.window.showWarningMessage(result.refused);
  if (result.file === null) return;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(result.file));
  await document.save();
  await rememberDecided();
  say(vscode.l10n.t('Sourcecheck: kept in {0}.', vscode.workspace.asRelativePath(document.uri)));
}

function isDecided(result: unknown): result is Decided {
  return typeof result === 'object' && result !== null && 'file' in result && 'refused' in result;
}
