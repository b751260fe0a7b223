import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { articleUri, problemsOf, until } from './articles.ts';

describe('the tools for assistants', () => {
  before(() => until(() => problemsOf('draft.md').length > 0, 'the articles are read'));

  async function ask(tool: string, input: object): Promise<string> {
    const { content } = await vscode.lm.invokeTool(tool, { input, toolInvocationToken: undefined });
    return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('\n');
  }

  it('are there as the manifest declares them', () => {
    const extension = vscode.extensions.all.find(({ packageJSON }) => packageJSON.name === 'sourcecheck');
    const declared: readonly { name: string }[] = extension?.packageJSON.contributes.languageModelTools;
    const known = new Set(vscode.lm.tools.map(({ name }) => name));
    assert.equal(declared.length, 3);
    assert.deepEqual(
      declared.filter(({ name }) => !known.has(name)),
      [],
    );
  });

  it('answer who somebody is, with file and line', async () => {
    const answer = await ask('sourcecheck_find_entity', { name: 'Ellwood' });
    assert.match(answer, /"Marta Ellwood" \(person\)/u);
    assert.ok(answer.includes(`${articleUri('draft.md').fsPath}:`), answer);
  });

  it('answer what the articles say of a figure, with file and line', async () => {
    const answer = await ask('sourcecheck_find_figures', { about: 'killed' });
    assert.match(answer, /^"12" \(.*draft\.md:\d+$/mu);
  });

  it('answer which figures contradict each other', async () => {
    const answer = await ask('sourcecheck_list_conflicts', { about: 'mill' });
    assert.match(answer, /"12" at /u);
    assert.match(answer, /"more than 20" at /iu);
  });
});
