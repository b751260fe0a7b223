import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { articleUri, openArticle, problemsOf, until } from './articles.ts';

describe('a report on a draft', () => {
  before(() => until(() => problemsOf('draft.md').length > 0, 'the articles are read'));

  for (const [ending, heading] of [
    ['html', '<title>Source check: draft.md</title>'],
    ['md', '# Source check: draft.md'],
  ] as const) {
    it(`is written as the ending ${ending} says`, async () => {
      await openArticle('draft.md');
      const target = articleUri(`.reports/draft.${ending}`);
      await vscode.commands.executeCommand('sourcecheck.writeReport', { to: target.toString() });
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
      assert.ok(text.includes(heading), text.slice(0, 500));
      assert.match(text, /more than 20/u);
    });
  }

  after(() => vscode.workspace.fs.delete(articleUri('.reports'), { recursive: true }));
});
