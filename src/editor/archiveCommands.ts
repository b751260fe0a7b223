import * as vscode from 'vscode';
import { ADD_TO_ARCHIVE, type AddToArchiveAnswer } from '../server/archive/archiveRequests.ts';
import type { AskServer } from './askServer.ts';

const SETTING = 'archive';
const ENDING = 'archive';

/** The commands on the archive that drafts are checked against. */
export function registerArchiveCommands(ask: AskServer): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('sourcecheck.chooseArchive', chooseArchive),
    vscode.commands.registerCommand('sourcecheck.addToArchive', (folder) => addToArchive(ask, folder)),
    vscode.commands.registerCommand('sourcecheck.leaveArchive', () => use('')),
  );
}

async function chooseArchive(): Promise<void> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('The archive to check drafts against'),
      openLabel: vscode.l10n.t('Use this archive'),
    })) ?? [];
  if (file !== undefined) await use(file.fsPath);
}

/** `argument` is a folder chosen in the explorer. */
async function addToArchive(ask: AskServer, argument: unknown): Promise<void> {
  const folder = argument instanceof vscode.Uri ? argument : await askedFolder();
  if (folder === undefined) return;
  const archive = vscode.workspace.getConfiguration('sourcecheck').get<string>(SETTING, '') || (await newArchive());
  if (archive === undefined) return;
  const { added, unchanged, skipped, trouble } = await ask<AddToArchiveAnswer>(ADD_TO_ARCHIVE, {
    archive,
    folder: folder.toString(),
  });
  if (trouble !== null) {
    void vscode.window.showErrorMessage(vscode.l10n.t('The archive {0}.', trouble));
    return;
  }
  await use(archive);
  void vscode.window.showInformationMessage(
    vscode.l10n.t('Archive – added: {0}, unchanged: {1}, left out: {2}', added, unchanged, skipped),
  );
}

async function askedFolder(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('The folder whose articles go into the archive'),
    canSelectFiles: false,
    canSelectFolders: true,
    openLabel: vscode.l10n.t('Add to the archive'),
  });
  return chosen?.[0];
}

async function newArchive(): Promise<string | undefined> {
  const file = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Where the new archive goes'),
    saveLabel: vscode.l10n.t('Make the archive'),
    filters: { Sourcecheck: [ENDING] },
  });
  return file?.fsPath;
}

/** For this workspace, where there is one. */
async function use(path: string): Promise<void> {
  const target =
    vscode.workspace.workspaceFolders === undefined
      ? vscode.ConfigurationTarget.Global
      : vscode.ConfigurationTarget.Workspace;
  await vscode.workspace.getConfiguration('sourcecheck').update(SETTING, path === '' ? undefined : path, target);
}
