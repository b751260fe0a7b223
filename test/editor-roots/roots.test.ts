import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, until } from '../editor/articles.ts';

describe('a workspace of two folders', () => {
  const uriIn = (index: number, path: string): vscode.Uri => {
    const folder = vscode.workspace.workspaceFolders?.[index];
    assert.ok(folder, `folder ${index} is open`);
    return vscode.Uri.joinPath(folder.uri, path);
  };
  const problems = (uri: vscode.Uri): vscode.Diagnostic[] =>
    vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Sourcecheck');
  const mill = (): vscode.Uri => uriIn(0, 'draft.md');
  const ferry = (): vscode.Uri => uriIn(1, 'drafts/ferry-funerals.md');

  before(() => until(() => problems(mill()).length > 0 && problems(ferry()).length > 0, 'both folders are read'));

  afterEach(closeAll);

  it('is read in both', () => {
    assert.equal(vscode.workspace.workspaceFolders?.length, 2);
  });

  it('is compared across both', async () => {
    const uri = uriIn(1, 'sources/mill.txt');
    const words =
      "March 12, 2025\n\nTuesday's fire at the Lindqvist paper mill at Harrowmouth killed 31 workers, police said.\n";
    await vscode.workspace.fs.writeFile(uri, Buffer.from(words));
    try {
      const names = (): string[] =>
        problems(mill()).flatMap(({ relatedInformation }) =>
          (relatedInformation ?? []).map(({ location }) => location.uri.toString()),
        );
      await until(() => names().includes(uri.toString()), 'an article of the other folder is named');
    } finally {
      await vscode.workspace.fs.delete(uri);
    }
  });

  it('has settings for each folder', async () => {
    const settings = vscode.workspace.getConfiguration('sourcecheck', ferry());
    await settings.update('exclude', ['drafts'], vscode.ConfigurationTarget.WorkspaceFolder);
    try {
      await until(() => problems(ferry()).length === 0, 'the folder with the setting is quiet');
      assert.ok(problems(mill()).length > 0, 'the other is not');
    } finally {
      await settings.update('exclude', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
    }
    await until(() => problems(ferry()).length > 0, 'it is warned again');
  });

  it('may lose a folder and go on with the other', async () => {
    const gone = ferry();
    const { name, uri } = vscode.workspace.workspaceFolders?.[1] ?? assert.fail();
    vscode.workspace.updateWorkspaceFolders(1, 1);
    await until(() => problems(gone).length === 0 && problems(mill()).length > 0, 'only the folder left is warned');
    vscode.workspace.updateWorkspaceFolders(1, 0, { name, uri });
    await until(() => problems(gone).length > 0, 'the folder added again is warned');
  });
});
