import type { Connection, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';

export interface DocumentEvents {
  opened(uri: string): void;
  /** One of the edits that `changed` then reports together. */
  changing(uri: string, change: TextDocumentContentChangeEvent): void;
  changed(uri: string): void;
  closed(uri: string): void;
}

/**
 * The documents open in the editor, updated with every edit. They are identified by the same spelling of their URI as
 * the files on disk, whatever spelling the editor uses; a document's own `uri` is the editor's.
 */
export class OpenDocuments {
  readonly #documents = new Map<string, TextDocument>();
  readonly #edited = new Set<string>();

  get(uri: string): TextDocument | undefined {
    return this.#documents.get(uri);
  }

  uris(): readonly string[] {
    return [...this.#documents.keys()];
  }

  /** True where the document was edited since it was opened or saved: its text may be nowhere else. */
  isEdited(uri: string): boolean {
    return this.#edited.has(uri);
  }

  listen(connection: Connection, events: DocumentEvents): void {
    connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
      // Thrown here, it is logged; later on it would end the server.
      if (typeof text !== 'string') throw new TypeError('A document was opened that has no text.');
      const known = sameSpelling(uri);
      this.#documents.set(known, TextDocument.create(uri, languageId, version, text));
      events.opened(known);
    });
    connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
      const known = sameSpelling(textDocument.uri);
      this.#edited.add(known);
      for (const change of contentChanges) {
        const before = this.#documents.get(known);
        if (before === undefined) return;
        const within = withinDocument(change, before);
        events.changing(known, within);
        this.#documents.set(known, TextDocument.update(before, [within], textDocument.version));
      }
      events.changed(known);
    });
    connection.onDidSaveTextDocument(({ textDocument }) => {
      this.#edited.delete(sameSpelling(textDocument.uri));
    });
    connection.onDidCloseTextDocument(({ textDocument }) => {
      const known = sameSpelling(textDocument.uri);
      this.#edited.delete(known);
      this.#documents.delete(known);
      events.closed(known);
    });
  }
}

/**
 * A place behind the last line means the end. The document would take the number as it is, and make room for as many
 * lines.
 */
function withinDocument(
  change: TextDocumentContentChangeEvent,
  document: TextDocument,
): TextDocumentContentChangeEvent {
  if (!('range' in change)) return change;
  const [start, end] = [change.range.start, change.range.end].map((at) => document.positionAt(document.offsetAt(at)));
  return start === undefined || end === undefined ? change : { text: change.text, range: { start, end } };
}

/** Editors differ in what they percent-encode and in the case of a drive letter. */
export function sameSpelling(uri: string): string {
  return URI.parse(uri).toString();
}
