import type { Position } from 'vscode-languageserver';
import type { ClaimAt, Conflict, EntityCard, FigureCard, Location, NameType, Side } from '../../engine/index.ts';
import type { Session } from '../session.ts';

/** A custom request: what is at the cursor, for commands called without an argument. */
export const AT = 'sourcecheck/at';

export interface AtParams {
  readonly uri: string;
  readonly position: Position;
}

export interface At {
  /** The conflicts that the text at the cursor takes part in, including settled ones, the most serious first. */
  readonly conflicts: readonly { readonly id: string; readonly about: string; readonly settled: boolean }[];
  readonly entity: { readonly id: string; readonly name: string; readonly type: NameType } | null;
}

/** What the cursor is in or right after, in an open article; nothing elsewhere. */
export async function at(session: Session, uri: string, position: Position): Promise<At> {
  const document = await session.upToDate(uri);
  if (document === null) return { conflicts: [], entity: null };
  const offset = document.offsetAt(position);
  const conflicts = conflictsAt(session, uri, offset);
  const entity = entityAt(session, uri, offset);
  return {
    conflicts: conflicts.map(({ id, about, settled }) => ({ id, about: session.inWords(about), settled })),
    entity: entity && { id: entity.id, name: entity.name, type: entity.type },
  };
}

/**
 * The figure that contains the offset, or else the figure that ends there: where a word is selected by a double click,
 * editors ask about the end of the selection.
 */
export function figureAt({ corpus }: Session, uri: string, offset: number): FigureCard | null {
  return corpus.figureAt(uri, offset) ?? corpus.figureAt(uri, offset - 1);
}

/** The claim of that figure. */
export function claimAt(session: Session, uri: string, offset: number): ClaimAt | null {
  return figureAt(session, uri, offset)?.claim ?? null;
}

/** The name that contains the offset, or else the name that ends there. */
export function entityAt({ corpus }: Session, uri: string, offset: number): EntityCard | null {
  return corpus.entityAt(uri, offset) ?? corpus.entityAt(uri, offset - 1);
}

/** The conflicts in which the side that starts at this place contradicts another. */
export function conflictsOf({ corpus }: Session, { uri, start }: Pick<Location, 'uri' | 'start'>): readonly Conflict[] {
  return corpus
    .conflicts(uri)
    .filter((conflict) => disagreeing(conflict).some((side) => side.uri === uri && side.start === start));
}

/** The conflicts with a side that contains the offset (or ends there) and contradicts another. */
export function conflictsAt(session: Session, uri: string, offset: number): readonly Conflict[] {
  // A figure nested in another is the one meant.
  const claim = claimAt(session, uri, offset);
  const ofFigure = claim === null ? [] : conflictsOf(session, claim);
  const others = session.corpus.conflicts(uri).filter((conflict) => {
    const side = sideAt(conflict, uri, offset);
    return side !== null && side.figure === null;
  });
  return [...ofFigure, ...others];
}

/** The side of a conflict that contains the offset, or else the side that ends there; null where there is none. */
export function sideAt(conflict: Conflict, uri: string, offset: number): Side | null {
  const here = disagreeing(conflict).filter((side) => side.uri === uri && side.start <= offset && offset <= side.end);
  return here.find(({ end }) => offset < end) ?? here[0] ?? null;
}

function disagreeing({ sides, pairs }: Conflict): readonly Side[] {
  const involved = new Set(pairs.flat());
  return sides.filter((_, index) => involved.has(index));
}
