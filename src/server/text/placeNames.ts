import type { Location } from '../../engine/index.ts';
import type { Session } from '../session.ts';

type Beginning = Pick<Location, 'uri' | 'start'>;

/** "wire/a.txt:7"; "release.docx, paragraph 3" where the file has no lines. */
export function placeName(session: Session, { uri, start }: Beginning): string {
  const name = session.articleName(uri);
  const address = session.addressOf(uri, start);
  if (address !== null) return `${name}, ${address}`;
  // Of an article that is called by its headline nobody looks for a line.
  const position = session.archivedAs(uri) === null ? session.positionAt(uri, start) : null;
  return position === null ? name : `${name}:${position.line + 1}`;
}

/** "wire/a.txt", as its lines are a click away; "release.docx, paragraph 3" where the file has no lines. */
export function articlePlace(session: Session, { uri, start }: Beginning): string {
  const address = session.addressOf(uri, start);
  return address === null ? session.articleName(uri) : `${session.articleName(uri)}, ${address}`;
}
