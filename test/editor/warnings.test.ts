import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import * as vscode from 'vscode';
import { articleUri, closeAll, openArticle, problemsOf, replaceWords, underlined, until } from './articles.ts';

const DRAFT = 'draft.md';
const WIRE = 'wire/mill.txt';

describe('warnings in the editor', () => {
  before(() => until(() => problemsOf(DRAFT).length === 1 && problemsOf(WIRE).length > 0, 'both articles are warned'));

  afterEach(closeAll);

  it('stand on articles nobody has opened', () => {
    const opened = vscode.workspace.textDocuments.map(({ uri }) => uri.toString());
    assert.ok(!opened.includes(articleUri(WIRE).toString()));
    assert.equal(problemsOf(WIRE)[0]?.severity, vscode.DiagnosticSeverity.Warning);
  });

  it('name both values and where the other one stands', () => {
    const [problem] = problemsOf(DRAFT);
    assert.match(problem?.message ?? '', /^12 here .*“more than 20” in wire\/mill\.txt \(officials\)/u);
    assert.equal(problem?.code, 'figure-conflict/deaths');
  });

  it('stand under the figure alone', async () => {
    const { document } = await openArticle(DRAFT);
    assert.deepEqual(underlined(document), ['12']);
  });

  it('lead to the other figure', async () => {
    const [related] = problemsOf(DRAFT)[0]?.relatedInformation ?? [];
    assert.ok(related, 'there is related information');
    assert.equal(related.location.uri.toString(), articleUri(WIRE).toString());
    const document = await vscode.workspace.openTextDocument(related.location.uri);
    assert.match(document.getText(related.location.range), /^more than 20$/iu);
  });

  it('vanish from both articles when the unsaved text agrees, and come back when it does not', async () => {
    const editor = await openArticle(DRAFT);
    await replaceWords(editor, 'killed 12 workers', 'killed 25 workers');
    await until(() => problemsOf(DRAFT).length + problemsOf(WIRE).length === 0, 'both articles are clear');
    await replaceWords(editor, 'killed 25 workers', 'killed 12 workers');
    await until(() => problemsOf(DRAFT).length > 0 && problemsOf(WIRE).length > 0, 'both articles are warned');
  });

  it('count a document that was never saved', async () => {
    const before = problemsOf(WIRE).flatMap(({ relatedInformation }) => relatedInformation ?? []).length;
    const draft = 'The fire at the Lindqvist paper mill at Harrowmouth on Tuesday killed 15 workers, police said.\n';
    const content = `---\ndate: 2025-03-12\n---\n\n${draft}`;
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document);
    const related = (): number => problemsOf(WIRE).flatMap(({ relatedInformation }) => relatedInformation ?? []).length;
    await until(() => underlined(document).includes('15') && related() > before, 'the unsaved document is warned');
  });

  it('are gone with the file', async () => {
    const uri = articleUri('wire/second.txt');
    const text =
      "March 12, 2025\n\nTuesday's fire at the Lindqvist paper mill at Harrowmouth killed 31 workers, police said.\n";
    await vscode.workspace.fs.writeFile(uri, Buffer.from(text));
    await until(() => problemsOf('wire/second.txt').length > 0, 'the new file is warned');
    await vscode.workspace.fs.delete(uri);
    await until(() => problemsOf('wire/second.txt').length === 0, 'the deleted file is clear');
  });

  it('are gone with the folder, and there again under its new name', async () => {
    await vscode.workspace.fs.rename(articleUri('wire'), articleUri('agency'));
    try {
      await until(() => problemsOf(WIRE).length === 0, 'the old place is clear');
      await until(() => problemsOf('agency/mill.txt').length > 0, 'the new place is warned');
    } finally {
      await vscode.workspace.fs.rename(articleUri('agency'), articleUri('wire'));
    }
    await until(() => problemsOf(WIRE).length > 0, 'the old place is warned again');
  });

  it('are gone with a folder that another program deletes', async () => {
    const text =
      "March 12, 2025\n\nTuesday's fire at the Lindqvist paper mill at Harrowmouth killed 31 workers, police said.\n";
    await vscode.workspace.fs.writeFile(articleUri('desk/late.txt'), Buffer.from(text));
    await until(() => problemsOf('desk/late.txt').length > 0, 'the new file is warned');
    await rm(articleUri('desk').fsPath, { recursive: true });
    await until(() => problemsOf('desk/late.txt').length === 0, 'the deleted file is clear');
  });

  it('are where the commands go, one after the other and from the last on to the first', async () => {
    const place = (): string => {
      const editor = vscode.window.activeTextEditor;
      return `${editor?.document.uri.path.split('/').at(-1)}:${editor?.document.getText(editor.selection)}`;
    };
    await vscode.commands.executeCommand('sourcecheck.nextConflict');
    assert.equal(place(), 'draft.md:12');
    await vscode.commands.executeCommand('sourcecheck.nextConflict');
    assert.match(place(), /^mill\.txt:more than 20$/iu);
    await vscode.commands.executeCommand('sourcecheck.previousConflict');
    assert.equal(place(), 'draft.md:12');
    await vscode.commands.executeCommand('sourcecheck.previousConflict');
    assert.match(place(), /^mill\.txt:/u);
  });

  it('follow the settings', async () => {
    const settings = vscode.workspace.getConfiguration('sourcecheck', articleUri(''));
    await settings.update('exclude', ['wire'], vscode.ConfigurationTarget.Workspace);
    try {
      await until(() => problemsOf(DRAFT).length === 0, 'nothing contradicts the draft');
    } finally {
      await settings.update('exclude', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await until(() => problemsOf(DRAFT).length === 1, 'the draft is warned again');
  });
});
