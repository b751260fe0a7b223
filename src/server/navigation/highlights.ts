import { type DocumentHighlight, DocumentHighlightKind, type Position } from 'vscode-languageserver';
import type { Session } from '../session.ts';
import { locations } from './references.ts';
import { entityAt } from './subjectAt.ts';

/** The other mentions of the name at a place, in the same article. */
export async function highlights(session: Session, uri: string, position: Position): Promise<DocumentHighlight[]> {
  const document = await session.upToDate(uri);
  if (document === null) return [];
  const entity = entityAt(session, uri, document.offsetAt(position));
  const here = entity?.mentions.filter((mention) => mention.uri === uri) ?? [];
  return locations(session, here).map(({ range }) => ({ range, kind: DocumentHighlightKind.Text }));
}
