import type { Conflict } from '../../engine/index.ts';
import type { Session } from '../session.ts';

/**
 * How a side disagrees with others, in words that begin a clause; null for a plain contradiction, which needs none.
 * Of reports of different days, the later one is not contradicted by a later report.
 */
export function relationWords(
  { say }: Session,
  { relation }: Pick<Conflict, 'relation'>,
  here: Dated,
  others: readonly Dated[],
): string | null {
  if (relation === 'disputed') return say('sourcesDiffer');
  if (relation !== 'update') return null;
  return say(isLatest(here, others) ? 'earlierReport' : 'laterReport');
}

export interface Dated {
  /** YYYY-MM-DD */
  readonly date: string | null;
}

/** Whether all others were reported before; false where a date is missing. */
export function isLatest(here: Dated, others: readonly Dated[]): boolean {
  const { date } = here;
  return date !== null && others.every((other) => other.date !== null && other.date < date);
}
