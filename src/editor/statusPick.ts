import * as vscode from 'vscode';
import { type Page, READ, type ReadArticle, SKIPPED, type SkippedArticle } from '../server/lists/listRequests.ts';
import type { Status } from '../server/status/status.ts';
import { archiveWords } from './archiveWords.ts';
import type { AskServer } from './askServer.ts';

/** The most articles listed to choose from; the output lists all that were left out. */
const MOST_SHOWN = 300;

export interface StatusChoice extends vscode.QuickPickItem {
  readonly choose?: () => Thenable<unknown>;
}

/** What was read, and what was left out and why; each article can be opened. */
export async function showStatus(ask: AskServer, status: Status | null): Promise<void> {
  const chosen = await vscode.window.showQuickPick(statusChoices(ask, status), {
    title: 'Sourcecheck',
    placeHolder: status === null ? vscode.l10n.t('Starting') : countWords(status),
    matchOnDetail: true,
  });
  await chosen?.choose?.();
}

/** The items of the list. */
export async function statusChoices(ask: AskServer, status: Status | null): Promise<StatusChoice[]> {
  const [read, { items, total }] = await Promise.all([
    ask<Page<ReadArticle>>(READ, { start: 0, count: MOST_SHOWN }),
    ask<Page<SkippedArticle>>(SKIPPED, { start: 0, count: MOST_SHOWN }),
  ]);
  const command = (label: string, icon: string, id: string): StatusChoice => ({
    label: `$(${icon}) ${label}`,
    choose: () => vscode.commands.executeCommand(id),
  });
  const leftOut = vscode.l10n.t('Left out: {0}', status?.skipped ?? total);
  return [
    command(vscode.l10n.t('Show the conflicts'), 'warning', 'sourcecheck.conflicts.focus'),
    command(vscode.l10n.t('Show the names'), 'person', 'sourcecheck.entities.focus'),
    command(vscode.l10n.t('Read all articles again'), 'refresh', 'sourcecheck.reindex'),
    command(vscode.l10n.t('Look more closely at what figures mean'), 'eye', 'sourcecheck.lookCloser'),
    command(vscode.l10n.t('Show the output'), 'output', 'sourcecheck.showOutput'),
    command(
      (status === null ? null : archiveWords(status)) ?? vscode.l10n.t('Choose an archive'),
      status?.archive?.trouble == null ? 'archive' : 'warning',
      'sourcecheck.chooseArchive',
    ),
    ...(items.length === 0 ? [{ label: `$(pass) ${vscode.l10n.t('Nothing was left out')}` }] : []),
    separator(leftOut),
    ...items.map(({ uri, article, reason }) => ({ label: article, detail: reason, choose: () => open(uri) })),
    separator(vscode.l10n.t('Read: {0}', read.total)),
    ...read.items.map(({ uri, article, names, figures }) => ({
      label: article,
      description: vscode.l10n.t('names: {0}, figures: {1}', names, figures),
      choose: () => open(uri),
    })),
  ];
}

function separator(label: string): StatusChoice {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

function open(uri: string): Thenable<unknown> {
  return vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(uri, true));
}

function countWords({ articles, names, conflicts }: Status): string {
  return vscode.l10n.t('Articles: {0}, names: {1}, conflicts: {2}', articles, names, conflicts);
}
