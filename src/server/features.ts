import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import { MarkupKind } from 'vscode-languageserver';
import type { Turns } from '../workspace/turns.ts';
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
  turns: Turns,
  capabilities: ClientCapabilities,
): void {
  const first =
    <Params extends readonly unknown[], Answer>(answer: (...params: Params) => Answer | Promise<Answer>) =>
    (...params: Params): Promise<Answer> =>
      turns.first(() => answer(...params));
  const formats = capabilities.textDocument?.hover?.contentFormat ?? [MarkupKind.PlainText];
  connection.onHover(
    first(({ textDocument, position }) => hover(session, sameSpelling(textDocument.uri), position, formats)),
  );
  connection.onDefinition(
    first(({ textDocument, position }) => definition(session, sameSpelling(textDocument.uri), position)),
  );
  connection.onReferences(
    first(({ textDocument, position }) => references(session, sameSpelling(textDocument.uri), position)),
  );
  connection.onDocumentHighlight(
    first(({ textDocument, position }) => highlights(session, sameSpelling(textDocument.uri), position)),
  );
  connection.onDocumentSymbol(first(({ textDocument }) => documentSymbols(session, sameSpelling(textDocument.uri))));
  connection.onWorkspaceSymbol(first(({ query }) => workspaceSymbols(session, names, query)));
  connection.onCompletion(
    first(({ textDocument, position }) => completion(session, names, sameSpelling(textDocument.uri), position)),
  );
  connection.onPrepareRename(
    first(({ textDocument, position }) => prepareRename(session, sameSpelling(textDocument.uri), position)),
  );
  connection.onRenameRequest(
    first(({ textDocument, position, newName }) => rename(session, sameSpelling(textDocument.uri), position, newName)),
  );
  connection.onCodeAction(
    first(({ textDocument, range, context }) => codeActions(session, sameSpelling(textDocument.uri), range, context)),
  );
  connection.onRequest(
    VALUE_FIXES,
    first(({ uri, position }: FigurePlace) => valueFixesAt(session, sameSpelling(uri), position)),
  );
  connection.onRequest(
    ATTRIBUTION_FIXES,
    first(({ uri, position }: FigurePlace) => attributionFixesAt(session, sameSpelling(uri), position)),
  );
  connection.onRequest(
    CONFLICT_CLAIMS,
    first(({ conflict }: { conflict: string }) => conflictClaims(session, conflict)),
  );
  connection.onRequest(
    MENTIONS,
    first((params: MentionsParams) => mentions(session, params)),
  );
  connection.onRequest(
    AT,
    first(({ uri, position }: AtParams) => at(session, sameSpelling(uri), position)),
  );
}
