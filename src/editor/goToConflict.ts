import * as vscode from 'vscode';
import { isConflict } from './isConflict.ts';
import { rememberSeenConflict } from './walkthroughSteps.ts';

interface Place {
  readonly uri: vscode.Uri;
  readonly range: vscode.Range;
}

/** Moves the cursor to the next or previous conflict, through all articles, wrapping around at the end. */
export async function goToConflict(direction: 'next' | 'previous'): Promise<void> {
  const places = conflictPlaces();
  const place = direction === 'next' ? places.find(isAfterCursor) : places.findLast(isBeforeCursor);
  const target = place ?? (direction === 'next' ? places.at(0) : places.at(-1));
  if (target === undefined) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('Sourcecheck: no conflicts.'), 4000);
    return;
  }
  await vscode.window.showTextDocument(target.uri, { selection: target.range, viewColumn: columnFor(target.uri) });
  await rememberSeenConflict();
}

/** Where the article is shown already, or else where one is worked in: not in place of a page beside it. */
function columnFor(uri: vscode.Uri): vscode.ViewColumn {
  const editors = [...vscode.window.visibleTextEditors].sort((a, b) => (a.viewColumn ?? 9) - (b.viewColumn ?? 9));
  const shown = editors.find(({ document }) => document.uri.toString() === uri.toString());
  const column = (shown ?? vscode.window.activeTextEditor ?? editors[0])?.viewColumn;
  return column ?? vscode.ViewColumn.Active;
}

/** By article and place, in the order the cursor moves. */
function conflictPlaces(): Place[] {
  return vscode.languages
    .getDiagnostics()
    .flatMap(([uri, diagnostics]) => diagnostics.filter(isConflict).map(({ range }) => ({ uri, range })))
    .sort(compare);
}

function compare(a: Place, b: Place): number {
  const one = a.uri.toString();
  const other = b.uri.toString();
  if (one !== other) return one < other ? -1 : 1;
  return a.range.start.compareTo(b.range.start);
}

function isAfterCursor(place: Place): boolean {
  const cursor = cursorPlace();
  return cursor === null || compare(place, cursor) > 0;
}

function isBeforeCursor(place: Place): boolean {
  const cursor = cursorPlace();
  return cursor !== null && compare(place, cursor) < 0;
}

function cursorPlace(): Place | null {
  const editor = vscode.window.activeTextEditor;
  return editor === undefined ? null : { uri: editor.document.uri, range: editor.selection };
}
