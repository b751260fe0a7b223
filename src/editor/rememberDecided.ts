import * as vscode from 'vscode';

/** Something was decided about a conflict, by a verdict or by a change: a step of the walkthrough asks for it. */
export async function rememberDecided(): Promise<void> {
  await vscode.commands.executeCommand('setContext', 'sourcecheck.hasDecided', true);
}
