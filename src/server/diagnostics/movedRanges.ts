import type { Diagnostic, Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';

/**
 * What is left of a document's diagnostics while it is being edited: those the edit touches vanish at once, as the
 * figure under them is no longer the one checked; those after it move along. Adjacent edits count: a digit typed right
 * after a figure makes it another figure.
 */
export function movedBy(change: TextDocumentContentChangeEvent, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  if (!('range' in change)) return [];
  const moved: Diagnostic[] = [];
  for (const diagnostic of diagnostics) {
    const { start, end } = diagnostic.range;
    if (compare(end, change.range.start) < 0) moved.push(diagnostic);
    else if (compare(start, change.range.end) > 0) {
      const range: Range = { start: moveBy(change, start), end: moveBy(change, end) };
      moved.push({ ...diagnostic, range });
    }
  }
  return moved;
}

function moveBy({ range, text }: { readonly range: Range; readonly text: string }, position: Position): Position {
  const lines = text.split(/\r\n|\r|\n/u);
  const line = position.line - range.end.line + range.start.line + lines.length - 1;
  if (position.line !== range.end.line) return { line, character: position.character };
  const lastLine = lines.at(-1)?.length ?? 0;
  const before = lines.length === 1 ? range.start.character + lastLine : lastLine;
  return { line, character: position.character - range.end.character + before };
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}
