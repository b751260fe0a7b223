import type { Position } from 'vscode-languageserver/node';
import type { ClaimAt, Conflict, EntityCard } from '../../engine/engine.ts';
import type { NameType } from '../../engine/names/name.ts';
import type { Session } from '../session.ts';

/** A request of ours: what stands at the cursor, for commands that are called without an argument. */
export const AT = 'sourcecheck/at';

export interface AtParams {
  readonly uri: string;
  readonly position: Position;
}

export interface At {
  /** Those that the figure takes part in, settled ones too, the gravest first. */
  readonly conflicts: readonly { readonly id: string; readonly about: string; readonly settled: boolean }[];
  readonly entity: { readonly id: string; readonly name: string; readonly type: NameType } | null;
}

/** What the cursor is in or right behind, in an open article; nothing elsewhere. */
export async function at(session: Session, uri: string, position: Position): Promise<At> {
  const document = await session.upToDate(uri);
  if (document === null) return { conflicts: [], entity: null };
  const offset = document.offsetAt(position);
  const claim = claimAt(session, uri, offset);
  const conflicts = claim === null ? [] : conflictsOf(session, claim);
  const entity = entityAt(session, uri, offset);
  return {
    conflicts: conflicts.map(({ id, about, settled }) => ({ id, about, settled })),
    entity: entity && { id: entity.id, name: entity.name, type: entity.type },
  };
}

/** The figure that holds the offset, else the one that ends there. */
export function claimAt(session: Session, uri: string, offset: number): ClaimAt | null {
  const { corpus } = session;
  return corpus.figureAt(uri, offset)?.claim ?? corpus.figureAt(uri, offset - 1)?.claim ?? null;
}

/** The name that holds the offset, else the one that ends there. */
export function entityAt({ corpus }: Session, uri: string, offset: number): EntityCard | null {
  return corpus.entityAt(uri, offset) ?? corpus.entityAt(uri, offset - 1);
}

/** The conflicts in which this claim disagrees with another. */
export function conflictsOf({ corpus }: Session, { uri, start }: ClaimAt): readonly Conflict[] {
  return corpus.conflicts(uri).filter(({ claims, pairs }) =>
    pairs.some((pair) =>
      pair.some((index) => {
        const claim = claims[index];
        return claim !== undefined && claim.uri === uri && claim.start === start;
      }),
    ),
  );
}
