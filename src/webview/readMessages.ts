import type { Place, Subject } from '../server/dossier/dossierData.ts';
import type { Action, PageMessage, PageState } from './pageMessages.ts';

/** Messages from a page, and its saved state, are read field by field; null where they are malformed. */

const ACTIONS: ReadonlySet<string> = new Set<Action>([
  'compareSideBySide',
  'settle',
  'notTheSame',
  'reopen',
  'showMentions',
  'askSecondOpinion',
]);

export function readPageMessage(data: unknown): PageMessage | null {
  if (!isObject(data)) return null;
  const { type, place, id, action, rows } = data;
  if (type === 'ready') return { type };
  if (type === 'open' && isPlace(place)) return { type, place };
  if (type === 'showEntity' && typeof id === 'string') return { type, id };
  if (type === 'run' && isAction(action)) return { type, action };
  if (type === 'rows' && isCount(rows)) return { type, rows };
  return null;
}

/** The part of a page's saved state that the extension needs to restore it. */
export function readPageState(data: unknown): Pick<PageState, 'subject' | 'rows'> | null {
  if (!isObject(data)) return null;
  const subject = readSubject(data.subject);
  return subject === null || !isCount(data.rows) ? null : { subject, rows: data.rows };
}

/** Also reads arguments of commands, which come from views, cards and other extensions. */
export function readSubject(data: unknown): Subject | null {
  if (!isObject(data)) return null;
  const { conflict, entity } = data;
  if (typeof conflict === 'string') return { conflict };
  return typeof entity === 'string' ? { entity } : null;
}

function isPlace(data: unknown): data is Place {
  if (!isObject(data)) return false;
  const { uri, label, line, character, endLine, endCharacter } = data;
  return (
    typeof uri === 'string' && typeof label === 'string' && [line, character, endLine, endCharacter].every(isCount)
  );
}

function isAction(data: unknown): data is Action {
  return typeof data === 'string' && ACTIONS.has(data);
}

function isCount(data: unknown): data is number {
  return Number.isSafeInteger(data) && (data as number) >= 0;
}

function isObject(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null;
}
