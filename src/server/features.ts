import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import { MarkupKind } from 'vscode-languageserver';
import { hover } from './cards/hover.ts';
import { completion } from './completion/completion.ts';
import type { KnownNames } from './completion/knownNames.ts';
import { codeActions } from './fixes/codeActions.ts';
import {
  ATTRIBUTION_FIXES,
  attributionFixesAt,
  CONFLICT_CLAIMS,
  conflictClaims,
  type FigurePlace,
  VALUE_FIXES,
  valueFixesAt,
} from './fixes/figureRequests.ts';
import { sameSpelling } from './indexing/openDocuments.ts';
import { definition } from './navigation/definition.ts';
import { documentSymbols } from './navigation/documentSymbols.ts';
import { highlights } from './navigation/highlights.ts';
import { MENTIONS, type MentionsParams, mentions } from './navigation/mentions.ts';
import { references } from './navigation/references.ts';
import { AT, type AtParams, at } from './navigation/subjectAt.ts';
import { workspaceSymbols } from './navigation/workspaceSymbols.ts';
import { prepareRename, rename } from './rename/rename.ts';
import type { Session } from './session.ts';

/**
 * Answers what editors ask of a place in an article: the features of the protocol, and our own requests.
 */
export function listenForFeatures(
  connection: Connection,
  session: Session,
  names: KnownNames,
  capabilities: ClientCapabilities,
): void {
  const formats = capabilities.textDocument?.hover?.contentFormat ?? [MarkupKind.PlainText];
  connection.onHover(({ textDocument, position }) => hover(session, sameSpelling(textDocument.uri), position, formats));
  connection.onDefinition(({ textDocument, position }) =>
    definition(session, sameSpelling(textDocument.uri), position),
  );
  connection.onReferences(({ textDocument, position }) =>
    references(session, sameSpelling(textDocument.uri), position),
  );
  connection.onDocumentHighlight(({ textDocument, position }) =>
    highlights(session, sameSpelling(textDocument.uri), position),
  );
  connection.onDocumentSymbol(({ textDocument }) => documentSymbols(session, sameSpelling(textDocument.uri)));
  connection.onWorkspaceSymbol(({ query }) => workspaceSymbols(session, names, query));
  connection.onCompletion(({ textDocument, position }) =>
    completion(session, names, sameSpelling(textDocument.uri), position),
  );
  connection.onPrepareRename(({ textDocument, position }) =>
    prepareRename(session, sameSpelling(textDocument.uri), position),
  );
  connection.onRenameRequest(({ textDocument, position, newName }) =>
    rename(session, sameSpelling(textDocument.uri), position, newName),
  );
  connection.onCodeAction(({ textDocument, range, context }) =>
    codeActions(session, sameSpelling(textDocument.uri), range, context),
  );
  connection.onRequest(VALUE_FIXES, ({ uri, position }: FigurePlace) =>
    valueFixesAt(session, sameSpelling(uri), position),
  );
  connection.onRequest(ATTRIBUTION_FIXES, ({ uri, position }: FigurePlace) =>
    attributionFixesAt(session, sameSpelling(uri), position),
  );
  connection.onRequest(CONFLICT_CLAIMS, ({ conflict }: { conflict: string }) => conflictClaims(session, conflict));
  connection.onRequest(MENTIONS, (params: MentionsParams) => mentions(session, params));
  connection.onRequest(AT, ({ uri, position }: AtParams) => at(session, sameSpelling(uri), position));
}
