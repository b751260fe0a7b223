import type { Conflict } from '../../engine/index.ts';
import { rangeOf, type Session } from '../session.ts';
import type { Sentences } from '../text/quotedSentences.ts';
import type { Dossier, DossierParams, Place } from './dossierData.ts';
import { articlesOfStatements, entityDossier } from './entityDossier.ts';
import { factDossier } from './factDossier.ts';

/** The most rows sent at a time, whatever a page asks for. */
const MOST_ROWS = 1000;

/** All that is known about a conflict or an entity; null where none has this id. */
export async function dossier(
  session: Session,
  { subject, rows, formerly = [] }: DossierParams,
  readSentences: (uris: readonly string[]) => Promise<Sentences>,
): Promise<Dossier | null> {
  const most = Math.max(1, Math.min(MOST_ROWS, rows));
  if ('entity' in subject) {
    const entity = session.corpus.entity(subject.entity);
    if (entity === null) return null;
    return entityDossier(session, entity, await readSentences(articlesOfStatements(entity)), most);
  }
  const conflict = findConflict(session, subject.conflict, formerly);
  if (conflict === null) return null;
  return factDossier(session, conflict, await readSentences(conflict.sides.map(({ uri }) => uri)), most);
}

/** By its id, or else the one that covers most of the earlier places of the figures: an id changes with the figures. */
function findConflict(session: Session, id: string, formerly: readonly Place[]): Conflict | null {
  const all = session.corpus.conflicts();
  const same = all.find((conflict) => conflict.id === id);
  if (same !== undefined || formerly.length === 0) return same ?? null;
  const stood = new Set(formerly.map(keyOf));
  const held = (conflict: Conflict): number =>
    conflict.sides.filter((side) => {
      const range = rangeOf(session, side);
      return range !== null && stood.has(keyOf({ uri: side.uri, ...range.start }));
    }).length;
  const uris = new Set(formerly.map(({ uri }) => uri));
  const near = all.filter(({ sides }) => sides.some(({ uri }) => uris.has(uri)));
  const [best] = near.map((conflict) => ({ conflict, held: held(conflict) })).sort((a, b) => b.held - a.held);
  return best !== undefined && best.held > stood.size / 2 ? best.conflict : null;
}

function keyOf({ uri, line, character }: Pick<Place, 'uri' | 'line' | 'character'>): string {
  return `${line} ${character} ${uri}`;
}
