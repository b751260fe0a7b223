import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from './articles.ts';

describe('the extension', () => {
  const extension = (): vscode.Extension<unknown> | undefined =>
    vscode.extensions.all.find(({ packageJSON }) => packageJSON.name === 'sourcecheck');

  it('starts by itself in a folder with articles, before one is opened', async () => {
    await until(() => extension()?.isActive === true, 'it is active');
    assert.equal(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length, 0);
  });

  it('has every command it offers', async () => {
    const offered: readonly { command: string }[] = extension()?.packageJSON.contributes.commands;
    const known = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      offered.map(({ command }) => command).filter((command) => !known.has(command)),
      [],
    );
  });

  it('adds no item to the editor’s own language features where there are no articles', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'json', content: '{"killed": 12}' });
    const position = new vscode.Position(0, 11);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    assert.deepEqual(hovers, []);
  });
});
