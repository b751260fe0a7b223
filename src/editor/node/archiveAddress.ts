import * as vscode from 'vscode';
import { ARCHIVE_VARIABLE } from '../../archive/archivePlace.ts';

/** Under which the editor keeps the address among its secrets. */
const SECRET = 'archiveAddress';

/**
 * Variables of the server's environment that name the archive on a server, with its password: as the environment has
 * them, else from the editor's secrets. No file of settings ever holds them.
 */
export async function archiveVariables(secrets: vscode.SecretStorage): Promise<Readonly<Record<string, string>>> {
  const address = process.env[ARCHIVE_VARIABLE] ?? (await secrets.get(SECRET));
  return address === undefined || address === '' ? {} : { [ARCHIVE_VARIABLE]: address };
}

/** The command that keeps an address, or forgets it. */
export function registerArchiveAddress(secrets: vscode.SecretStorage): vscode.Disposable {
  return vscode.commands.registerCommand('sourcecheck.chooseArchiveServer', async () => {
    const address = await vscode.window.showInputBox({
      title: vscode.l10n.t('The archive on a server to check drafts against'),
      prompt: vscode.l10n.t('It is kept among the secrets of this editor. Leave it empty to use none.'),
      placeHolder: 'postgres://…',
      password: true,
      ignoreFocusOut: true,
      validateInput: (text) =>
        text === '' || /^postgres(?:ql)?:\/\/./iu.test(text)
          ? null
          : vscode.l10n.t('An address begins with {0}.', 'postgres://'),
    });
    if (address === undefined) return;
    if (address === '') await secrets.delete(SECRET);
    else await secrets.store(SECRET, address);
    const reload = vscode.l10n.t('Reload');
    const message = vscode.l10n.t('The archive will be used once the window has been reloaded.');
    const chosen = await vscode.window.showInformationMessage(
      address === '' ? vscode.l10n.t('The archive will no longer be used once the window has been reloaded.') : message,
      reload,
    );
    if (chosen === reload) await vscode.commands.executeCommand('workbench.action.reloadWindow');
  });
}
