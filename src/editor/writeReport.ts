import * as vscode from 'vscode';
import { REPORT, type ReportParams } from '../server/report/reportRequest.ts';
import type { AskServer } from './askServer.ts';
import { say } from './figurePlace.ts';

/**
 * Writes a report on the article in the active editor where the user says, and opens it. `argument` may name the file,
 * for a key binding or a task: `{ "to": "file:///…" }`.
 */
export async function writeReport(ask: AskServer, argument: unknown): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined) {
    say(vscode.l10n.t('Sourcecheck: open the article that the report is to be about.'));
    return;
  }
  const target = givenTarget(argument) ?? (await askForTarget(document.uri));
  if (target === undefined) return;
  const format: ReportParams['format'] = /\.html?$/iu.test(target.path) ? 'html' : 'markdown';
  const text = await ask<string | null>(REPORT, { uri: document.uri.toString(), format });
  if (text === null) {
    say(vscode.l10n.t('Sourcecheck: this file is not one of the articles that were read.'));
    return;
  }
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('The report was not written: {0}', reason));
    return;
  }
  say(vscode.l10n.t('Sourcecheck: written to {0}.', vscode.workspace.asRelativePath(target)));
  if (givenTarget(argument) !== undefined) return;
  if (format === 'html') await vscode.env.openExternal(target);
  else await vscode.window.showTextDocument(target, { viewColumn: vscode.ViewColumn.Beside, preview: true });
}

function askForTarget(article: vscode.Uri): Thenable<vscode.Uri | undefined> {
  const name = article.path.replace(/\.\w+$/u, '');
  return vscode.window.showSaveDialog({
    defaultUri: article.with({ path: `${name}-report.html` }),
    filters: { HTML: ['html'], Markdown: ['md'] },
    title: vscode.l10n.t('Write Report'),
  });
}

function givenTarget(argument: unknown): vscode.Uri | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  const to: unknown = Reflect.get(argument, 'to');
  return typeof to === 'string' ? vscode.Uri.parse(to, true) : undefined;
}
