import * as vscode from 'vscode';

/** The key under which a new copy is remembered until its window has opened an article. */
const WAITING = 'sourcecheck.sampleToShow';

const FOLDER = 'sourcecheck-newsroom';
const FIRST_ARTICLE = ['drafts', 'ferry-funerals.md'];

/** Opens an editable copy of the sample newsroom, in a place that the user chooses. */
export async function openSample(context: vscode.ExtensionContext): Promise<void> {
  const place = await choosePlace(context.globalStorageUri);
  if (place === undefined) return;
  const folder = await copySample(context.extensionUri, place);
  await context.globalState.update(WAITING, folder.toString());
  const forceNewWindow = vscode.workspace.workspaceFolders !== undefined;
  await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow });
}

/** Copies the samples from the extension into a folder of their own; an existing copy is left as it is. */
export async function copySample(extension: vscode.Uri, place: vscode.Uri): Promise<vscode.Uri> {
  const folder = vscode.Uri.joinPath(place, FOLDER);
  const isThere = await vscode.workspace.fs.stat(folder).then(
    () => true,
    () => false,
  );
  if (!isThere) await copyFolder(vscode.Uri.joinPath(extension, 'samples', 'newsroom'), folder);
  return folder;
}

/** Once, in the window of the copy: shows an article with warnings next to their list. */
export async function showSampleOnce(context: vscode.ExtensionContext): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (folder === undefined || context.globalState.get(WAITING) !== folder.toString()) return;
  await context.globalState.update(WAITING, undefined);
  await vscode.commands.executeCommand('sourcecheck.conflicts.focus');
  await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, ...FIRST_ARTICLE));
}

/** File by file: a file written by the editor is the user's to change; a copy with its permissions may be read-only. */
async function copyFolder(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const { fs } = vscode.workspace;
  await fs.createDirectory(to);
  for (const [name, type] of await fs.readDirectory(from)) {
    const [source, target] = [vscode.Uri.joinPath(from, name), vscode.Uri.joinPath(to, name)];
    if (type === vscode.FileType.Directory) await copyFolder(source, target);
    else await fs.writeFile(target, await fs.readFile(source));
  }
}

async function choosePlace(storage: vscode.Uri): Promise<vscode.Uri | undefined> {
  const own = { label: vscode.l10n.t('In the editor’s own storage'), detail: storage.fsPath };
  const other = { label: vscode.l10n.t('In a folder of your choice…') };
  const chosen = await vscode.window.showQuickPick([own, other], {
    title: vscode.l10n.t('Open the sample newsroom'),
    placeHolder: vscode.l10n.t('Where to keep your copy to experiment with'),
  });
  if (chosen === own) return storage;
  if (chosen === undefined) return undefined;
  const picked = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    openLabel: vscode.l10n.t('Copy here'),
  });
  return picked?.[0];
}
