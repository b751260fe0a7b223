import type { Connection, Diagnostic, InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from '../initialize.ts';

/**
 * Whether the editor asks for the warnings of the documents it has open, so that those are not sent to it as well: it
 * would show them twice. One that can do both says which it wants; warnings of articles nobody has open are sent.
 */
export function asksForDiagnostics({ textDocument }: InitializeParams['capabilities'], options: InitializationOptions) {
  if (textDocument?.diagnostic === undefined) return false;
  return options.pullDiagnostics ?? textDocument.publishDiagnostics === undefined;
}

/** Answers an editor that asks, with what stands once the document's present text is known. */
export function answerDiagnostics(connection: Connection, current: (uri: string) => Promise<Diagnostic[]>): void {
  connection.languages.diagnostics.on(async ({ textDocument: { uri } }) => ({
    kind: 'full',
    items: await current(uri),
  }));
}

/** Has an editor ask again, if it knows how: an edit in one article changes the warnings of others. */
export function haveDiagnosticsAsked(connection: Connection, { workspace }: InitializeParams['capabilities']): void {
  if (!workspace?.diagnostics?.refreshSupport) return;
  void Promise.resolve(connection.languages.diagnostics.refresh()).catch(() => {});
}
