import assert from 'node:assert/strict';
import * as vscode from 'vscode';

interface Key {
  readonly key: string;
  readonly command: string;
}

describe('the keys', () => {
  it('are none that the editor itself uses', async () => {
    const extension = vscode.extensions.all.find(({ packageJSON }) => packageJSON.name === 'sourcecheck');
    const ours: readonly Key[] = extension?.packageJSON.contributes.keybindings;
    const uri = vscode.Uri.parse('vscode://defaultsettings/keybindings.json');
    const text = (await vscode.workspace.openTextDocument(uri)).getText();
    const all: readonly Key[] = JSON.parse(text.slice(text.indexOf('['), text.lastIndexOf('\n]') + 2));
    const theirs = all.filter(({ command }) => !command.startsWith('sourcecheck.')).map(({ key }) => sorted(key));
    assert.ok(theirs.length > 500, 'the editor’s own keys are known');
    assert.deepEqual(
      ours.filter(({ key }) => theirs.includes(sorted(key))),
      [],
    );
  });
});

/** The same keys pressed together may be written in any order. */
function sorted(key: string): string {
  return key
    .toLowerCase()
    .split(' ')
    .map((chord) => chord.split('+').sort().join('+'))
    .join(' ');
}
