import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { copySample } from '../../src/editor/sampleNewsroom.ts';
import { closeAll, until } from './articles.ts';

describe('the first run', () => {
  let place: string;
  const extension = (): vscode.Extension<unknown> => {
    const found = vscode.extensions.all.find(({ packageJSON }) => packageJSON.name === 'sourcecheck');
    assert.ok(found, 'the extension is there');
    return found;
  };

  beforeEach(async () => {
    place = await mkdtemp(join(tmpdir(), 'sourcecheck-place-'));
  });
  afterEach(async () => {
    await closeAll();
    await rm(place, { recursive: true });
  });

  it('copies the sample newsroom out of the extension', async () => {
    const folder = await copySample(extension().extensionUri, vscode.Uri.file(place));
    const articles = await readdir(folder.fsPath, { recursive: true });
    assert.ok(articles.includes(join('drafts', 'ferry-funerals.md')), articles.join(', '));
    assert.ok(folder.fsPath.startsWith(place));
  });

  it('leaves a copy that was worked on as it is', async () => {
    const folder = await copySample(extension().extensionUri, vscode.Uri.file(place));
    const draft = join(folder.fsPath, 'drafts', 'ferry-funerals.md');
    await writeFile(draft, 'mine');
    await copySample(extension().extensionUri, vscode.Uri.file(place));
    assert.equal(await readFile(draft, 'utf8'), 'mine');
  });

  it('has a walkthrough', async () => {
    await vscode.commands.executeCommand('sourcecheck.openWalkthrough');
    const labels = (): string[] => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
    await until(() => labels().some((label) => /Walkthrough|Welcome|Get Started/u.test(label)), 'its page is open');
  });
});
