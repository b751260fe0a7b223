import type { Location, Position } from 'vscode-languageserver';
import type { Session } from '../session.ts';
import { locations } from './references.ts';
import { entityAt } from './subjectAt.ts';

/** Where a name is introduced: the earliest mention in full, or else the earliest mention. */
export async function definition(session: Session, uri: string, position: Position): Promise<Location[]> {
  const document = await session.upToDate(uri);
  if (document === null) return [];
  const entity = entityAt(session, uri, document.offsetAt(position));
  if (entity === null) return [];
  const fullest = entity.mentions.find((mention) => mention.text === entity.name) ?? entity.mentions[0];
  return fullest === undefined ? [] : locations(session, [fullest]);
}
