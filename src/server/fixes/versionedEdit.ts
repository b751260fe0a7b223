import type { OptionalVersionedTextDocumentIdentifier, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Session } from '../session.ts';

/**
 * Changes to articles, bound to the versions of those that are open, where the editor supports that: an editor refuses
 * them once somebody has typed in between. The open articles must be up to date.
 */
export function versionedEdit(session: Session, changes: ReadonlyMap<string, TextEdit[]>): WorkspaceEdit {
  const all = [...changes].map(([uri, edits]) => ({ document: session.openDocument(uri), uri, edits }));
  if (!session.takesDocumentChanges) {
    return { changes: Object.fromEntries(all.map(({ document, uri, edits }) => [document?.uri ?? uri, edits])) };
  }
  const documentChanges = all.map(({ document, uri, edits }) => {
    const textDocument: OptionalVersionedTextDocumentIdentifier = {
      uri: document?.uri ?? uri,
      version: document?.version ?? null,
    };
    return { textDocument, edits };
  });
  return { documentChanges };
}
