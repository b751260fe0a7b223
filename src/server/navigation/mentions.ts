import type { Location } from 'vscode-languageserver/node';
import type { Session } from '../session.ts';
import { locations } from './references.ts';

/** A request of ours: all mentions of an entity, by its id. */
export const MENTIONS = 'sourcecheck/mentions';

export interface MentionsParams {
  readonly entity: string;
}

/** A list is looked through, not a register: more than anybody goes through one by one is left out. */
const MOST_MENTIONS = 2000;

/** Empty for an id that is not in use (any more). */
export function mentions(session: Session, { entity }: MentionsParams): Location[] {
  const found = session.corpus.entity(entity)?.mentions ?? [];
  return locations(session, found.slice(0, MOST_MENTIONS));
}
