/**
 * `node --expose-gc memoryProbe.ts`: what a server with the engine as it ships holds before and after an editor has
 * done a lot, in bytes, as JSON. A little of it is done before it is measured: caches and compiled code stay.
 */

import { setTimeout as rest } from 'node:timers/promises';
import { DidChangeTextDocumentNotification, WorkspaceSymbolRequest } from 'vscode-languageserver/node';
import { Editor } from './editor.ts';

const DOCUMENTS = 300;
const EDITS = 2000;

/** Each about a place of its own: what it costs to compare what many articles say of one thing is another matter. */
function article(number: number): string {
  const place = `K${[...String(number)].map((digit) => 'ablemtorin'[Number(digit)]).join('')}ford`;
  return `The library of ${place} was opened on Monday by Ana Petrik. It has 12 rooms, said the mayor of ${place}.\n`;
}

async function held(): Promise<number> {
  // What was let go of may be let go of in turns.
  for (let turn = 0; turn < 5; turn++) {
    globalThis.gc?.();
    await rest(50);
  }
  return process.memoryUsage().heapUsed;
}

async function named(editor: Editor, isThere: boolean): Promise<void> {
  for (;;) {
    const found = await editor.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'Petrik' });
    if ((found ?? []).length > 0 === isThere) return;
    await rest(20);
  }
}

async function openAndClose(editor: Editor, documents: number): Promise<void> {
  const paths = Array.from({ length: documents }, (_, index) => `untitled:${index}`);
  for (const [index, path] of paths.entries()) await editor.openDocument(path, article(index));
  await named(editor, true);
  for (const path of paths) await editor.card(path, 'Petrik');
  for (const path of paths) await editor.closeDocument(path);
  await named(editor, false);
}

async function edit(editor: Editor, edits: number): Promise<void> {
  await editor.openDocument('untitled:draft', article(10));
  const { uri } = editor.place('untitled:draft', 'library');
  for (let version = 2; version <= edits; version++) {
    const contentChanges = [{ text: article(version) }];
    const textDocument = { uri, version };
    await editor.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument, contentChanges });
  }
  await editor.card('untitled:draft', 'Petrik');
  await editor.closeDocument('untitled:draft');
  await named(editor, false);
}

/** What the editor of the test itself remembers of what it was told is not the server's. */
function forgetTold(editor: Editor): void {
  for (const told of [editor.published, editor.log, editor.statuses, editor.progress]) told.length = 0;
}

const editor = await Editor.open({ 'a.txt': 'Nothing is named here.' }, { withEngine: true });

async function measure(work: (editor: Editor, much: number) => Promise<void>, much: number): Promise<object> {
  await work(editor, much / 10);
  forgetTold(editor);
  const before = await held();
  await work(editor, much);
  forgetTold(editor);
  return { before, after: await held() };
}

const measured = { openAndClose: await measure(openAndClose, DOCUMENTS), edit: await measure(edit, EDITS) };
await editor.close();
console.log(JSON.stringify(measured));
