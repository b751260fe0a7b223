import type { Location } from 'vscode-languageserver';
import type { Session } from '../session.ts';
import { locations } from './references.ts';

/** A custom request: all mentions of an entity, by its id. */
export const MENTIONS = 'sourcecheck/mentions';

export interface MentionsParams {
  readonly entity: string;
}

/** More mentions than anybody goes through one by one are left out. */
const MOST_MENTIONS = 2000;

/** Empty for an id that is not, or no longer, in use. */
export function mentions(session: Session, { entity }: MentionsParams): Location[] {
  const found = session.corpus.entity(entity)?.mentions ?? [];
  return locations(session, found.slice(0, MOST_MENTIONS));
}
