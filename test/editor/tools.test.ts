import assert from 'node:assert/strict';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import * as vscode from 'vscode';
import { assistantServers } from '../../src/editor/assistantServer.ts';
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

describe('the server for assistants that the extension offers', () => {
  it('answers from the open folder, started as the editor starts it', async () => {
    const extension = vscode.extensions.all.find(({ packageJSON }) => packageJSON.name === 'sourcecheck');
    assert.ok(extension !== undefined);
    const [{ id }] = extension.packageJSON.contributes.mcpServerDefinitionProviders;
    assert.equal(id, 'sourcecheck.assistant');
    const [server] = assistantServers(extension.extensionUri, extension.packageJSON.version);
    assert.ok(server !== undefined);
    const { command, args, env } = server;
    const client = new Client({ name: 'a test', version: '1.0.0' });
    await client.connect(new StdioClientTransport({ command, args, env: env as Record<string, string> }));
    try {
      const { structuredContent } = await client.callTool({ name: 'find_entity', arguments: { name: 'Ellwood' } });
      assert.ok(JSON.stringify(structuredContent).includes(JSON.stringify(articleUri('draft.md').fsPath)));
    } finally {
      await client.close();
    }
  });
});
