import * as vscode from 'vscode';

const FOLDER = 'sourcecheck-newsroom';

/** A file in a new copy that is gone once its window has shown the first steps; `npm run demo` writes it, too. */
const MARK = ['.vscode', 'sourcecheck-first-steps'];

const FIRST_ARTICLE = ['drafts', 'ferry-funerals.md'];

/** Opens an editable copy of the sample newsroom, in a place that the user chooses. */
export async function openSample(context: vscode.ExtensionContext): Promise<void> {
  const place = await choosePlace(context.globalStorageUri);
  if (place === undefined) return;
  const folder = await copySample(context.extensionUri, place);
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, ...MARK), new Uint8Array());
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

/** Once, in the window of the copy: shows an article with warnings, their list, and the first steps beside it. */
export async function showSampleOnce(context: vscode.ExtensionContext): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (folder === undefined) return;
  const isNew = await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, ...MARK)).then(
    () => true,
    () => false,
  );
  if (!isNew) return;
  await vscode.commands.executeCommand('sourcecheck.conflicts.focus');
  const draft = vscode.Uri.joinPath(folder, ...FIRST_ARTICLE);
  await vscode.window.showTextDocument(draft, { viewColumn: vscode.ViewColumn.One, preview: false });
  const step = { category: `${context.extension.id}#start`, step: 'conflict' };
  await vscode.commands.executeCommand('workbench.action.openWalkthrough', step, true);
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
