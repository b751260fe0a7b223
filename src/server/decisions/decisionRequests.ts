import type { Connection } from 'vscode-languageserver';
import type { Session } from '../session.ts';
import { conflictChoices, entityChoices, nameChoices } from './decisionChoices.ts';
import {
  CONFLICT_CHOICES,
  type ConflictChoicesParams,
  ENTITY_CHOICES,
  type EntityChoicesParams,
  NAME_CHOICES,
  type NameChoicesParams,
} from './decisionProtocol.ts';

/** Answers the editor's commands that ask what there is to decide. */
export function listenForChoices(connection: Connection, session: Session): void {
  connection.onRequest(CONFLICT_CHOICES, (params: ConflictChoicesParams) => conflictChoices(session, params));
  connection.onRequest(NAME_CHOICES, (params: NameChoicesParams) => nameChoices(session, params));
  connection.onRequest(ENTITY_CHOICES, (params: EntityChoicesParams) => entityChoices(session, params));
}
