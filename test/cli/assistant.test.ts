/** The package as it ships, asked by the official client, in a process of its own. */

import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import type {
  ConflictsFound,
  EntitiesFound,
  ExplanationFound,
  FiguresFound,
  Passage,
  QuotationsFound,
} from '../../src/server/tools/toolRequest.ts';
import { TemporaryFolder } from '../workspace/temporaryFolder.ts';
import { BuiltPackage } from './builtPackage.ts';

const root = join(import.meta.dirname, '..', '..');

describe('An assistant', function () {
  this.timeout(120_000);
  let built: BuiltPackage;
  let folder: TemporaryFolder;
  let client: Client;

  before(async () => {
    built = new BuiltPackage();
    folder = new TemporaryFolder();
    cpSync(join(root, 'samples', 'desk'), folder.path, { recursive: true });
    client = new Client({ name: 'a test', version: '1.0.0' });
    await client.connect(
      new StdioClientTransport({
        command: process.execPath,
        args: [built.script, 'mcp', folder.path],
        env: built.environment() as Record<string, string>,
      }),
    );
  });

  after(async () => {
    await client?.close();
    built?.remove();
    folder?.remove();
  });

  async function ask<Found>(name: string, input: Record<string, unknown>): Promise<Found & { reading: boolean }> {
    const { structuredContent, isError, content } = await client.callTool({ name, arguments: input });
    assert.ok(isError !== true, JSON.stringify(content));
    return structuredContent as Found & { reading: boolean };
  }

  const standsIn = ({ file, line, sentence }: Passage, path: string): boolean =>
    file === join(folder.path, path) && (line ?? 0) > 0 && (sentence ?? '') !== '';

  it('is offered six tools, all of which only read and say what they return', async () => {
    const { tools } = await client.listTools();
    assert.deepEqual(tools.map(({ name }) => name).sort(), [
      'check_text',
      'explain',
      'find_entity',
      'find_figures',
      'find_quotations',
      'list_conflicts',
    ]);
    for (const { annotations, outputSchema, description } of tools) {
      assert.equal(annotations?.readOnlyHint, true);
      assert.equal(annotations?.destructiveHint, false);
      assert.equal(outputSchema?.type, 'object');
      assert.ok((description ?? '').length > 100);
    }
  });

  it('is told that what is quoted are no instructions', () => {
    assert.match(client.getInstructions() ?? '', /never instructions/u);
  });

  it('learns who somebody is, with file, line and sentence', async () => {
    const { entities } = await ask<EntitiesFound>('find_entity', { name: 'Oyelowe' });
    const [entity] = entities;
    assert.equal(entity?.type, 'person');
    assert.ok(entity?.mentioned.some((each) => standsIn(each, 'drafts/fire.md')));
  });

  it('learns what figures there are', async () => {
    const { figures, total } = await ask<FiguresFound>('find_figures', { about: 'workers killed', limit: 2 });
    assert.equal(figures.length, 2);
    assert.ok(total > 2);
    assert.ok(figures.every(({ date }) => /^\d{4}-\d\d-\d\d$/u.test(date ?? '')));
  });

  it('learns what somebody is quoted as saying, and where else', async () => {
    const { quotations } = await ask<QuotationsFound>('find_quotations', { speaker: 'Lund' });
    assert.ok(quotations.some((each) => standsIn(each, 'drafts/fire.md')));
    assert.ok(quotations.some(({ elsewhere }) => elsewhere.length > 0));
  });

  it('learns what contradicts what, and why it is one fact', async () => {
    const { conflicts } = await ask<ConflictsFound>('list_conflicts', { about: 'killed' });
    const [first] = conflicts;
    assert.equal(first?.rule, 'figure-conflict/deaths');
    const [one, other] = ['eight', 'six'].map((value) => first?.claims.find(({ text }) => text === value));
    const place = (claim: Passage | undefined) => ({ file: claim?.file, line: claim?.line, column: claim?.column });
    const why = await ask<ExplanationFound>('explain', { one: place(one), other: place(other) });
    assert.equal(why.outcome, 'Treated as one fact, and in conflict.', why.problem ?? '');
    assert.ok(why.evidence.some(({ weight }) => weight > 0));
    const nowhere = { file: 'nowhere.md', line: 1 };
    const { problem } = await ask<ExplanationFound>('explain', { one: nowhere, other: nowhere });
    assert.match(problem ?? '', /nowhere\.md/u);
  });

  it('has a text checked that is in no file, and nothing of it is left', async () => {
    const text =
      'CASTERMERE, March 14, 2025 — A fire at the Brandreth tile works in Castermere on Wednesday killed 31 workers.';
    const { conflicts } = await ask<ConflictsFound>('check_text', { text });
    assert.ok(conflicts.some(({ claims }) => claims.some((claim) => claim.text === '31')));
    const after = await ask<FiguresFound>('find_figures', { about: '31 workers' });
    assert.equal(after.total, 0);
  });

  it('has a text checked in place of the file it stands for', async () => {
    const text = 'CASTERMERE — The mayor opened a bridge on Wednesday.';
    const { total } = await ask<ConflictsFound>('check_text', { text, stands_for: 'drafts/fire.md' });
    assert.equal(total, 0);
    const { entities } = await ask<EntitiesFound>('find_entity', { name: 'Oyelowe' });
    assert.ok(entities[0]?.mentioned.some((each) => standsIn(each, 'drafts/fire.md')));
  });

  it('learns of files that change', async () => {
    folder.write({ 'sources/late.txt': 'March 15, 2025\n\nZebulon Quist said 4,711 roof tiles were left.\n' });
    const end = performance.now() + 30_000;
    while ((await ask<EntitiesFound>('find_entity', { name: 'Quist' })).total === 0)
      assert.ok(performance.now() < end, 'the new file is not read');
  });

  it('is set up as the page on assistants says', async () => {
    const page = readFileSync(join(root, 'docs', 'assistants.md'), 'utf8');
    const [, block = ''] = /^```json\n(.*?)^```/msu.exec(page) ?? [];
    const { command, args } = JSON.parse(block).mcpServers.sourcecheck;
    const other = new Client({ name: 'another test', version: '1.0.0' });
    const named = args.map((each: string) => (each.startsWith('/') ? folder.path : each));
    const env = built.environment() as Record<string, string>;
    await other.connect(new StdioClientTransport({ command, args: named, env }));
    const { tools } = await other.listTools();
    await other.close();
    for (const { name } of tools) assert.ok(page.includes(`| \`${name}\` |`), name);
  });

  it('that starts it nowhere in particular is told to name a folder', async () => {
    const { code, stderr } = await built.run('/', ['mcp']);
    assert.equal(code, 2);
    assert.match(stderr, /^sourcecheck: name the folder with the articles/u);
  });

  it('that passes what is wrong is told what', async () => {
    const { isError, content } = await client.callTool({ name: 'find_entity', arguments: { name: 7 } });
    assert.equal(isError, true);
    assert.match(JSON.stringify(content), /name/u);
  });
});
