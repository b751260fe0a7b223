import type { Conflict, Severity } from '../../engine/index.ts';
import { severityBy } from '../../workspace/settings/ruleLevels.ts';
import type { Preferences } from '../settings/preferences.ts';

/** The severity shown for a conflict, or null where the user switched it off. */
export function shownSeverity(conflict: Conflict, { rules }: Preferences): Severity | null {
  return severityBy(rules, conflict);
}
