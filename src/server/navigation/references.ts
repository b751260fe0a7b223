import type { Location, Position } from 'vscode-languageserver';
import type { Location as Place } from '../../engine/index.ts';
import { rangeOf, type Session } from '../session.ts';
import { entityAt, figureAt } from './subjectAt.ts';

/** All mentions of the name at a place, or every claim on the same fact as the figure there. */
export async function references(session: Session, uri: string, position: Position): Promise<Location[]> {
  const document = await session.upToDate(uri);
  if (document === null) return [];
  const offset = document.offsetAt(position);
  const figure = figureAt(session, uri, offset);
  if (figure !== null) {
    const claims = [figure.claim, ...figure.disagreeing, ...figure.agreeing];
    return locations(session, claims);
  }
  return locations(session, entityAt(session, uri, offset)?.mentions ?? []);
}

export function locations(session: Session, places: readonly Place[]): Location[] {
  return places.flatMap((place) => {
    const range = rangeOf(session, place);
    return range === null ? [] : [{ uri: session.shownUri(place.uri), range }];
  });
}
